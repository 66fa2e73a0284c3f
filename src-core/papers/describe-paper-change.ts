import { changedLines } from './changed-lines.ts'
import type { ChangedLine } from './changed-lines.ts'
import type { UsedFacts } from './used-facts.ts'

/** What is remembered of a written paper, or would be of the one that is made now. */
export interface PaperMemory extends UsedFacts {
  readonly lines: readonly string[]
  readonly templateHash: string
}

/** A fact by its name; without a label a changed line of the paper. */
export interface PaperChange {
  readonly label: string | null
  readonly before: string | null
  readonly after: string | null
}

export interface DescribedChange {
  /** One line for the list: "Số đại biểu đổi từ 115 thành 117". */
  readonly reason: string
  readonly changes: readonly PaperChange[]
}

const MOST_LINES = 12
const MOST_LETTERS = 90

/** Why a written paper would read differently now, told by the facts first, then by its template, then by its lines. */
export function describePaperChange(
  before: PaperMemory,
  now: PaperMemory,
  labelOf: (name: string) => string | null,
): DescribedChange {
  const facts = [...changedFacts(before, now, labelOf), ...changedLists(before, now, labelOf)]
  const lines = changedLines(before.lines, now.lines)
  const shown = lines.slice(0, MOST_LINES).map((line) => ({ label: null, ...clip(line) }))
  const changes = [...facts, ...shown]
  return { reason: reasonOf(facts, lines, before.templateHash !== now.templateHash), changes }
}

function reasonOf(
  facts: readonly PaperChange[],
  lines: readonly ChangedLine[],
  newWords: boolean,
): string {
  const [fact] = facts
  if (fact) {
    const more = facts.length - 1
    return `${sayChange(fact)}${more > 0 ? ` và ${more} số liệu khác` : ''}`
  }
  if (newWords) return 'Lời văn mẫu đã sửa'
  const [line] = lines
  return line ? sayLine(clip(line)) : 'Cách trình bày đã đổi'
}

/** Longer values are paragraphs: that they were changed is what one line can say. */
const MOST_IN_LINE = 70

/** "Giờ khai mạc đổi từ 8 giờ thành 7 giờ 30". */
function sayChange({ label, before, after }: PaperChange): string {
  const isLong = (before?.length ?? 0) + (after?.length ?? 0) > 2 * MOST_IN_LINE
  if (before === after || isLong) return `${label} đã sửa`
  if (after === null) return `${label} nay để trống`
  return before === null ? `${label} nay là ${after}` : `${label} đổi từ ${before} thành ${after}`
}

function sayLine({ before, after }: ChangedLine): string {
  if (before === null) return `Thêm dòng “${after}”`
  return after === null ? `Bỏ dòng “${before}”` : `“${before}” nay là “${after}”`
}

type LabelOf = (name: string) => string | null

function changedFacts(before: UsedFacts, now: UsedFacts, labelOf: LabelOf): PaperChange[] {
  const names = Object.keys({ ...before.facts, ...now.facts })
  const changes = names.flatMap((name): PaperChange[] => {
    const [was, is] = [before.facts[name] ?? null, now.facts[name] ?? null]
    const label = was === is ? null : labelOf(name)
    return label === null ? [] : [{ label, ...clip({ before: was, after: is }) }]
  })
  return onceByLabel(changes)
}

function changedLists(before: UsedFacts, now: UsedFacts, labelOf: LabelOf): PaperChange[] {
  const changes = Object.entries(now.lists).flatMap(([name, list]): PaperChange[] => {
    const was = before.lists[name]
    const label = was === undefined || was.digest === list.digest ? null : labelOf(name)
    if (label === null || was === undefined) return []
    return [{ label, before: `${was.count} dòng`, after: `${list.count} dòng` }]
  })
  return onceByLabel(changes)
}

function onceByLabel(changes: readonly PaperChange[]): PaperChange[] {
  return [...new Map(changes.toReversed().map((one) => [one.label, one])).values()].toReversed()
}

function clip({ before, after }: ChangedLine): ChangedLine {
  const short = (text: string | null) =>
    text !== null && text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text
  return { before: short(before), after: short(after) }
}
