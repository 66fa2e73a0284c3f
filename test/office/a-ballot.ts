import type { BallotPart, DocumentModel } from '#core/papers/document-model.ts'
import { aDocument, paragraph, text } from './a-model.ts'

const NAMES = [
  'Lò Văn Ánh',
  'Sùng A Chứ',
  'Ma Á',
  'Nguyễn Thị Phương Thảo',
  'Hoàng Nguyễn Thị Bích Ngọc Trâm An Nhiên',
]
const POST =
  'Ủy viên Ban Chấp hành, Chủ tịch Công đoàn cơ sở Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở xã Bản Bo số hai'

/** Names of 4 to 40 letters with posts of about the given length. */
export function namesFor(count: number, post: number): BallotPart['names'] {
  return Array.from({ length: count }, (_, place) => ({
    name: [text(NAMES[place % NAMES.length] ?? '')],
    post: [text(POST.slice(0, Math.max(1, post - (place % 5))))],
  }))
}

export function aBallot(parts: readonly BallotPart[], twoUp = false): DocumentModel {
  const issuer = [
    'ĐẠI HỘI ĐẠI BIỂU',
    'CÔNG ĐOÀN HUYỆN TAM ĐƯỜNG',
    'LẦN THỨ XI, NHIỆM KỲ 2023 - 2028',
  ]
  const count = parts.reduce((sum, { names }) => sum + names.length, 0)
  return aDocument({
    page: 'PB',
    head: {
      issuerLines: issuer.map((words) => ({ runs: [text(words)], bold: true })),
      bodyLines: [],
      number: null,
      placeAndDate: null,
      withoutNationalTitle: true,
      sealLabel: [text('(Dấu của BCH công đoàn)')],
    },
    titleLines: [
      { runs: [text('PHIẾU BẦU CỬ')], style: 'type' },
      { runs: [text('Ban Chấp hành khóa XI, nhiệm kỳ 2023 - 2028')], style: 'subject' },
      { runs: [text(`(Danh sách có ${count} người)`)], style: 'note' },
    ],
    recipients: [],
    signatures: [],
    blocks: [
      {
        kind: 'ballot',
        columns: {
          order: 'TT',
          name: 'HỌ VÀ TÊN',
          post: 'CHỨC VỤ, ĐƠN VỊ',
          answers: ['ĐỒNG Ý', 'KHÔNG ĐỒNG Ý'],
        },
        parts,
        twoUp,
      },
      paragraph('Không bầu ai thì gạch giữa dòng họ và tên người đó.'),
    ],
  })
}
