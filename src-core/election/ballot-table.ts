import { present } from '../base/invariant.ts'
import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { foldVietnamese } from '../base/vietnamese-text.ts'
import { readAnswers } from './ballot-answers.ts'
import type { CountedBallot } from './count-question.ts'
import type { TableFailure } from './table-failure.ts'
import { findPlaces, headingOf, isOfTotals, plainText, textAt } from './table-headings.ts'
import type { Heading } from './table-headings.ts'

/** The table of all ballots: a line for each, a column for each name, 1 where the name was left and 0 where struck. */

export interface BallotTable {
  /** Numbered as on the ballot. */
  readonly candidates: readonly { readonly id: number; readonly name: string }[]
  /** Lines of the table: also ballots that did not come back. */
  readonly issued: number
  readonly collected: readonly CountedBallot[]
  /** Numbers between the lowest and the highest that have no line. */
  readonly unlisted: readonly number[]
}

/** What stands under the numbers where a sheet adds its columns up. */
const SUM_LINE = /^(?:tong|cong|tong cong|tong so)$/

/** Lines above the headings, such as a title, among which the headings are looked for. */
const LINES_ABOVE = 20

/** A cross says "struck" in one office and "left" in another, so it is no mark. */
const KEPT = /^(?:1|de|de lai|de nguyen|giu|giu lai|giu nguyen)$/
const STRUCK = /^(?:0|gach|gach ten|bo|xoa)$/

/** Reads such a table from the texts of its cells, line by line as in the file; empty lines are passed over. */
export function readBallotTable(
  rows: readonly (readonly string[])[],
): Result<BallotTable, TableFailure> {
  const filled = rows.flatMap((cells, at) =>
    cells.some((cell) => cell.trim() !== '') ? [{ cells, line: at + 1 }] : [],
  )
  const at = filled.slice(0, LINES_ABOVE).findIndex(({ cells }) => isHead(cells))
  const head = filled[at]?.cells
  if (head === undefined) return failed({ kind: 'no-head' })
  const found = findPlaces(head)
  if (!found.ok) return found
  const places = found.value
  const number = present(places.get('number') ?? places.get('order'), 'a head has its number')
  const columns = head.flatMap((name, place) =>
    name.trim() === '' || headingOf(name) !== null ? [] : [{ name: plainText(name), place }],
  )
  if (columns.some(({ name }) => isOfTotals(name))) return failed({ kind: 'totals' })
  if (columns.length === 0) return failed({ kind: 'no-names' })
  const headed = new Set(head.flatMap((name, place) => (name.trim() === '' ? [] : [place])))
  return readLines(filled.slice(at + 1), { places, number, headed, columns })
}

function isHead(cells: readonly string[]): boolean {
  return cells.some((text) => ['number', 'order'].includes(headingOf(text) ?? ''))
}

interface Frame {
  readonly places: ReadonlyMap<Heading, number>
  /** The column of the number on the ballot. */
  readonly number: number
  /** Columns with any heading. */
  readonly headed: ReadonlySet<number>
  readonly columns: readonly { readonly name: string; readonly place: number }[]
}

interface Line {
  readonly cells: readonly string[]
  readonly line: number
}

function readLines(all: readonly Line[], frame: Frame): Result<BallotTable, TableFailure> {
  const numberIn = (cells: readonly string[]) => textAt(cells, frame.number)
  const lines = all.filter(({ cells }) => !SUM_LINE.test(foldVietnamese(numberIn(cells))))
  if (lines.length === 0) return failed({ kind: 'no-ballots' })
  const collected: CountedBallot[] = []
  const lineOf = new Map<number, number>()
  for (const { cells, line } of lines) {
    const text = numberIn(cells).trim()
    if (!/^0*[1-9]\d{0,8}$/.test(text)) return failed({ kind: 'no-number', line, text })
    const no = Number(text)
    const before = lineOf.get(no)
    if (before !== undefined) return failed({ kind: 'same-number', no, lines: [before, line] })
    lineOf.set(no, line)
    if (hasStrayMark(cells, frame)) return failed({ kind: 'no-heading', line })
    const read = readBallot(no, cells, frame)
    if (!read.ok) return read
    if (read.value !== null) collected.push(read.value)
  }
  const candidates = frame.columns.map(({ name }, place) => ({ id: place + 1, name }))
  return ok({ candidates, issued: lines.length, collected, unlisted: gapsIn(lineOf) })
}

/** A mark that belongs to nobody may be of somebody whose name was left out. */
function hasStrayMark(cells: readonly string[], { headed }: Frame): boolean {
  return cells.some((cell, place) => {
    const mark = foldVietnamese(cell)
    return !headed.has(place) && (KEPT.test(mark) || STRUCK.test(mark))
  })
}

/** Numbers between the lowest and the highest that no line has. */
function gapsIn(lineOf: ReadonlyMap<number, number>): number[] {
  const numbers = [...lineOf.keys()].toSorted((left, right) => left - right)
  return numbers.flatMap((no, at) => {
    const from = (numbers[at - 1] ?? no - 1) + 1
    // A slip of the hand (1170 for 117) must not fill the memory.
    return Array.from({ length: Math.min(no - from, MOST_GAPS) }, (_, place) => from + place)
  })
}

const MOST_GAPS = 1000

/** Null: a ballot that was issued and did not come back. */
function readBallot(
  no: number,
  cells: readonly string[],
  { places, columns }: Frame,
): Result<CountedBallot | null, TableFailure> {
  const said = readAnswers(no, (heading) => plainText(textAt(cells, places.get(heading) ?? -1)))
  if (!said.ok) return said
  const { isCollected, reasons } = said.value
  // Nobody reads the marks of a ballot that was set aside; what was read of them is kept.
  const kept = readMarks(no, cells, { columns, mayBeBlank: !isCollected || reasons.length > 0 })
  if (!kept.ok) return kept
  const [first] = kept.value
  if (!isCollected && first !== undefined)
    return failed({ kind: 'not-collected', no, name: nameAt(columns, first) })
  if (!isCollected) return ok(null)
  return ok({ no, kept: kept.value, invalid: reasons.length === 0 ? null : reasons.join('; ') })
}

function nameAt(columns: Frame['columns'], id: number): string {
  return present(columns[id - 1], 'a mark stands under its name').name
}

/** The names left, by their place on the ballot. */
function readMarks(
  no: number,
  cells: readonly string[],
  { columns, mayBeBlank }: Pick<Frame, 'columns'> & { readonly mayBeBlank: boolean },
): Result<number[], TableFailure> {
  const kept: number[] = []
  for (const [at, { name, place }] of columns.entries()) {
    const text = textAt(cells, place).trim()
    const mark = foldVietnamese(text)
    if (KEPT.test(mark)) kept.push(at + 1)
    else if (!STRUCK.test(mark) && !(mayBeBlank && mark === ''))
      return failed({ kind: 'no-mark', no, name, text })
  }
  return ok(kept)
}
