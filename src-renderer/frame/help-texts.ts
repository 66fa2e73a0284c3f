import { DAY_HELP } from './day-help-texts.ts'
import type { HelpText } from './help-text.ts'
import { peopleHelp } from './people-help-texts.ts'

/** Keys of every list that is worked on in a grid. */
const BLOCK_KEYS: HelpText['keys'] = [
  ['Shift ↑ ↓ ← →', 'quét nhiều ô, cũng bằng Shift và chuột'],
  ['Ctrl A, Shift Dấu cách', 'quét cả bảng, cả dòng'],
  ['Ctrl C, Ctrl X, Ctrl V', 'chép, cắt, dán khối ô, cả từ Excel'],
  ['Ctrl D, Delete', 'điền xuống, xóa các ô đã quét'],
  ['Ctrl F, F3', 'tìm trong bảng, tới chỗ sau'],
]

const COMMON: HelpText['keys'] = [
  ['Alt 0', 'về Tổng quan'],
  ['Alt 1, 2, 3, 4, 6', 'tới Hồ sơ, Tiến độ, Đại biểu, Nhân sự, Chương trình'],
  ['Alt 9', 'tới Văn bản'],
  ['Ctrl K', 'tìm người, đơn vị, văn bản'],
  ['Ctrl B', 'tới Sao lưu và khôi phục'],
  ['Ctrl Z, Ctrl Y', 'hoàn tác, làm lại'],
  ['F8', 'tới điều phải sửa tiếp theo'],
]

const HOME: HelpText = {
  title: 'Trang đầu',
  about: 'Mỗi đại hội là một hồ sơ. Mọi hồ sơ nằm trên máy này, không gửi đi đâu.',
  steps: [
    'Lần đầu, mở hồ sơ mẫu để xem một hồ sơ đã điền đủ. Cứ sửa thử, hồ sơ thật không bị ảnh hưởng.',
    'Mở tệp .daihoi: chọn tệp nhận từ nơi khác, hoặc kéo tệp thả vào cửa sổ. Xem bên trong rồi mới nhận.',
    'Lập hồ sơ mới: chỉ cần tên đơn vị, cấp, hình thức và nhiệm kỳ; phần còn lại điền dần.',
  ],
  keys: [
    ['Ctrl K', 'tìm trong mọi hồ sơ'],
    ['Ctrl B', 'tới Sao lưu và khôi phục'],
    ['Tab, Enter', 'đi qua các nút và bấm'],
  ],
}

const BACKUPS: HelpText = {
  title: 'Sao lưu và khôi phục',
  about:
    'Chương trình tự sao lưu mọi hồ sơ lúc mở chương trình và trước những việc khó lấy lại: nhập Excel, xóa hồ sơ, nhận gói hồ sơ, khôi phục.',
  steps: [
    'Chọn một bản ở bên trái để xem khác gì với hiện nay, từng hồ sơ một: mất gì, có lại gì.',
    'Bấm Khôi phục bản này thì mọi hồ sơ trở về như lúc sao lưu. Số liệu hiện nay được sao lưu trước, nên vẫn trở lại được.',
    'Bản sao lưu nằm trên máy này. Muốn phòng máy hỏng thì chép thêm ra USB.',
  ],
  keys: [
    ['Ctrl B', 'mở màn hình này, ở bất cứ đâu'],
    ['↑, ↓', 'bản mới hơn, cũ hơn'],
    ['Enter', 'tới nút Khôi phục'],
  ],
}

const PACKAGE: HelpText = {
  title: 'Gói hồ sơ',
  about: 'Xem bên trong một tệp .daihoi rồi mới quyết định nhận hay không.',
  steps: [
    'Gói có mật khẩu thì gõ mật khẩu người gửi đã báo.',
    'Trên máy đã có hồ sơ ấy thì chương trình so hai bản: bản nào mới hơn, hay cả hai đã sửa khác nhau.',
    'Chọn một cách rồi bấm nút. Trước khi nhận, chương trình tự sao lưu; không bản nào bị ghi đè lặng lẽ.',
  ],
  keys: [['Tab, Enter', 'đi qua các nút và bấm']],
}

const PAST: HelpText = {
  title: 'Xem lại hồ sơ',
  about: 'Hồ sơ như nó đã là ở một lúc trước. Chỉ đọc: không gì ở đây sửa được hồ sơ hiện nay.',
  steps: ['Bấm các phần ở trên để xem. Bấm “Về hiện nay” để trở lại.'],
  keys: [['Esc', 'về hiện nay']],
}

const COUNTING: HelpText = {
  title: 'Kiểm phiếu',
  about: 'Hai người nhập độc lập, người thứ ba quyết chỗ khác nhau, rồi mới có kết quả.',
  steps: [
    'Gõ số thứ tự những người bị gạch, cách nhau bằng dấu cách, rồi Enter. Không gạch ai thì Enter luôn.',
    'Thừa tên, hay gạch hết tên khi phiếu có từ hai tên, thì chương trình tự tính là không hợp lệ. Lý do khác: F4.',
    'Phiếu đã ghi chỉ sửa được khi có lý do; lý do vào nhật ký nhập phiếu.',
    'Khóa cả hai lần rồi mới so. Người thứ ba cầm phiếu giấy, chọn từng tên.',
    'Xác nhận kết quả thì số phiếu vào mọi văn bản.',
  ],
  keys: [
    ['Enter', 'ghi phiếu, sang phiếu sau'],
    ['F4, Esc', 'phiếu không hợp lệ, thôi'],
    ['PgUp, PgDn', 'phiếu trước, phiếu sau'],
    ['↑ ↓, ← →', 'khi so hai lần: chọn tên, bị gạch hay để nguyên'],
  ],
}

const TEXTS: Readonly<Record<string, HelpText>> = {
  '': {
    title: 'Tổng quan',
    about: 'Cho biết đang ở đâu trên đường tới đại hội và ba việc nên làm trước.',
    steps: [
      'Vòng tròn của mỗi bước cho biết đã làm được bao nhiêu; số bên cạnh là số điều phải sửa.',
      'Bấm nút ở Việc nên làm tiếp để tới đúng chỗ cần làm.',
    ],
    keys: COMMON,
  },
  'ho-so': {
    title: 'Hồ sơ',
    about:
      'Điều cơ bản của đại hội và kế hoạch của cấp trên. Mọi văn bản và mọi điều kiểm tra lấy số liệu từ đây.',
    steps: [
      'Gõ rồi sang ô khác hoặc bấm Enter là đã lưu. Không có nút lưu.',
      'Ô viền đứt là chưa rõ: khác với số không. Hỏi rồi điền.',
      'Bảng Kế hoạch cấp trên có từng đơn vị; bấm vào một ô để sửa.',
    ],
    keys: [['Enter', 'lưu ô đang gõ'], ['Esc', 'bỏ chữ vừa gõ'], ...COMMON],
  },
  'ho-so/phan-bo': {
    title: 'Phân bổ',
    about: 'Chia đại biểu của đại hội cho từng đơn vị, có cách tính để giải trình.',
    steps: [
      'Chọn cách chia ở trên; các cách khác đứng cạnh để so. Ô vàng là chỗ khác với cách đang chọn.',
      'Chọn một đơn vị ở bảng để đọc vì sao có số ấy, và đặt mức tối đa cho đơn vị đó.',
      'Khi bằng nhau, chương trình không tự chọn: ghi nơi quyết định, ngày và biên bản rồi mới ghi vào biểu được.',
      'Bấm “Ghi vào biểu phân bổ” để xem trước những gì đổi; ghi rồi vẫn hoàn tác được.',
    ],
    keys: [['↑, ↓', 'đơn vị trước, sau'], ['Enter', 'lưu ô số đang gõ'], ...COMMON],
  },
  'tien-do': {
    title: 'Tiến độ',
    about:
      'Các việc từ lúc có kế hoạch đến sau đại hội, đếm lùi từ ngày khai mạc và từ các hạn của kế hoạch.',
    steps: [
      'Đổi ngày khai mạc ở Hồ sơ thì mọi hạn đếm theo ngày ấy tự đổi. Hạn rơi vào Chủ nhật vẫn để nguyên cho thấy.',
      'Vàng là trễ so với nếp làm; đỏ là trễ so với một văn bản hay kế hoạch.',
      'Gõ một ngày vào cột Hạn là định ngày riêng cho việc đó; muốn đếm lại thì chọn ở ô Hạn tính từ.',
    ],
    keys: [
      ['Dấu cách', 'đánh dấu xong, mở lại'],
      ['Enter, ↑, ↓', 'ghi và sang việc sau, trước'],
      ...COMMON,
    ],
  },
  'dai-bieu': {
    title: 'Đại biểu',
    about: 'Danh sách đại biểu dự đại hội.',
    steps: [
      'Nhập từ tệp Excel đang có, hoặc thêm từng người.',
      'Chọn một ô rồi gõ để sửa; Enter ghi và xuống dòng dưới.',
      'Dán khối ô từ Excel: ô không nhận hoặc cần xem hiện ra trước, chưa ghi gì khi chưa bấm Ghi.',
    ],
    keys: [
      ['F2, Enter', 'sửa ô, ghi và xuống'],
      ...BLOCK_KEYS,
      ['Dấu cách', 'chọn dòng, chọn các dòng đã quét'],
      ...COMMON,
    ],
  },
  'dai-bieu/thong-ke': {
    title: 'Thống kê',
    about: 'Số liệu cơ cấu của đại biểu, nhân sự, đoàn viên, tính lại sau mỗi lần sửa.',
    steps: [
      'Bấm vào một số để xem những ai được đếm; bấm tên để tới dòng của người ấy.',
      '“Chưa rõ” là người chưa ghi mục đó, hoặc ghi bằng chữ mà chương trình không hiểu.',
      'Tuổi tính tròn đến ngày khai mạc; chọn “Tuổi theo năm sinh” nếu đơn vị tính theo năm.',
    ],
    keys: [['Tab, Enter', 'đi qua các số và mở'], ...COMMON],
  },
  'dai-bieu/xuat-danh-sach': {
    title: 'Xuất danh sách',
    about: 'Các danh sách, thẻ, bảng thống kê để in và gửi. Bản xem là đúng các ô của tệp.',
    steps: [
      'Chọn danh sách, loại tệp, thứ tự và các cột. Cột ghi “nhạy cảm” chỉ chọn khi nơi nhận cần.',
      '“Ghi vào thư mục” cất tệp cạnh các văn bản; tệp đã có người sửa tay thì được giữ lại bên cạnh.',
      'Mục Đã xuất cho biết lúc nào, ai xuất danh sách nào, gồm những cột gì.',
    ],
    keys: [['Dấu cách', 'chọn, bỏ một cột'], ['Ctrl S', 'lưu tệp về máy'], ...COMMON],
  },
  'nhan-su': {
    title: 'Nhân sự',
    about: 'Danh sách nhân sự giới thiệu bầu vào Ban Chấp hành, soát với yêu cầu về cơ cấu.',
    steps: [
      'Nhập từ tệp Excel đang có, hoặc thêm từng người. Yêu cầu về cơ cấu cũng nhập được từ tệp.',
      'Cột Danh sách: chọn ai vào danh sách bầu cử. Các thước bên phải tự tính lại sau mỗi lần sửa.',
      'Trên thước, dải xanh là mức cho phép, vạch là số người hiện có. Bấm tên yêu cầu để sửa.',
      'Chương trình chỉ soát và đề xuất; chọn ai là việc của Ban Chấp hành.',
    ],
    keys: [
      ['F2, Enter', 'sửa ô, ghi và xuống'],
      ...BLOCK_KEYS,
      ['Dấu cách', 'chọn dòng'],
      ['F6', 'sang bảng, sang yêu cầu'],
      ...COMMON,
    ],
  },
  'nhan-su/de-xuat-sua': {
    title: 'Đề xuất sửa danh sách',
    about: 'Cách thay ít người nhất để danh sách đạt mọi yêu cầu bắt buộc.',
    steps: [
      'Mỗi dòng là một người ra và một người vào, với yêu cầu mà lần thay ấy giúp đạt.',
      '“Giữ người này” là tìm lại với điều kiện người ấy ở lại danh sách.',
      'Bấm nút Thay là đổi cả danh sách trong một lần, hoàn tác được.',
    ],
    keys: [
      ['PgDn, PgUp', 'cách khác sau, trước'],
      ['Ctrl Enter', 'thay theo cách đang xem'],
      ['Esc', 'dừng tìm'],
      ...COMMON,
    ],
  },
  nhap: {
    title: 'Nhập từ Excel',
    about: 'Xem trước những gì sẽ ghi. Chưa bấm Ghi thì chưa có gì đổi trong hồ sơ.',
    steps: [
      'Chọn tệp, xem mỗi cột là gì; cột nào đoán sai thì chọn lại ở đầu cột.',
      'Ô nghi ngờ được tô vàng, có giá trị cũ và giá trị sẽ ghi. Đúng thì bấm “Đúng, nhận”, sai thì sửa ngay trong ô.',
      '“Ghi thêm vào hồ sơ” là những gì đọc được ở phần đầu tệp mà hồ sơ đang để trống.',
    ],
    keys: [
      ['F8, Alt F8', 'chỗ nghi ngờ sau, trước'],
      ['Ctrl Enter', 'đúng, nhận chỗ đang xem'],
      ...COMMON.slice(0, -1),
    ],
  },
  'chuong-trinh': {
    title: 'Chương trình',
    about: 'Các mục của đại hội theo từng buổi. Giờ bắt đầu tính từ số phút của các mục trước.',
    steps: [
      'Sửa số phút là giờ của các mục sau tự đổi.',
      'Kéo một mục, hoặc dùng phím để dời.',
      'Thêm buổi ở đầu trang; bỏ buổi ở dòng đầu của buổi ấy, hoàn tác được.',
    ],
    keys: [['Alt ↑, Alt ↓', 'dời mục lên, xuống'], ['Alt PgDn', 'dời sang buổi sau'], ...COMMON],
  },
  'kiem-tra': {
    title: 'Kiểm tra',
    about: 'Mọi quy định đang có hiệu lực, soát với số liệu của hồ sơ này.',
    steps: [
      'Chọn một điều ở bên trái để xem cách tính, điều khoản và việc có thể làm.',
      '“Chưa kết luận được” là còn thiếu số liệu: bấm vào tên số liệu để tới ô cần điền.',
      'Bấm nút ở cuối để tới đúng ô phải sửa.',
    ],
    keys: [
      ['↑, ↓', 'điều trước, điều sau'],
      ['Enter', 'tới chỗ sửa'],
      ['F8, Alt F8', 'điều phải sửa sau, trước'],
      ...COMMON,
    ],
  },
  'lich-su': {
    title: 'Lịch sử',
    about: 'Ai đã sửa gì, lúc nào. Mới nhất ở trên; việc đã hoàn tác vẫn còn, có ghi rõ.',
    steps: [
      'Tìm không dấu cũng được; lọc theo phần, người ghi, khoảng ngày.',
      'Chọn một dòng để xem trước và sau của từng mục.',
      'Gõ ngày ở trên bên phải rồi bấm Xem để xem cả hồ sơ như ngày đó, chỉ đọc.',
    ],
    keys: [['↑, ↓', 'lần thay đổi trước, sau'], ...COMMON],
  },
  ...peopleHelp(COMMON),
  ...DAY_HELP,
  'goi-ban-giao': {
    title: 'Gói bàn giao',
    about: 'Cả hồ sơ trong một tệp .daihoi, để chép qua thẻ USB hoặc gửi thư điện tử, Zalo.',
    steps: [
      'Gửi qua mạng thì nên đặt mật khẩu. Quên mật khẩu thì không cách nào mở lại được tệp.',
      'Ghi xong, chương trình cho biết tên tệp, cỡ tệp và nằm ở đâu.',
    ],
    keys: COMMON,
  },
  'van-kien': {
    title: 'Văn kiện',
    about:
      'Báo cáo chính trị viết theo từng mục, số lấy từ hồ sơ; chỉ tiêu, kiến nghị, góp ý, chương trình hành động.',
    steps: [
      'Nhập chỉ tiêu từ tệp Excel hoặc gõ; ghi số liệu theo năm ở trang Số liệu.',
      'Viết từng mục; chèn số bằng Ctrl M để khi số liệu đổi thì bài viết đổi theo.',
      'Góp ý khi viết chỉ nhắc chỗ thiếu, chỗ sai; chương trình không viết thay.',
    ],
    keys: [
      ['Ctrl M', 'chèn số liệu vào bài'],
      ['F8, Alt F8', 'góp ý tiếp theo, trước đó'],
      ...COMMON,
    ],
  },
  'van-ban': {
    title: 'Văn bản',
    about: 'Các văn bản lập từ hồ sơ này. Bản xem bên phải là đúng tệp sẽ in.',
    steps: [
      'Chọn các văn bản cần lập rồi bấm Ghi. Tệp nằm trong thư mục ghi ở màn hình sau khi ghi.',
      'Chỗ còn thiếu số liệu để dòng chấm và được kể tên bên trên.',
      '“Đã cũ” là số liệu đã đổi sau khi ghi: ghi lại là xong.',
      'Mẫu văn bản: sửa lời văn cho cơ quan, hoặc dùng tệp Word riêng; mẫu chuẩn vẫn còn nguyên.',
    ],
    keys: [
      ['↑, ↓', 'văn bản trước, sau'],
      ['Dấu cách', 'chọn để ghi'],
      ['Ctrl S, Ctrl P', 'lưu tệp đang xem để mở và in bằng Word, Excel'],
      ...COMMON,
    ],
  },
}

/** The text for an address such as `/d/12/kiem-tra`. */
export function helpFor(path: string): HelpText {
  if (path === '/sao-luu') return BACKUPS
  if (path === '/mo-goi') return PACKAGE
  if (path.endsWith('/nhu-luc')) return PAST
  if (path.includes('/ngay-dai-hoi/bau-cu/')) return COUNTING
  if (path.includes('/ngay-dai-hoi/bau-cu/')) return TEXTS['ngay-dai-hoi/kiem-phieu'] ?? HOME
  if (path.includes('/du-lieu-ca-nhan/')) return TEXTS['du-lieu-ca-nhan'] ?? HOME
  const parts = /^\/d\/[^/]+\/?(.*)$/.exec(path)
  return (parts && TEXTS[parts[1] ?? '']) ?? HOME
}
