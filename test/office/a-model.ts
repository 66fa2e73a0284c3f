import type { Block, DocumentModel, Run } from '#core/papers/document-model.ts'
import type { SheetModel } from '#core/papers/sheet-model.ts'

export function text(words: string): Run {
  return { kind: 'text', text: words }
}

export function paragraph(words: string): Block {
  return { kind: 'paragraph', runs: [text(words)], align: 'justify', indent: true }
}

const FRAME = {
  slug: 'x',
  title: 'Văn bản',
  draftLabel: null,
  page: 'P0',
  head: {
    issuerLines: [
      { runs: [text('LIÊN ĐOÀN LAO ĐỘNG TỈNH')], bold: false },
      { runs: [text('LIÊN ĐOÀN LAO ĐỘNG HUYỆN')], bold: true },
    ],
    bodyLines: [],
    number: [text('Số: 05/KH-LĐLĐ')],
    placeAndDate: [text('Tam Đường, ngày 05 tháng 02 năm 2023')],
  },
  titleLines: [
    { runs: [text('KẾ HOẠCH')], style: 'type' },
    { runs: [text('Tổ chức đại hội')], style: 'subject' },
  ],
  recipients: [[text('Như trên;')], [text('Lưu: VT.')]],
  signatures: [
    { lines: [[text('TM. BAN THƯỜNG VỤ')], [text('CHỦ TỊCH')]], name: [text('Lù Văn Chiến')] },
  ],
  missing: [],
} as const

export function aDocument(changes: Partial<DocumentModel> = {}): DocumentModel {
  return { ...FRAME, blocks: [paragraph('Nội dung.')], ...changes }
}

export function aSheet(changes: Partial<SheetModel> = {}): SheetModel {
  return {
    ...FRAME,
    page: 'PL',
    sheetName: 'Danh sách',
    columns: [
      { title: 'TT', group: null, width: 5, align: 'center' },
      { title: 'Họ và tên', group: null, width: 24, align: 'left' },
      { title: 'Nam', group: 'Ngày sinh', width: 11, align: 'center' },
      { title: 'Nữ', group: 'Ngày sinh', width: 11, align: 'center' },
      { title: 'Chức vụ, đơn vị', group: null, width: 40, align: 'left' },
    ],
    rows: [
      { kind: 'body', cells: [1, 'Lò Thị Bun', null, '18/12/1994', 'Giáo viên'] },
      { kind: 'body', cells: [2, 'Sùng A Chứ', '1985', null, 'Phó Chủ tịch'] },
    ],
    footLines: [[text('Danh sách có 2 đại biểu.')]],
    ...changes,
  }
}
