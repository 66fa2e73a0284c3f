import type { ImportPreview, ImportRow, ImportValue } from '#core/contract/import-values.ts'
import { describeIntakeFailure } from '#core/intake/intake-failure.ts'
import { tryImport } from '../intake-files.ts'
import type { FuzzList } from './make-list.ts'
import type { FuzzPerson } from './people.ts'

/** What became of a list; faults are sentences for the one who looks for the cause. */
export interface Verdict {
  readonly counts: Readonly<Record<string, number>>
  readonly faults: readonly string[]
}

/** Every person of the list must be a row, and every value of a row right, asked about, or told as not read. */
export function judgeList(list: FuzzList): Verdict {
  const several = list.sheets.length > 1
  const outcome = tryImport(list.workbook, {
    kind: list.kind,
    ...(several ? { sheets: [...list.sheets] } : { sheet: list.sheets[0] ?? null }),
  })
  if (!outcome.ok) return judgeRefusal(list, describeIntakeFailure(outcome.error))
  const { preview } = outcome.value
  const byPlace = new Map(preview.rows.map((row) => [`${row.place.sheet} ${row.place.row}`, row]))
  const lost = [...list.people.keys()].filter((place) => !byPlace.has(place))
  const invented = [...byPlace.keys()].filter((place) => !list.people.has(place))
  const values = [...list.people].flatMap(([place, person]) => {
    const row = byPlace.get(place)
    return row ? judgeRow({ list, preview, row, person }) : []
  })
  const { accepted, doubtful, refused } = preview.counts
  const sum = accepted + doubtful + refused === preview.rows.length
  const of = (kind: ValueVerdict['kind']) => values.filter((value) => value.kind === kind)
  const faults = [
    ...lost.map((place) => `lost: ${place}`),
    ...invented.map((place) => `invented row: ${place}`),
    ...of('wrong').map(({ told }) => told),
    ...(sum ? [] : [`${accepted} + ${doubtful} + ${refused} is not ${preview.rows.length}`]),
    ...unexplained(list, preview),
  ]
  return {
    faults,
    counts: {
      files: 1,
      rows: list.people.size,
      accepted,
      doubtful,
      refused,
      values: values.length,
      right: of('right').length,
      asked: of('asked').length,
      unread: of('unread').length,
      'unread under a header': list.header ? of('unread').length : 0,
      wrong: of('wrong').length,
      lost: lost.length,
    },
  }
}

/** A whole list may be refused in words only where it has no header. */
function judgeRefusal(list: FuzzList, sentence: string): Verdict {
  const faults = list.header ? [sentence] : []
  return { faults, counts: { files: 1, 'files refused': 1, rows: 0 } }
}

interface ValueVerdict {
  readonly kind: 'right' | 'asked' | 'unread' | 'wrong'
  readonly told: string
}

interface RowParts {
  readonly list: FuzzList
  readonly preview: ImportPreview
  readonly row: ImportRow
  readonly person: FuzzPerson
}

function judgeRow({ list, preview, row, person }: RowParts): ValueVerdict[] {
  const carried = new Set(list.columns.flatMap(({ values }) => values))
  const read = new Set(
    preview.columns.flatMap(
      ({ field }) => preview.fields.find(({ id }) => id === field)?.fills ?? [],
    ),
  )
  return [...carried].map((key): ValueVerdict => {
    const found = row.values[key] ?? null
    const meant = normal(person[key])
    const told = `${row.place.sheet} ${row.place.row} ${key}: ${String(found)} for ${String(meant)}`
    if (row.refused !== null || row.doubts.some(({ field }) => field === key))
      return { kind: 'asked', told }
    if (same(found, meant)) return { kind: 'right', told }
    // Without a header a column may stay open; nothing is made up for it.
    const open = !list.header && found === null
    const parts = key === 'fullName' && read.has('givenName')
    const wrong = !open && (read.has(key) || parts || found !== null)
    return { kind: wrong ? 'wrong' : 'unread', told }
  })
}

function normal(value: ImportValue): ImportValue {
  return value === false ? null : value
}

/** A mark that is not there says no or nothing. */
function same(found: ImportValue, meant: ImportValue): boolean {
  return found === meant || (found === false && meant === null)
}

/** Every filled row of the sheets read is a record or stands in the list of the others; every column read or told. */
function unexplained(list: FuzzList, preview: ImportPreview): string[] {
  const sheets = list.workbook.sheets.filter(({ name }) => list.sheets.includes(name))
  const filled = sheets.reduce((total, { rows }) => total + rows.length, 0)
  const told = preview.rows.length + preview.table.skipped.length
  const silent = preview.columns.filter(
    ({ field, letter, samples }) =>
      field === null &&
      samples.length > 0 &&
      !preview.remarks.some((remark) => remark.startsWith(`Cột ${letter}`)),
  )
  return [
    ...(filled === told ? [] : [`${filled} filled rows, ${told} told`]),
    ...silent.map(({ letter }) => `column ${letter} is passed over in silence`),
  ]
}
