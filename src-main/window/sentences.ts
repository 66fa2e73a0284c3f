/** What the window itself says; everything else is said by the screens and the engine. */
export const SENTENCES = {
  engineRestarted:
    'Phần xử lý vừa dừng đột ngột và đã tự mở lại. Những gì đã lưu vẫn còn nguyên; việc vừa bấm có thể chưa được ghi, hãy xem lại và làm lại nếu thiếu.',
  screenRestarted:
    'Màn hình vừa dừng đột ngột và đã tự mở lại. Những gì đã lưu vẫn còn nguyên; chữ đang gõ dở trong ô thì hãy gõ lại.',
  engineGivenUp:
    'Phần xử lý dừng nhiều lần liên tiếp. Những gì đã lưu vẫn còn nguyên trên máy. Bấm Thử lại; nếu vẫn vậy, khởi động lại máy rồi mở chương trình.',
  screenGivenUp:
    'Màn hình dừng nhiều lần liên tiếp. Những gì đã lưu vẫn còn nguyên trên máy. Bấm Thử lại; nếu vẫn vậy, khởi động lại máy rồi mở chương trình.',
  screenSilent:
    'Màn hình chưa trả lời. Máy chậm thì chờ thêm một lát; mở lại màn hình thì những gì đã lưu vẫn còn nguyên.',
  folderUnknown: 'Thư mục này không còn được nhận. Chọn lại thư mục.',
  folderNotOpened:
    'Chưa mở được thư mục văn bản. Thư mục có thể đã bị chuyển đi; vào Hồ sơ, Chọn nơi lưu văn bản để chọn lại.',
  paperNotOpened:
    'Chưa mở được tệp này. Tệp có thể đã bị chuyển đi, hoặc máy chưa có Word; ghi lại văn bản rồi thử lần nữa.',
  folderChanged: (folder: string) => `Từ nay văn bản được lưu vào ${folder}.`,
  fileIsNoPackage: (name: string) =>
    `“${name}” không phải gói hồ sơ .daihoi. Chọn tệp do chương trình này xuất ra.`,
  fileTooLarge: (name: string) =>
    `Tệp “${name}” lớn quá mức của một gói hồ sơ nên không mở. Xin người gửi xuất lại gói.`,
  fileNotOpened: (name: string) =>
    `Chưa mở được tệp “${name}”. Xem tệp còn ở chỗ cũ không, thẻ USB còn cắm không, rồi mở lại.`,
  about: (version: string) =>
    `Trợ lý Đại hội ${version}\n\nChạy hoàn toàn trên máy này, không nối mạng, không gửi dữ liệu đi đâu.`,
} as const
