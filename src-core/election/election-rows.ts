import { nameKey } from '../base/name-key.ts'
import { compareVietnameseNames } from '../base/vietnamese-text.ts'
import type { Dossier, Person } from '../dossier/dossier.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import type { ElectionMeetingId } from '../regulation/election-shape.ts'
import { genderOfLabel } from '../vocabulary/labels.ts'
import type { Gender } from '../vocabulary/terms.ts'
import type { BallotFigures } from './ballot-figures.ts'
import { figuresOfRow } from './ballot-row.ts'
import type { RowCells } from './ballot-row.ts'
import { ANNULLED, BALLOTS, CAUSES, COUNTERS, GRANTED, NAMES, SIGNED } from './election-words.ts'

/** Ballots as the told rows have them. */

export interface ListedName {
  readonly id: string
  readonly personId: string | null
  readonly name: string
  readonly birthYear: string | null
  readonly unit: string
  /** As the list tells it of somebody without a record; null: nobody has told. */
  readonly gender?: Gender | null
  readonly origin: string
  /** The decision on the wish to withdraw; null: no such wish. */
  readonly withdrawn: string | null
  readonly votes: number | null
}

export interface Ballot {
  readonly id: string
  readonly body: string
  readonly round: number
  /** Full members and alternates together. */
  readonly seats: number | null
  readonly alternates: number
  /** Why this number: another was allotted, or a limit was passed. */
  readonly seatsReason: string
  readonly figures: BallotFigures
  readonly printed: number | null
  /** Everybody who was ever on the list, in the order of the ballot. */
  readonly names: readonly ListedName[]
  /** What follows where not enough were elected, in the words of the papers. */
  readonly afterwards: string
  /** The open seats stay vacant, as was decided. */
  readonly leftVacant: boolean
  /** Votes with more ballots than were handed out, held again. */
  readonly annulled: readonly AnnulledVote[]
}

export interface AnnulledVote {
  readonly issued: number
  readonly collected: number
  readonly reason: string
  readonly by: string
}

export interface Counter {
  readonly rowId: string
  readonly personId: string | null
  readonly name: string
  readonly isHead: boolean
}

type Rows = Pick<Dossier, 'typedRows' | 'people'>

/** All ballots told, in their order. */
export function readBallots(dossier: Rows): Ballot[] {
  return dossier.typedRows
    .filter(({ list }) => list === BALLOTS)
    .map((row) => readBallotRow(row, dossier))
}

function readBallotRow(row: TypedRow, { typedRows, people }: Rows): Ballot {
  const below = typedRows.filter(({ parentId }) => parentId === row.id)
  const of = (list: string) => below.filter((one) => one.list === list)
  const names = of(NAMES)
    .map((name) => readName(name, people))
    .toSorted((left, right) => compareVietnameseNames(left.name, right.name))
  return {
    id: row.id,
    body: textOf(row, 'body'),
    round: numberOf(row, 'round') ?? 1,
    seats: numberOf(row, 'seats'),
    alternates: numberOf(row, 'alternates') ?? 0,
    seatsReason: textOf(row, 'seatsReason'),
    printed: numberOf(row, 'printed'),
    names,
    afterwards: textOf(row, 'afterwards'),
    leftVacant: row.cells['leftVacant'] === true,
    annulled: of(ANNULLED).map((one) => ({
      ...{ issued: numberOf(one, 'issued') ?? 0, collected: numberOf(one, 'collected') ?? 0 },
      ...{ reason: textOf(one, 'reason'), by: textOf(one, 'by') },
    })),
    figures: figuresOfRow({
      own: cellsOf(row),
      causes: of(CAUSES).map(cellsOf),
      signed: of(SIGNED).map(cellsOf),
      names: standing(names).map(({ id, votes }) => ({ id, votes })),
    }),
  }
}

function cellsOf(row: TypedRow): RowCells {
  return {
    number: (name) => numberOf(row, name),
    text: (name) => textOf(row, name),
    isTrue: (name) => row.cells[name] === true,
  }
}

function readName(row: TypedRow, people: readonly Person[]): ListedName {
  const person = people.find(({ id }) => id === row.personId)
  return {
    id: row.id,
    personId: row.personId,
    name: person?.fullName ?? textOf(row, 'name'),
    birthYear: birthYearOf(row, person),
    unit: textOf(row, 'unit') || (person?.position ?? textOf(row, 'position')),
    gender: genderOfLabel(textOf(row, 'gender')),
    origin: textOf(row, 'origin'),
    withdrawn: textOf(row, 'withdrawn') || null,
    votes: numberOf(row, 'votes'),
  }
}

/** Of the record; of somebody who has none, as the list tells it. */
function birthYearOf(row: TypedRow, person: Person | undefined): string | null {
  return (person?.birth?.slice(0, 4) ?? textOf(row, 'birthYear')) || null
}

/** Those on the ballot: not who was allowed to withdraw. */
export function standing<T extends Pick<ListedName, 'withdrawn'>>(names: readonly T[]): T[] {
  return names.filter(({ withdrawn }) => withdrawn !== GRANTED)
}

/** Who counts the ballots of a meeting. */
export function readCounters({ typedRows, people }: Rows, meeting: ElectionMeetingId): Counter[] {
  const { list, body, head } = COUNTERS[meeting]
  return typedRows
    .filter((row) => row.list === list && (body === null || row.cells['body'] === body))
    .map((row) => ({
      rowId: row.id,
      personId: row.personId,
      name: people.find(({ id }) => id === row.personId)?.fullName ?? textOf(row, 'name'),
      isHead: row.cells['role'] === head,
    }))
}

export interface Named {
  readonly personId: string | null
  readonly name: string
  readonly birthYear?: string | null
  readonly unit?: string
  readonly gender?: Gender | null
}

/**
 * By the person where both are of the dossier, else by the name, unless the birth year says otherwise. The unit does so
 * only between two who are not of the dossier: of a person it is the post, which another list words in another way.
 */
export function isSamePerson(one: Named, other: Named): boolean {
  if (one.personId !== null && other.personId !== null) return one.personId === other.personId
  if (nameKey(one.name) !== nameKey(other.name)) return false
  if (differs(one.birthYear, other.birthYear)) return false
  const areOutside = one.personId === null && other.personId === null
  return !areOutside || !differs(one.unit, other.unit)
}

/** Both are told and are not the same. */
function differs(one: string | null | undefined, other: string | null | undefined): boolean {
  const [left, right] = [nameKey(one ?? ''), nameKey(other ?? '')]
  return left !== '' && right !== '' && left !== right
}

function numberOf({ cells }: TypedRow, name: string): number | null {
  const value = cells[name]
  return typeof value === 'number' ? value : null
}

function textOf({ cells }: TypedRow, name: string): string {
  const value = cells[name]
  return typeof value === 'string' ? value : ''
}
