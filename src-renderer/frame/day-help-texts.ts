import type { HelpText } from './help-text.ts'

/** F1 on the screens of the day, by path. */
export const DAY_HELP: Readonly<Record<string, HelpText>> = {
  'ngay-dai-hoi': {
    title: 'Điều hành',
    about: 'Đại hội chạy từng mục một: lời dẫn, ai làm, biểu quyết gì, còn bao nhiêu phút.',
    steps: [
      'Khai mạc phiên, rồi sang từng mục; giờ thực tế được ghi lại và các mục sau tự dời.',
      'Biểu quyết giơ tay ghi đủ ba số; cộng lại phải bằng số có mặt, khác thì ghi lý do.',
      'Ở mục tham luận: chọn người đã đăng ký hoặc gõ người phát biểu tại chỗ, rồi ghi; giờ tự có.',
      'Kết quả ở lại trên màn hình hội trường cho tới khi bấm sang mục.',
      'Ghi nhầm thì sửa kèm lý do, không hoàn tác: biên bản phải giải trình được.',
      'Diễn tập xong, mở Cả chương trình, xóa phần đã ghi để sáng mai làm thật từ đầu.',
    ],
    keys: [['PgDn, PgUp', 'mục sau, mục trước; dùng được bút trình chiếu']],
  },
  'ngay-dai-hoi/diem-danh': {
    title: 'Điểm danh',
    about: 'Ai đã đến, ai về, đủ hai phần ba chưa. Ô tìm luôn sẵn để gõ hoặc quét thẻ.',
    steps: [
      'Quét mã trên thẻ bằng máy cầm tay, hoặc gõ tên không dấu, số thẻ rồi bấm Enter.',
      'Nhiều người khớp thì bấm mũi tên để chọn. Quét lại một thẻ thì chương trình nói đã điểm danh lúc nào.',
      'Tab sang bên phải để ghi ra về, vắng có lý do, dự khuyết thay, hoặc bỏ một lần ghi nhầm.',
      'Chốt số liệu thẩm tra: báo cáo và biên bản lấy đúng số lúc chốt; ai đến hay về sau đó được kể riêng.',
      'Sang buổi hoặc ngày khác thì Điểm danh lại từ đầu; người vắng có lý do vẫn giữ.',
      'Điểm danh lại khi phiên đang họp: số cũ vẫn dùng cho tới khi gọi đủ và bấm Lấy số.',
    ],
    keys: [
      ['Enter', 'điểm danh người đang chọn'],
      ['↑, ↓, PgUp, PgDn', 'chọn người'],
      ['Esc', 'bỏ chữ vừa gõ'],
      ['Ctrl F', 'về ô tìm'],
    ],
  },
  'ngay-dai-hoi/bau-cu': {
    title: 'Bầu cử',
    about: 'Mỗi cuộc bầu đi từng bước theo bộ quy định: số lượng, danh sách, phiếu, kết quả.',
    steps: [
      'Bước nào chưa tới thì chưa làm được; muốn làm trước phải có điều khoản cho phép.',
      'Bằng phiếu ở chỗ cuối hoặc chưa bầu đủ: đại hội quyết định, chương trình không tự chọn.',
      'Mở Kiểm phiếu khi phiếu đã thu về.',
    ],
    keys: [['Tab, Enter', 'đi qua các ô và các nút']],
  },
  'ngay-dai-hoi/kiem-phieu': {
    title: 'Kiểm phiếu',
    about: 'Hai người đọc phiếu từ giấy, mỗi người một lượt, không thấy kết quả của nhau.',
    steps: [
      'Mỗi phiếu gõ số thứ tự những người bị gạch, cách nhau bằng dấu cách, rồi bấm Enter.',
      'Phiếu có cột Đồng ý, Không đồng ý thì gõ số những người không được đồng ý.',
      'Phiếu không hợp lệ thì bấm F4 và chọn lý do.',
      'Hai lượt khác nhau ở phiếu nào thì người thứ ba xem lại tờ giấy, quyết từng tên.',
    ],
    keys: [
      ['số, dấu cách, Enter', 'người bị gạch, ghi phiếu'],
      ['F4', 'phiếu không hợp lệ'],
    ],
  },
  'ngay-dai-hoi/tinh-huong': {
    title: 'Tình huống',
    about: 'Việc không có trong chương trình: quy định nói gì, nói câu nào, làm gì tiếp.',
    steps: [
      'Việc chương trình thấy được (thiếu người, bằng phiếu, chưa bầu đủ) tự đứng ở đầu danh sách.',
      'Tìm bằng lời thường dùng, không dấu cũng được: “ngang phieu”, “xin rut”.',
      'Sửa lời cho đúng việc rồi ghi: thành một dòng của biên bản, có giờ.',
    ],
    keys: [
      ['↑, ↓', 'tình huống trước, sau'],
      ['Ctrl Enter', 'ghi vào biên bản'],
    ],
  },
}
