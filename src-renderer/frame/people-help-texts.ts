import type { HelpText } from './help-text.ts'

/** F1 on the screens of people beside the delegates, by path; `keys` are those of every list. */
export function peopleHelp(keys: HelpText['keys']): Readonly<Record<string, HelpText>> {
  return {
    'dai-bieu/doan-vien': {
      title: 'Đoàn viên',
      about: 'Danh sách đoàn viên của công đoàn, đứng cạnh danh sách đại biểu.',
      steps: [
        'Nhập từ tệp Excel của phần mềm quản lý đoàn viên, hoặc thêm từng người.',
        'Chọn người rồi bấm Đưa vào danh sách đại biểu: vẫn là người đó, sửa một nơi là sửa cả hai.',
        'Lọc theo bộ phận ở đầu cột; Chọn cột để hiện những mục ít dùng.',
      ],
      keys,
    },
    'dai-bieu/khach-moi': {
      title: 'Khách mời',
      about: 'Những người được mời dự mà không phải đại biểu.',
      steps: ['Nhập từ tệp Excel đang có, hoặc thêm từng người rồi điền cơ quan, chức vụ.'],
      keys,
    },
    'dai-bieu/nguoi-trung': {
      title: 'Người trùng',
      about: 'Những cặp có thể là một người ghi hai lần, ở mọi danh sách. Không bao giờ tự gộp.',
      steps: [
        'Đọc lý do, so từng mục, chọn giá trị muốn giữ; chương trình chọn sẵn giá trị đầy đủ hơn.',
        'Gộp thành một người: mọi danh sách cùng trỏ về người đó. Hoàn tác một lần là trở lại hai người.',
        'Hai người khác nhau: ghi nhận một lần, sau không hỏi lại.',
      ],
      keys: [['↑, ↓', 'cặp trước, cặp sau'], ...keys],
    },
    'du-lieu-ca-nhan': {
      title: 'Dữ liệu cá nhân',
      about: 'Hồ sơ giữ dữ liệu của ai, để làm gì, đến bao giờ, và việc xóa hẳn.',
      steps: [
        'Ghi mục đích, người chịu trách nhiệm và ngày cuối cùng giữ dữ liệu.',
        'Xem trước việc xóa để biết sẽ mất gì; xóa rồi không lấy lại được, kể cả từ bản sao lưu.',
        'Dữ liệu của một người: chọn dòng của người đó trong danh sách, bấm Dữ liệu về người này.',
      ],
      keys,
    },
  }
}
