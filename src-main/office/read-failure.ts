/** Why a file of an office cannot be read; `message` is one sentence that says what to do. */
export type ReadFailure = {
  readonly kind:
    | 'empty'
    | 'old-excel'
    | 'encrypted'
    | 'other-format'
    | 'damaged'
    | 'unsafe'
    | 'too-large'
    | 'no-content'
  readonly message: string
}

export const READ_FAILURES = {
  empty: { kind: 'empty', message: 'Tệp rỗng: kiểm tra lại tệp rồi chọn lại.' },
  oldExcel: {
    kind: 'old-excel',
    message: 'Tệp Excel quá cũ (trước năm 1993): mở bằng Excel, chọn Lưu thành .xlsx rồi nhập lại.',
  },
  encrypted: {
    kind: 'encrypted',
    message: 'Tệp có mật khẩu: mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập lại.',
  },
  webPage: {
    kind: 'other-format',
    message:
      'Tệp này là trang web hoặc XML mang đuôi của Excel: mở bằng Excel, chọn Lưu thành .xlsx rồi nhập lại.',
  },
  binaryWorkbook: {
    kind: 'other-format',
    message: 'Tệp .xlsb: mở bằng Excel, chọn Lưu thành .xlsx rồi nhập lại.',
  },
  openDocument: {
    kind: 'other-format',
    message:
      'Tệp .ods của LibreOffice: mở bằng LibreOffice, chọn Lưu thành dạng .xlsx rồi nhập lại.',
  },
  wordDocument: {
    kind: 'other-format',
    message: 'Đây là tệp Word: chép bảng sang Excel, lưu thành .xlsx rồi nhập lại.',
  },
  notWorkbook: {
    kind: 'other-format',
    message: 'Tệp này không phải bảng tính: chọn tệp .xlsx, .xls hoặc .csv.',
  },
  damaged: {
    kind: 'damaged',
    message:
      'Tệp bị hỏng hoặc chép chưa xong: chép lại từ nơi gửi, mở thử bằng Excel rồi nhập lại.',
  },
  tooLarge: {
    kind: 'too-large',
    message:
      'Tệp quá lớn sau khi giải nén: chép riêng bảng cần nhập sang một tệp .xlsx mới rồi nhập lại.',
  },
  tooSlow: {
    kind: 'too-large',
    message:
      'Tệp đọc quá lâu nên đã dừng: chép riêng bảng cần nhập sang một tệp .xlsx mới rồi nhập lại.',
  },
  noContent: {
    kind: 'no-content',
    message: 'Tệp không có trang tính nào có dữ liệu: kiểm tra lại tệp rồi chọn lại.',
  },
  openQuote: {
    kind: 'damaged',
    message:
      'Tệp .csv có dấu ngoặc kép mở mà không đóng, nhiều dòng bị dính làm một: sửa dấu đó hoặc lưu thành .xlsx rồi nhập lại.',
  },
  notText: {
    kind: 'other-format',
    message:
      'Tệp .csv không phải tệp chữ: mở bằng Excel, chọn Lưu thành .xlsx hoặc "CSV UTF-8" rồi nhập lại.',
  },
  otherFile: {
    kind: 'other-format',
    message:
      'Tệp này là ảnh, PDF, tệp nén hoặc văn bản, không phải bảng tính: chọn tệp .xlsx, .xls hoặc .csv.',
  },
  unsafe: {
    kind: 'unsafe',
    message:
      'Tệp có cấu trúc lạ mà Excel không tạo ra nên không đọc: mở bằng Excel, chép bảng sang một tệp .xlsx mới rồi nhập lại.',
  },
} as const satisfies Record<string, ReadFailure>

/** An error for use inside the readers: it carries what the person who brought the file is told. */
export function refusalError(failure: ReadFailure, cause?: unknown): Error {
  return Object.assign(new Error(failure.message, { cause }), { readFailure: failure })
}

/** What an error of the readers tells the person; null when it is a fault of the program. */
export function refusalOf(error: unknown): ReadFailure | null {
  return error instanceof Error && 'readFailure' in error
    ? // Only refusalError sets this property.
      (error.readFailure as ReadFailure)
    : null
}

export function describeReadFailure(failure: ReadFailure): string {
  return failure.message
}
