import { formatDecimal, roundTo, sumExactly, toMillionths } from '../base/decimal.ts'
import type { BareRemark } from './remark.ts'
import type { ReviewSource } from './review-source.ts'
import { isTold } from './term-figures.ts'
import type { TermFigure } from './term-figures.ts'

/** PR-03 to PR-07, PR-26, PR-33: the figures themselves. */
export function reviewFigures(source: ReviewSource): BareRemark[] {
  const { figures } = source
  return [
    ...figures.flatMap((figure) => missingFigure(figure, source)),
    ...figures.flatMap((figure) => openYears(figure)),
    ...figures.flatMap((figure) => statedSum(figure, source)),
    ...figures.flatMap((figure) => partsOverWhole(figure, source)),
    ...figures.flatMap((figure) => jumps(figure, source)),
    ...figures.flatMap(overHundred),
    ...missingTopics(source),
  ]
}

const placeOf = ({ id, rowId, definition }: TermFigure) => ({
  figure: id,
  rowId,
  list: 'figures.rows',
  section: definition?.sections[0] ?? null,
})

function missingFigure(figure: TermFigure, { must }: ReviewSource): BareRemark[] {
  const { definition } = figure
  if (definition === null || definition.kind === 'ratio' || isTold(figure)) return []
  if (!definition.must.some((who) => must.has(who))) return []
  const years = figure.values.length > 0 ? `, cả ${figure.values.length} năm` : ''
  return [{ rule: 'PR-03', sentence: `${figure.name}${years}.`, ...placeOf(figure) }]
}

function openYears(figure: TermFigure): BareRemark[] {
  if (figure.kind === 'ratio' || !isTold(figure)) return []
  const open = figure.values.filter(({ value }) => value === null).map(({ year }) => year)
  if (open.length === 0) return []
  const sentence = `${figure.name}: chưa có số năm ${open.join(', ')}. Ghi số, hoặc đánh dấu không phát sinh.`
  return [{ rule: 'PR-04', sentence, ...placeOf(figure) }]
}

function statedSum(figure: TermFigure, { definition }: ReviewSource): BareRemark[] {
  const { stated, term } = figure
  if (stated === null || term === null) return []
  if (isWithin(stated, term, definition.review.limits.rounding)) return []
  const what = figure.kind === 'flow' ? 'cộng các năm' : 'số cuối kỳ'
  const sentence = `${figure.name}: ghi cả nhiệm kỳ ${formatDecimal(stated)}, ${what} là ${formatDecimal(term)}.`
  return [{ rule: 'PR-05', sentence, ...placeOf(figure) }]
}

export function isWithin(left: number, right: number, rounding: number): boolean {
  const apart = sumExactly([left, -right])
  const whole = Number.isInteger(left) && Number.isInteger(right)
  return toMillionths(Math.abs(apart)) <= (whole ? 0n : toMillionths(rounding))
}

function partsOverWhole(figure: TermFigure, { figures }: ReviewSource): BareRemark[] {
  const whole = figures.find(({ id }) => id === figure.definition?.partOf)
  if (whole === undefined) return []
  return figure.values.flatMap(({ year, value }, place) => {
    const all = whole.values[place]?.value ?? null
    if (value === null || all === null || value <= all) return []
    const sentence = `Năm ${year}: ${figure.name} ${formatDecimal(value)} nhiều hơn ${whole.name} ${formatDecimal(all)}.`
    return [{ rule: 'PR-05', sentence, ...placeOf(figure) }]
  })
}

/** One remark for each figure, on its largest jump. */
function jumps(figure: TermFigure, { definition }: ReviewSource): BareRemark[] {
  if (figure.reason !== '' || figure.kind === 'ratio') return []
  const { jumpPercent } = definition.review.limits
  const found = figure.values.flatMap(({ year, value }, place) => {
    const before = figure.values[place - 1]?.value ?? null
    if (value === null || before === null || before <= 0) return []
    const change = roundTo(((value - before) * 100) / before, 1)
    return Math.abs(change) > jumpPercent ? [{ year, value, before, change }] : []
  })
  const [worst] = found.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
  if (worst === undefined) return []
  const way = worst.change > 0 ? 'tăng' : 'giảm'
  const sentence = `${figure.name} năm ${worst.year} ${way} ${formatDecimal(Math.abs(worst.change))}% (từ ${formatDecimal(worst.before)} đến ${formatDecimal(worst.value)}). Ghi lý do cạnh số liệu.`
  return [{ rule: 'PR-07', sentence, ...placeOf(figure) }]
}

function overHundred(figure: TermFigure): BareRemark[] {
  if (figure.kind !== 'percent') return []
  const over = figure.values.filter(({ value }) => value !== null && value > 100)
  const [first] = over
  if (first === undefined) return []
  const sentence = `${figure.name} năm ${first.year} là ${formatDecimal(first.value ?? 0)}%, quá 100%.`
  return [{ rule: 'PR-26', sentence, ...placeOf(figure) }]
}

function missingTopics({ definition, figures, must }: ReviewSource): BareRemark[] {
  const told = new Set(figures.filter(isTold).map(({ id }) => id))
  return definition.topics
    .filter((topic) => topic.must.some((who) => must.has(who)))
    .filter((topic) => !topic.figures.some((id) => told.has(id)))
    .map(({ label, figures: wanted }) => ({
      rule: 'PR-33',
      sentence: `Chưa có số liệu nào về nội dung “${label}”.`,
      figure: wanted[0] ?? null,
    }))
}
