import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { CountedBallot } from './count-question.ts'

/** The table of all ballots: a line for each, a column for each name, 1 where the name was left and 0 where struck. */

export interface BallotTable {
  /** Numbered as on the ballot. */
  readonly candidates: readonly { readonly id: number; readonly name: string }[]
  /** Lines of the table: also ballots that did not come back. */
  readonly issued: number
  readonly collected: readonly CountedBallot[]
}

export type TableFailure =
  | { readonly kind: 'no-head' }
  | { readonly kind: 'no-names' }
  | { readonly kind: 'no-ballots' }
  | { readonly kind: 'no-number'; readonly line: number; readonly text: string }
  | { readonly kind: 'no-mark'; readonly no: number; readonly name: string; readonly text: string }

/** One sentence: what is wrong and what to do. */
export function describeTableFailure(failure: TableFailure): string {
  switch (failure.kind) {
    case 'no-head':
      return 'Bảng phiếu không có cột “Số phiếu”: dòng đầu phải là tên cột, mỗi dòng sau là một phiếu.'
    case 'no-names':
      return 'Bảng phiếu không có cột nào mang tên người trên phiếu: thêm mỗi người một cột.'
    case 'no-ballots':
      return 'Bảng phiếu không có phiếu nào: thêm mỗi phiếu một dòng dưới dòng tên cột.'
    case 'no-number':
      return `Dòng ${failure.line} của bảng phiếu ghi số phiếu “${failure.text}”: ghi một số từ 1 trở lên.`
    case 'no-mark':
      return `Phiếu số ${failure.no}, cột ${failure.name} ghi “${failure.text}”: ghi 1 nếu để lại tên, 0 nếu gạch.`
  }
}

const NO_SEAL = 'Không có dấu của Ban Chấp hành'

/** Headings, folded, that name no person. */
const HEADINGS = [
  ['number', /^(?:so phieu|phieu so|so thu tu phieu)$/],
  ['collected', /^(?:thu ve|co thu ve)$/],
  ['seal', /^co dau\b/],
  ['reason', /^ly do(?: khong hop le)?$/],
  ['note', /^ghi chu$/],
] as const

type Heading = (typeof HEADINGS)[number][0]

/** Reads such a table from the texts of its cells, the headings in the first line; empty lines are passed over. */
export function readBallotTable(
  rows: readonly (readonly string[])[],
): Result<BallotTable, TableFailure> {
  const [head = [], ...lines] = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const places = findPlaces(head)
  if (!places.has('number')) return failed({ kind: 'no-head' })
  const known = new Set(places.values())
  const columns = head.flatMap((name, place) =>
    known.has(place) || name.trim() === '' ? [] : [{ name: name.trim(), place }],
  )
  if (columns.length === 0) return failed({ kind: 'no-names' })
  if (lines.length === 0) return failed({ kind: 'no-ballots' })
  const collected: CountedBallot[] = []
  for (const [at, cells] of lines.entries()) {
    const read = readLine(cells, { places, columns, line: at + 2 })
    if (!read.ok) return read
    if (read.value !== null) collected.push(read.value)
  }
  const candidates = columns.map(({ name }, at) => ({ id: at + 1, name }))
  return ok({ candidates, issued: lines.length, collected })
}

function findPlaces(head: readonly string[]): ReadonlyMap<Heading, number> {
  const folded = head.map(foldVietnamese)
  return new Map(
    HEADINGS.flatMap(([heading, word]) => {
      const place = folded.findIndex((text) => word.test(text))
      return place < 0 ? [] : [[heading, place] as const]
    }),
  )
}

interface Frame {
  readonly places: ReadonlyMap<Heading, number>
  readonly columns: readonly { readonly name: string; readonly place: number }[]
  readonly line: number
}

/** Null: a ballot that was issued and did not come back. */
function readLine(
  cells: readonly string[],
  { places, columns, line }: Frame,
): Result<CountedBallot | null, TableFailure> {
  const texts = cells.map((cell) => cell.trim())
  const under = (heading: Heading) => textAt(texts, places.get(heading) ?? -1)
  const number = under('number')
  if (!/^[1-9]\d{0,8}$/.test(number)) return failed({ kind: 'no-number', line, text: number })
  const no = Number(number)
  if (under('collected') === '0' || isAbsent(under('note'))) return ok(null)
  const reasons = reasonsOf(under)
  const kept: number[] = []
  for (const [at, { name, place }] of columns.entries()) {
    const text = textAt(texts, place)
    // Nobody reads the marks of a ballot that was set aside; what was read of them is kept.
    if (!['0', '1', ...(reasons.length > 0 ? [''] : [])].includes(text))
      return failed({ kind: 'no-mark', no, name, text })
    if (text === '1') kept.push(at + 1)
  }
  return ok({ no, kept, invalid: reasons.length === 0 ? null : reasons.join('; ') })
}

function textAt(texts: readonly string[], place: number): string {
  return texts[place] ?? ''
}

function reasonsOf(under: (heading: Heading) => string): string[] {
  const note = under('note')
  const said = [under('reason'), isHarmless(note) ? '' : note].filter((reason) => reason !== '')
  const isSaid = said.some((reason) => foldVietnamese(reason).includes('khong co dau'))
  return under('seal') === '0' && !isSaid ? [NO_SEAL, ...said] : said
}

function isAbsent(note: string): boolean {
  return /^khong thu ve/.test(foldVietnamese(note))
}

/** A note that says itself that the ballot counts; every other one is why it was set aside. */
function isHarmless(note: string): boolean {
  return /(?<!khong )hop le/.test(foldVietnamese(note))
}
