import { formatPercent } from '../base/vietnamese-text.ts'
import type { ListedPerson } from '../dossier/listed-people.ts'
import { countAges } from '../dossier/statistics.ts'
import type { AgeDay, CountedLine, CountedSection } from '../dossier/statistics.ts'
import type { SheetCell, SheetChart } from './sheet-model.ts'
import type { ListColumn } from './list-definition.ts'
import { namesOfListed } from './list-choice.ts'
import type { ListTable, ListTableRow } from './list-table.ts'

type StatisticCells = Readonly<Record<string, SheetCell>>

interface Line {
  readonly kind: 'body' | 'total' | 'band'
  readonly cells: StatisticCells
}

export interface StatisticTable extends ListTable {
  readonly charts: readonly SheetChart[]
  /** Percentages of a section that do not add up to 100 because each is rounded by itself. */
  readonly rounded: boolean
}

interface Source {
  readonly people: readonly ListedPerson[]
  readonly sections: readonly CountedSection[]
  readonly day: AgeDay
  /** Of percentages. */
  readonly decimals: number
}

/** The statistics of a list as a table: a heading for each section, its lines below. */
export function tableOfStatistics(columns: readonly ListColumn[], source: Source): StatisticTable {
  const { people, sections, day, decimals } = source
  const lines: Line[] = []
  const charts: SheetChart[] = []
  const column = (field: string) => columns.findIndex((one) => one.field === field)
  sections.forEach((counted, index) => {
    const own = linesOf(counted, index + 1, { total: people.length, decimals })
    const drawn = counted.section.chart && !isOpen(counted, people.length)
    if (drawn && column('line') >= 0 && column('count') >= 0) {
      charts.push({
        title: counted.section.title,
        labelColumn: column('line'),
        valueColumn: column('count'),
        from: lines.length + 1,
        to: lines.length + own.length - 1,
      })
    }
    lines.push(...own)
  })
  lines.push(...ageLines(people, day, sections.length + 1))
  const rows = lines.map(({ kind, cells }): ListTableRow => ({
    kind,
    cells: kind === 'band' ? [bandText(cells)] : columns.map(({ field }) => cells[field] ?? null),
  }))
  return {
    columns,
    groups: [{ label: null, rows }],
    open: [],
    charts,
    rounded: sections.some((counted) => !addsUp(shownLines(counted), people.length, decimals)),
  }
}

/** "2. Khu vực làm việc" */
function bandText({ place = null, line = null }: StatisticCells): SheetCell {
  return typeof place === 'string' && typeof line === 'string' ? `${place}. ${line}` : line
}

/** Lines of nobody are left out where they are only rest or unknown. */
export function shownLines({ section, lines }: CountedSection): readonly CountedLine[] {
  return lines.filter(({ kind, people }) => {
    if (kind === 'line') return true
    return people.length > 0 && (kind === 'unknown' || section.rest !== null)
  })
}

interface Shares {
  readonly total: number
  readonly decimals: number
}

function linesOf(counted: CountedSection, number: number, { total, decimals }: Shares): Line[] {
  const shown = shownLines(counted)
  const [only] = shown
  const open = isOpen(counted, total)
  const cellsOf = (place: string, title: string, count: number): StatisticCells =>
    open
      ? { place, line: title, count: openCell(counted), share: openCell(counted) }
      : { place, line: title, count, share: formatPercent(count, total, decimals) }
  if (only && counted.section.lines.length === 1 && (shown.length === 1 || open)) {
    return [{ kind: 'total', cells: cellsOf(`${number}`, only.title, only.people.length) }]
  }
  return [
    { kind: 'band', cells: { place: `${number}`, line: counted.section.title } },
    ...shown
      .filter(({ kind }) => !open || kind === 'line')
      .map(({ title, people }, index): Line => {
        return { kind: 'body', cells: cellsOf(`${number}.${index + 1}`, title, people.length) }
      }),
  ]
}

/** Nothing is known of anybody: the counts are not 0, they are open. */
function isOpen({ lines }: CountedSection, total: number): boolean {
  return total > 0 && lines.find(({ kind }) => kind === 'unknown')?.people.length === total
}

function openCell({ section }: CountedSection): SheetCell {
  return {
    kind: 'leader',
    fact: `statistics.${section.id}`,
    label: section.title,
    length: 'number',
  }
}

function ageLines(people: readonly ListedPerson[], day: AgeDay, number: number): Line[] {
  const ages = countAges(people, day)
  if (ages === null) return []
  const names = namesOfListed(people)
  const named = (own: readonly ListedPerson[]) =>
    own.map(({ rowId }) => names.get(rowId) ?? '').join(', ')
  const open = ages.unknown.length > 0 ? `${ages.unknown.length} người chưa rõ ngày sinh` : null
  const line = (place: number, title: string, cells: StatisticCells): Line => {
    return { kind: 'body', cells: { place: `${number}.${place}`, line: title, ...cells } }
  }
  return [
    { kind: 'band', cells: { place: `${number}`, line: 'Tuổi cao nhất, thấp nhất, bình quân' } },
    line(1, 'Cao tuổi nhất', { count: ages.oldestAge, remark: named(ages.oldest) }),
    line(2, 'Trẻ tuổi nhất', { count: ages.youngestAge, remark: named(ages.youngest) }),
    line(3, 'Tuổi bình quân', {
      count: ages.average.toFixed(1).replace('.', ','),
      remark: open,
    }),
  ]
}

const WHOLE = 100

/** Whether the percentages of the lines, each rounded by itself, are 100 together; nothing to add up is fine. */
export function addsUp(lines: readonly CountedLine[], total: number, decimals: number) {
  const counted = lines.reduce((sum, { people }) => sum + people.length, 0)
  if (total === 0 || counted !== total) return true
  const scale = 10 ** decimals
  const sum = lines.reduce((so, { people }) => {
    return (
      so +
      Number(formatPercent(people.length, total, decimals).replace(',', '')) *
        (decimals > 0 ? 1 : scale)
    )
  }, 0)
  return sum === WHOLE * scale
}
