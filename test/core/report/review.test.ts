import { describe, expect, test } from 'vitest'
import type { Dossier } from '#core/dossier/dossier.ts'
import { EMPTY_CONGRESS } from '#core/dossier/empty-rows.ts'
import {
  REPORT,
  aReport,
  reviewOf,
  row,
  withCells,
  withRow,
  withText,
  withoutRow,
} from './a-report.ts'

const rulesOf = (dossier: Dossier) => [...new Set(reviewOf(dossier).map(({ rule }) => rule))]
const inYear = (startDate: string): Dossier => {
  const dossier = withText('sections.context', 'Phối hợp với Ban Dân vận ở ba nơi.')
  return { ...dossier, congress: { ...dossier.congress, startDate } }
}
const feedback = (cells: Record<string, string>) =>
  row('feedback.list', 'g1', {
    number: 1,
    place: 'Mục 1',
    opinion: 'Bổ sung',
    from: 'Tổ 1',
    ...cells,
  })
const petition = (id: string, number: number, content: string, field = 'Nhà ở') =>
  row('petitions.list', id, { number, content, field, authority: 'UBND huyện' })
const LONG =
  'Công tác vận động đoàn viên xóm bản tham gia bảo vệ rừng đầu nguồn được các tổ nhận việc và làm đều tay suốt năm.'

test('of a report written to the end nothing is said', () => {
  expect(reviewOf(aReport())).toEqual([])
})

test('of a report nobody has begun, what is missing is said and nothing is made up', () => {
  const blank: Dossier = { ...aReport(), typedFacts: [], typedRows: [], congress: EMPTY_CONGRESS }
  expect(rulesOf(blank)).toEqual(['PR-01', 'PR-03', 'PR-33'])
})

/** One planted fault, one rule; the others it brings with it stand behind. */
const FAULTS: readonly (readonly [string, string, () => Dossier])[] = [
  ['PR-01', 'a section without a word', () => withText('sections.care', '')],
  ['PR-02', 'a section without a number', () => withText('sections.care', 'Đã thăm nhiều nhà.')],
  ['PR-03', 'a figure that must be there', () => withoutRow('figure-f05')],
  ['PR-04', 'a year that nobody told', () => withCells('figure-f05', { y2020: null })],
  ['PR-05', 'a sum that is none', () => withCells('figure-f05', { stated: 1 })],
  ['PR-05', 'more women than members', () => withCells('figure-f02', { y2020: 5000, reason: 'x' })],
  ['PR-06', 'a number typed by hand', () => withText('sections.care', 'Tặng 200 suất quà.')],
  ['PR-07', 'a jump', () => withCells('figure-f05', { y2022: 900 })],
  ['PR-08', 'a target without verdict', () => withCells('t1', { verdict: null })],
  ['PR-08', 'a target without a year', () => withCells('t1', { y2020: null })],
  ['PR-09', 'a verdict against the figures', () => withCells('t2', { verdict: 'Đạt' })],
  ['PR-10', 'a missed target that nobody explains', () => withCells('l1', { targets: null })],
  ['PR-11', 'a weakness without cause', () => withCells('c1', { limitations: null })],
  ['PR-12', 'a cause of nothing', () => withCells('c1', { limitations: null })],
  ['PR-13', 'only objective causes', () => withCells('c1', { kind: 'Khách quan' })],
  ['PR-14', 'a lesson from nowhere', () => withCells('b1', { causes: null })],
  ['PR-15', 'a weakness without answer', () => withCells('s1', { limitations: null })],
  ['PR-16', 'a vague weakness', () => withCells('l1', { text: 'Một số nơi chưa làm tốt.' })],
  ['PR-17', 'a new target without base year', () => withCells('n1', { base: null })],
  [
    'PR-18',
    'a new target below the last result',
    () => withCells('n1', { text: 'Phát triển đoàn viên', value: 149 }),
  ],
  ['PR-20', 'a target without a task', () => withCells('s1', { targets: null })],
  ['PR-21', 'a breakthrough without target', () => withCells('d1', { targets: null })],
  ['PR-24', 'a wrong term', () => withText('sections.opening', 'Nghị quyết nhiệm kỳ 2013 - 2018.')],
  ['PR-24', 'a wrong ordinal', () => withText('sections.opening', 'Đại hội lần thứ IX đã qua.')],
  ['PR-25', 'a body that is no more', () => inYear('2025-08-01')],
  ['PR-26', 'more than all', () => withText('sections.opening', 'Nữ chiếm 120% đoàn viên.')],
  ['PR-27', 'a comma for thousands', () => withText('sections.opening', 'Có 1,000 người.')],
  [
    'PR-27',
    'money without unit',
    () => withText('sections.opening', 'Kinh phí chi 500 cho thăm hỏi.'),
  ],
  [
    'PR-28',
    'one thing counted twice',
    () =>
      withText('sections.opening', 'Có 50 tổ công đoàn khối chè. Nay có 52 tổ công đoàn khối chè.'),
  ],
  ['PR-30', 'a summary too long to read', () => withText('sections.summary', 'chữ '.repeat(4000))],
  ['PR-31', 'an opinion without answer', () => withRow(feedback({}))],
  ['PR-31', 'a refusal without reason', () => withRow(feedback({ decision: 'Bảo lưu' }))],
  [
    'PR-32',
    'a number only in the summary',
    () => withText('sections.summary', 'Có 77.777 đoàn viên.'),
  ],
  [
    'PR-33',
    'a required topic of which nothing is told',
    () => ({
      ...aReport(),
      typedRows: aReport().typedRows.filter(({ id }) => !['figure-f53', 'figure-f54'].includes(id)),
    }),
  ],
  [
    'PR-35',
    'praise without a number',
    () => withText('sections.opening', 'Phong trào diễn ra rất tích cực.'),
  ],
  [
    'PR-36',
    'a promise without number or date',
    () => withText('sections.direction', 'Tiếp tục đổi mới hoạt động.'),
  ],
  ['PR-37', 'a link to nothing', () => withCells('c1', { limitations: '1, 9' })],
  ['PR-38', 'a verdict more modest than the figures', () => withCells('t1', { verdict: 'Đạt' })],
  ['AP-01', 'the congress voted otherwise', () => withCells('n1', { adopted: 250 })],
  [
    'AP-02',
    'a road map that falls short',
    () => withCells('n1', { y2024: 40, y2025: 40, y2026: 40, y2027: 40, y2028: 39 }),
  ],
  [
    'AP-03',
    'a target nobody answers for',
    () => ({ ...withCells('n1', { adopted: 200, owner: null }) }),
  ],
  ['AP-04', 'a task without product', () => begun(withCells('s1', { product: null }))],
  [
    'AP-05',
    'a weakness outside of the programme',
    () => begun(withCells('s1', { limitations: null })),
  ],
  [
    'AP-06',
    'a breakthrough outside of the programme',
    () => begun(withCells('s1', { breakthroughs: null })),
  ],
  ['AP-07', 'a task for a body that is no more', () => deadActor()],
  ['AP-08', 'a task after the term', () => begun(withCells('s1', { deadline: '2029-01-01' }))],
  [
    'AP-09',
    'the programme repeats the report',
    () => begun(withText('sections.context', LONG), LONG),
  ],
  [
    'PT-01',
    'one petition twice',
    () =>
      withRow(
        petition('p1', 1, 'Xây nhà công vụ cho giáo viên vùng cao'),
        petition('p2', 2, 'Xây thêm nhà công vụ cho giáo viên'),
      ),
  ],
  [
    'PT-02',
    'a letter among petitions',
    () => withRow(petition('p1', 1, 'Có đơn phản ánh việc chia thưởng', 'Đơn thư')),
  ],
]

function begun(dossier: Dossier, words = 'Mục đích riêng.'): Dossier {
  const told = { id: 'programme', name: 'programme.purpose', value: words }
  return { ...dossier, typedFacts: [...dossier.typedFacts, told] }
}

function deadActor(): Dossier {
  const dossier = begun(withCells('s1', { actor: 'Ban Dân vận', deadline: '2026-01-01' }))
  return { ...dossier, congress: { ...dossier.congress, startDate: '2025-08-01' } }
}

test.each(FAULTS)('%s: %s', (rule, _what, plant) => {
  expect(rulesOf(plant())).toContain(rule)
})

test('a person named beside a private matter', () => {
  const dossier = withText('sections.opening', 'Đã thăm đồng chí Lò Thị Ánh bị bệnh.')
  const people = [{ id: 'p1', fullName: 'Lò Thị Ánh' }] as unknown as Dossier['people']
  expect(rulesOf({ ...dossier, people })).toContain('PR-34')
})

test('words of the last report: a third is seen, two thirds block; names and formulas do not count', () => {
  const copied = withText('sections.context', LONG)
  const before = { id: 'before', name: 'previousReport.text', value: `Phần mở đầu. ${LONG}` }
  const remarks = reviewOf({ ...copied, typedFacts: [...copied.typedFacts, before] })
  expect(remarks.map(({ rule, severity, section }) => [rule, severity, section])).toEqual([
    ['PR-22', 'must-fix', 'context'],
  ])
  const formula = 'quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động'
  const only = withText('sections.context', `Bảo vệ ${formula}.`)
  const same = { ...before, value: `Chăm lo ${formula}.` }
  expect(reviewOf({ ...only, typedFacts: [...only.typedFacts, same] })).toEqual([])
})

test('dates, years, documents and ordinals are no figures that need a source', () => {
  const words =
    'Ngày 13/7/2023, tháng 5, năm 2022, Nghị quyết số 02/NQ-CĐ, Chỉ thị 05/CT-TW, Đại hội lần thứ 11, nhiệm kỳ 2018 - 2023, 7 giờ 30.'
  expect(rulesOf(withText('sections.opening', words))).toEqual([])
})

test('a token without a figure behind it is said', () => {
  const open = withText('sections.care', 'Tặng {{ figures.f99.term }} suất quà.')
  expect(reviewOf(open)).toMatchObject([{ rule: 'PR-03', quote: '{{ figures.f99.term }}' }])
})

describe('every rule of the catalogue', () => {
  test('is planted at least once, and every rule that is planted is in the catalogue', () => {
    const planted = new Set([...FAULTS.map(([rule]) => rule), 'PR-22', 'PR-34'])
    expect([...planted].toSorted()).toEqual(Object.keys(REPORT.review.rules).toSorted())
  })
})
