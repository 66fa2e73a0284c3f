import { isPlainDate } from '../base/plain-date.ts'
import { formatDateInColumn } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Election } from '../regulation/election-shape.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { ALLOTTED } from './election-words.ts'
import { groundOf, sourceOf } from './election-steps.ts'

/** How many the superior allotted. */
export interface Allotted {
  readonly full: number
  /** Null: the dossier does not say. */
  readonly alternates: number | null
}

/** Null: nobody allots this number, or nobody has told it yet. */
export function allottedSeats(
  { allottedBy }: Election,
  { dossier }: ElectionCase,
): Allotted | null {
  const full = allottedBy === null ? null : told(dossier, ALLOTTED.full)
  return full === null ? null : { full, alternates: told(dossier, ALLOTTED.alternates) }
}

/** Why this number is another than the allotted one; null: it is not, or nobody knows. */
export function tellOtherThanAllotted(
  { kind, ballot }: ElectionNow,
  given: ElectionCase,
): string | null {
  const allotted = allottedSeats(kind, given)
  if (allotted === null || ballot.seats === null) return null
  const full = ballot.seats - ballot.alternates
  const { alternates = null } = allotted
  if (full === allotted.full && (alternates ?? ballot.alternates) === ballot.alternates) return null
  return `${allottedWords(allotted, given)} mà ở đây ghi ${seatsInWords(full, ballot.alternates)} (${allottedSource(kind, given)}).`
}

/** What is said of it where the number is asked, with its source; nothing of a number that nobody allots. */
export function allottedNotes(kind: Election, given: ElectionCase): string[] {
  const { allottedBy } = kind
  if (allottedBy === null) return []
  const allotted = allottedSeats(kind, given)
  if (allotted === null)
    return [
      'Hồ sơ chưa ghi số đại biểu được cấp trên phân bổ. Ghi ở Số liệu văn bản, mục Văn bản của cấp trên, cấp ủy.',
    ]
  const confidence = groundOf(given.pack, allottedBy)?.confidence ?? 'C'
  return [
    `${allottedWords(allotted, given)} (${allottedSource(kind, given)}). Tin cậy ${confidence}.`,
  ]
}

function allottedWords({ full, alternates }: Allotted, { dossier }: ElectionCase): string {
  const document = dossier.typedRows.find(
    ({ list, cells }) => list === 'documents.incoming' && cells['role'] === ALLOTTED.document,
  )
  const { kind, number, date } = document?.cells ?? {}
  const day = typeof date === 'string' && isPlainDate(date) ? formatDateInColumn(date) : null
  const named = [kind, number && `số ${String(number)}`, day && `ngày ${day}`].filter(Boolean)
  const by = document === undefined ? '' : ` theo ${named.join(' ')}`
  return `Cấp trên phân bổ ${seatsInWords(full, alternates ?? 0)}${by}`
}

function seatsInWords(full: number, alternates: number): string {
  return `${full} đại biểu chính thức${alternates > 0 ? `, ${alternates} dự khuyết` : ''}`
}

function allottedSource({ allottedBy }: Election, { pack }: ElectionCase): string {
  return sourceOf(pack, allottedBy ?? '')
}

function told({ typedFacts }: Dossier, wanted: string): number | null {
  const value = typedFacts.find(({ name }) => name === wanted)?.value
  return typeof value === 'number' ? value : null
}
