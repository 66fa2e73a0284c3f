import { NO_BASIS } from '#core/papers/fact-basis.ts'
import path from 'node:path'
import type { Dossier } from '#core/dossier/dossier.ts'
import { EMPTY_CONGRESS, EMPTY_PLAN } from '#core/dossier/empty-rows.ts'
import type { TypedRow, TypedValue } from '#core/dossier/typed-facts.ts'
import { makeTokenPrinter } from '#core/papers/print-token.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import type { Remark } from '#core/report/remark.ts'
import { reviewReport } from '#core/report/review-report.ts'
import { readFactDefinitions } from '#main/bundled/read-fact-definitions.ts'

const read = readFactDefinitions(path.join(import.meta.dirname, '../../../templates/facts'))
if (!read.ok) throw new Error(JSON.stringify(read.error))
export const DEFINITIONS = read.value
const report = DEFINITIONS.report
if (report === undefined) throw new Error('templates/report is read with the facts')
export const REPORT = report

type Cells = TypedRow['cells']

export function row(list: string, id: string, cells: Cells): TypedRow {
  return { id, list, parentId: null, personId: null, cells }
}

/** Every year the same, so that no figure jumps. */
const yearly = (value: number): Cells =>
  Object.fromEntries([2018, 2019, 2020, 2021, 2022].map((year) => [`y${year}`, value]))

const TEXTS: Readonly<Record<string, string>> = {
  opening: 'Báo cáo này trình đại hội xem xét, cho ý kiến.',
  context: 'Dịch bệnh và thiên tai tác động tới việc làm ở ba doanh nghiệp chè.',
  situation: 'Cuối kỳ có {{ figures.f01.term }} đoàn viên, nữ {{ figures.f02.term }} người.',
  targets: 'Chỉ tiêu phát triển đoàn viên đạt {{ targets.n1.reached }}%.',
  highlights: 'Kết nạp {{ figures.f05.term }} đoàn viên.',
  representation: 'Góp ý {{ figures.f20.term }} văn bản.',
  care: 'Tặng {{ figures.f34.term }} suất quà.',
  propaganda: 'Tổ chức {{ figures.f42.term }} buổi.',
  emulation: 'Công nhận {{ figures.f48.term }} sáng kiến.',
  organisation: 'Giới thiệu {{ figures.f53.term }} đoàn viên ưu tú cho Đảng.',
  women: 'Tặng quà {{ figures.f58.term }} cháu.',
  finance: 'Thu kinh phí đạt {{ figures.f60c.term }}% dự toán.',
  inspection: 'Thực hiện {{ figures.f68.term }} cuộc kiểm tra.',
  leadership: 'Ban Chấp hành họp {{ figures.f72.term }} kỳ.',
  overall: 'Hoàn thành {{ report.counts.reached }} trên {{ report.counts.total }} chỉ tiêu.',
  forecast: 'Lao động trẻ chuyển sang khu công nghiệp ngày một nhiều.',
  direction: 'Lấy đoàn viên làm trung tâm; đến năm 2028 mọi đoàn viên có thẻ điện tử.',
}

const figureRows = REPORT.figures
  .filter(({ kind }) => kind !== 'ratio')
  .map(({ id, partOf }, place) =>
    row('figures.rows', `figure-${id}`, {
      figure: id,
      ...yearly(partOf === null ? 90 + (place % 9) : 7),
    }),
  )

const ROWS: readonly TypedRow[] = [
  ...figureRows,
  row('targets.past', 't1', {
    number: 1,
    text: 'Phát triển đoàn viên',
    unit: 'người',
    method: 'Cộng dồn',
    value: 100,
    verdict: 'Vượt',
    ...yearly(30),
  }),
  row('targets.past', 't2', {
    number: 2,
    text: 'Thu kinh phí',
    unit: '%',
    method: 'Hằng năm',
    value: 100,
    verdict: 'Chưa đạt',
    ...yearly(101),
    y2020: 98.7,
  }),
  row('targets.next', 'n1', {
    number: 1,
    text: 'Kết nạp đoàn viên',
    unit: 'người',
    value: 200,
    deadline: 'Cả nhiệm kỳ',
    base: 30,
    baseYear: 2022,
    source: 'Nghị quyết cấp trên',
    method: 'Cộng dồn',
    responsibility: 'Công đoàn trực tiếp',
    owner: 'Ban Thường vụ',
  }),
  row('limitations.list', 'l1', {
    number: 1,
    text: 'Năm 2020 thu kinh phí thiếu ở 3 doanh nghiệp.',
    targets: '2',
  }),
  row('causes.list', 'c1', {
    number: 1,
    kind: 'Chủ quan',
    text: 'Ban Chấp hành chưa đôn đốc sát.',
    limitations: '1',
  }),
  row('lessons.list', 'b1', {
    number: 1,
    text: 'Đối chiếu kinh phí từng quý với thuế.',
    causes: '1',
  }),
  row('breakthroughs.list', 'd1', { number: 1, text: 'Thu kinh phí qua tài khoản.', targets: '1' }),
  row('solutions.list', 's1', {
    number: 1,
    group: 'Công tác tài chính',
    text: 'Thu kinh phí qua tài khoản.',
    actor: 'Ban Thường vụ',
    deadline: '2024-06-30',
    product: 'Quy chế',
    targets: '1',
    limitations: '1',
    breakthroughs: '1',
  }),
]

/** A report written to the end, of which nothing is to be said. */
export function aReport(): Dossier {
  const congress = {
    ...EMPTY_CONGRESS,
    unionName: 'Liên đoàn Lao động huyện Tam Đường',
    unionShortName: 'huyện Tam Đường',
    level: 'immediate-superior' as const,
    form: 'delegate' as const,
    case: 'elect' as const,
    ordinal: 11,
    previousTermFrom: 2018,
    termFrom: 2023,
    termTo: 2028,
    startDate: '2023-07-13',
  }
  return {
    ...blankDossier(),
    congress,
    typedFacts: Object.entries(TEXTS).map(([id, value]) => ({ id, name: `sections.${id}`, value })),
    typedRows: [...ROWS],
  }
}

function blankDossier(): Dossier {
  return {
    id: 'd1',
    packId: '2023-2028',
    sample: false,
    revision: 0,
    congress: EMPTY_CONGRESS,
    plan: EMPTY_PLAN,
    units: [],
    people: [],
    delegates: [],
    candidates: [],
    guests: [],
    distinctPairs: [],
    composition: [],
    sessions: [],
    agenda: [],
    tasks: [],
    typedFacts: [],
    typedRows: [],
    paperSettings: [],
    apportionment: null,
  } as unknown as Dossier
}

export function reviewOf(dossier: Dossier): Remark[] {
  const print = makeTokenPrinter(
    paperFacts(dossier, '2023-07-13', { ...NO_BASIS, definitions: DEFINITIONS }),
  )
  return reviewReport(dossier, REPORT, print)
}

/** The report with other words in a section; an empty text takes them away. */
export function withText(name: string, value: string): Dossier {
  const dossier = aReport()
  const others = dossier.typedFacts.filter((fact) => fact.name !== name)
  return { ...dossier, typedFacts: value === '' ? others : [...others, { id: name, name, value }] }
}

/** The report with other cells in a row; null empties one. */
export function withCells(id: string, cells: Readonly<Record<string, TypedValue | null>>): Dossier {
  const dossier = aReport()
  const typedRows = dossier.typedRows.map((one) => {
    if (one.id !== id) return one
    const all = Object.entries({ ...one.cells, ...cells })
    return {
      ...one,
      cells: Object.fromEntries(
        all.flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
      ),
    }
  })
  return { ...dossier, typedRows }
}

export function withRow(...rows: readonly TypedRow[]): Dossier {
  const dossier = aReport()
  return { ...dossier, typedRows: [...dossier.typedRows, ...rows] }
}

export function withoutRow(id: string): Dossier {
  const dossier = aReport()
  return { ...dossier, typedRows: dossier.typedRows.filter((one) => one.id !== id) }
}
