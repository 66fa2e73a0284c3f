import type { ReportDefinition } from './report-definition.ts'
import type { PastTarget } from './targets.ts'
import type { TermFigure } from './term-figures.ts'

export interface Chip {
  readonly token: string
  readonly label: string
  /** Where it is offered first. */
  readonly sections: readonly string[]
}

/** Everything that can be put into a text, the whole term before single years. */
export function listChips(
  figures: readonly TermFigure[],
  targets: readonly PastTarget[],
  definition: ReportDefinition,
): Chip[] {
  const names = new Map(definition.figures.map(({ id, name }) => [id, name]))
  return [
    ...figures.flatMap((figure) => figureChips(figure, names)),
    ...targets.flatMap(targetChips),
    ...COUNTS,
    ...DOSSIER,
  ]
}

function figureChips(figure: TermFigure, names: ReadonlyMap<string, string>): Chip[] {
  const { definition, id, name, kind, values } = figure
  if (definition === null) return []
  const { sections, partOf } = definition
  const chip = (token: string, when: string): Chip => ({
    token: `figures.${id}.${token}`,
    label: `${name}, ${when}`,
    sections,
  })
  const share = {
    token: `figures.${id}.term | percent_of: figures.${partOf}.term`,
    label: `${name}: tỷ lệ % trong ${names.get(partOf ?? '') ?? ''}`,
    sections,
  }
  return [
    chip('term', kind === 'flow' || kind === 'ratio' ? 'cả nhiệm kỳ' : 'cuối nhiệm kỳ'),
    ...(partOf === null ? [] : [share]),
    ...(kind === 'flow' ? [chip('last', 'năm cuối')] : [chip('start', 'đầu nhiệm kỳ')]),
    ...values.map(({ year }) => chip(`y${year}`, `năm ${year}`)),
  ]
}

function targetChips({ number, text, years }: PastTarget): Chip[] {
  if (number === null) return []
  const chip = (token: string, what: string): Chip => ({
    token: `targets.n${number}.${token}`,
    label: `${text}: ${what}`,
    sections: ['targets'],
  })
  return [
    chip('result', 'kết quả cả nhiệm kỳ'),
    chip('target', 'mục tiêu'),
    chip('reached', 'tỷ lệ % so với mục tiêu'),
    chip('verdict', 'đánh giá'),
    ...years.map(({ year }) => chip(`y${year}`, `năm ${year}`)),
  ]
}

const counted = (token: string, label: string): Chip => ({
  token: `report.counts.${token}`,
  label,
  sections: ['targets', 'overall'],
})
const COUNTS: readonly Chip[] = [
  counted('total', 'Tổng số chỉ tiêu'),
  counted('reached', 'Số chỉ tiêu đạt và vượt'),
  counted('over', 'Số chỉ tiêu vượt'),
  counted('met', 'Số chỉ tiêu đạt'),
  counted('missed', 'Số chỉ tiêu chưa đạt'),
]

const known = (token: string, label: string): Chip => ({
  token,
  label,
  sections: ['opening', 'situation'],
})
const DOSSIER: readonly Chip[] = [
  known('membership.total', 'Tổng số đoàn viên theo kế hoạch'),
  known('membership.female', 'Số đoàn viên nữ theo kế hoạch'),
  known('units.total', 'Số đơn vị trực thuộc'),
  known('delegates.convened', 'Số đại biểu triệu tập'),
  known('congress.previousTerm', 'Nhiệm kỳ vừa qua'),
  known('congress.term', 'Nhiệm kỳ này'),
]
