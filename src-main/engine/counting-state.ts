import { z } from 'zod'
import { isTypedAlike } from '#core/base/name-key.ts'
import type { CountingMode, CountingPass } from '#core/contract/counting-values.ts'
import { standingEvents } from '#core/day/day-event.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { percentDecimalsOf } from '#core/dossier/personnel-settings.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import type { NumberedEntry } from '#core/election/ballot-entry.ts'
import type { BallotForm } from '#core/election/judge-ballot.ts'
import type { SettledEntry } from '#core/election/compare-passes.ts'
import type { SettledFigure, TotalFigure } from '#core/election/compare-totals.ts'
import type { SettledBetween } from '#core/election/settled-between.ts'
import { printedNames } from '#core/election/printed-names.ts'
import type { BallotFigures } from '#core/election/ballot-figures.ts'
import { ballotFacts } from '#core/papers/ballot-facts.ts'
import type { FactTree } from '#core/papers/fact-tree.ts'
import { readBallot } from '#core/papers/read-ballot.ts'
import { numberIn, rowsIn, textIn } from '#core/papers/read-tree.ts'
import { typedFactTree } from '#core/papers/typed-fact-tree.ts'
import { marksFor, marksOfPack } from '#core/regulation/ballot-marks.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'
import type { Row } from '#main/store/tables.ts'
import { hallTime, readDayEvents } from './day-events.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import { requirePack } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'

const BALLOTS = 'elections.ballots'

/** The pass under which a third person's readings are kept. */
export const SETTLED = 3

export interface StoredEntry extends NumberedEntry {
  readonly id: string
  readonly pass: number
  readonly clerk: string
  readonly at: string
}

export interface ListedName {
  readonly id: string
  /** The number printed on the ballot. */
  readonly order: number
  readonly name: string
}

export interface TakenBack {
  readonly event: DayEvent
  readonly at: string
  readonly by: string
  readonly reason: string
}

/** One ballot of the told list with everything recorded of its counting. */
export interface Counting {
  readonly dossier: Dossier
  readonly row: TypedRow
  readonly body: string
  readonly round: number
  readonly tree: FactTree
  readonly names: readonly ListedName[]
  readonly form: BallotForm
  readonly figures: BallotFigures
  /** Those that stand, of this ballot, in order. */
  readonly events: readonly DayEvent[]
  /** What of it was taken back, each with whoever took it back and why. */
  readonly takenBack: readonly TakenBack[]
  readonly entries: readonly StoredEntry[]
}

export interface BallotAsked {
  readonly id: string
  readonly ballotId: string
}

/** Reads the ballot as papers read it, so that the numbers on the screen are those printed on paper. */
export function requireCounting(parts: EngineParts, { id, ballotId }: BallotAsked): Counting {
  const dossier = requireDossier(parts, id)
  const row = dossier.typedRows.find((one) => one.id === ballotId && one.list === BALLOTS)
  if (!row) throw notFound('Cuộc bầu này không còn trong hồ sơ. Về trang Bầu cử để chọn lại.')
  const tree = treeOf(parts, dossier, row)
  const marks = marksOfPack(requirePack(parts, dossier))
  const facts = ballotFacts(tree, {
    abovePercent: null,
    marks,
    decimals: percentDecimalsOf(dossier.congress),
    printed: printedNames(dossier),
  })
  const names = rowsIn(facts, 'namesByName').map((name, place) => ({
    id: textIn(name, 'id'),
    order: place + 1,
    name: textIn(name, 'ballotName'),
  }))
  const figures = readBallot(tree)
  const events = readDayEvents(parts, id)
  return {
    ...{ dossier, row, tree, names, figures },
    body: textIn(tree, 'body'),
    round: numberIn(tree, 'round') ?? 1,
    form: {
      marks: marksFor(marks, figures.kind),
      ...{ names: names.length, places: figures.seats + figures.alternates },
    },
    events: standingEvents(events).filter(({ subject }) => subject === ballotId),
    takenBack: takenBackOf(events, ballotId),
    entries: readEntries(parts, id, ballotId),
  }
}

function takenBackOf(events: readonly DayEvent[], ballotId: string): TakenBack[] {
  return events.flatMap(({ kind, subject, at, actor, data }) => {
    const event = kind === 'withdrawn' ? events.find(({ id }) => id === subject) : undefined
    // What was read of a vote that was annulled is no part of this count.
    if (event?.subject !== ballotId || data['annulled'] === true) return []
    return [{ event, at, by: actor, reason: String(data['reason']) }]
  })
}

/** Results that were confirmed and withdrawn. */
export function withdrawnResults({ takenBack }: Pick<Counting, 'takenBack'>): TakenBack[] {
  return takenBack.filter(({ event }) => event.kind === 'result-confirmed')
}

/** Only this ballot and its names: making the facts of a whole dossier at each entry would be felt. */
function treeOf(parts: EngineParts, dossier: Dossier, row: TypedRow): FactTree {
  const groups = parts.factDefinitions.groups.map((group) => ({
    ...group,
    facts: [],
    lists: group.lists.filter((list) => list.name === BALLOTS || list.parent === BALLOTS),
  }))
  const typedRows = dossier.typedRows.filter(({ id, parentId }) => [id, parentId].includes(row.id))
  const source = { typedFacts: [], typedRows, people: dossier.people }
  const [tree] = rowsIn(typedFactTree(source, { groups }), BALLOTS)
  return tree ?? {}
}

const struckNumbers = z.array(z.number().int().min(1))

function readEntries({ store }: EngineParts, dossierId: string, ballotId: string): StoredEntry[] {
  return store
    .rows('ballotEntry', dossierId, ['pass', 'number'])
    .filter((row) => row['ballotId'] === ballotId)
    .map((row) => ({
      id: String(row['id']),
      pass: Number(row['pass']),
      number: Number(row['number']),
      struck: parseStruck(row),
      invalid: typeof row['invalid'] === 'string' ? row['invalid'] : null,
      clerk: String(row['clerk']),
      at: String(row['at']),
    }))
}

function parseStruck(row: Row): number[] {
  try {
    return struckNumbers.parse(JSON.parse(String(row['struck'])))
  } catch (error) {
    throw new UnreadableData('hồ sơ', error)
  }
}

/** The time of the hall, never before what this count has last: a clock set back does not hide the ballot just entered. */
export function momentOfCount(parts: Pick<EngineParts, 'now'>, counting: Counting): string {
  const { events, entries } = counting
  return [...events, ...entries].reduce(
    (latest, { at }) => (at > latest ? at : latest),
    hallTime(parts.now()),
  )
}

export interface PassState {
  readonly pass: CountingPass
  readonly state: 'waiting' | 'open' | 'closed'
  /** Whoever enters now. */
  readonly clerk: string | null
  readonly reader: string | null
  /** The event it began with. */
  readonly begun: string | null
  readonly mode: CountingMode | null
  /** Both were compared and opened again, to put right what both misread. */
  readonly isAgain: boolean
  /** Everybody who ever entered in this pass. */
  readonly clerks: readonly string[]
  /** Those and everybody who ever read it out: they know its ballots. */
  readonly people: readonly string[]
}

export function passOf({ events }: Pick<Counting, 'events'>, pass: CountingPass): PassState {
  const own = events.filter(({ data }) => data['pass'] === pass)
  const began = own.filter(({ kind }) => kind === 'clerk-began')
  const last = began.at(-1)
  const closed = own.some(({ kind }) => kind === 'pass-closed')
  const reader = last?.data['reader']
  return {
    pass,
    state: last === undefined ? 'waiting' : closed ? 'closed' : 'open',
    clerk: last?.actor ?? null,
    reader: typeof reader === 'string' ? reader : null,
    begun: began[0]?.id ?? null,
    mode: last === undefined ? null : last.data['mode'] === 'totals' ? 'totals' : 'ballots',
    isAgain: began.some(({ data }) => data['again'] === true),
    clerks: began.map(({ actor }) => actor),
    people: began.flatMap(({ actor, data }) =>
      typeof data['reader'] === 'string' ? [actor, data['reader']] : [actor],
    ),
  }
}

/**
 * Until both passes are closed nobody sees what a closed one has read, nor the first once the second has begun, nor
 * either of them once both were opened again.
 */
export function isBlind(counting: Pick<Counting, 'events'>, pass: CountingPass): boolean {
  const [own, other] = [passOf(counting, pass), passOf(counting, pass === 1 ? 2 : 1)]
  if (own.state === 'closed') return other.state !== 'closed'
  if (own.isAgain) return true
  return pass === 1 && other.state !== 'waiting'
}

/** Whoever knows the ballots of one pass takes no part in the other. */
export function refuseOtherPass(counting: Counting, pass: CountingPass, name: string): void {
  refuseSettler(counting, name, 'clerk')
  const { people, clerks } = passOf(counting, pass === 1 ? 2 : 1)
  const same = people.find((one) => isTypedAlike(one, name))
  if (same === undefined) return
  const did = clerks.some((one) => isTypedAlike(one, name)) ? 'nhập' : 'đọc phiếu'
  throw unusable(
    `Đồng chí ${name} đã ${did} lần kia. Lần ${pass} phải do người khác nhập để hai lần độc lập với nhau.`,
    'clerk',
  )
}

/** Whoever decided between the passes takes no part in one that is opened again. */
export function refuseSettler(counting: Counting, name: string, field: 'clerk' | 'reader'): void {
  if (!settlements(counting).some(({ actor }) => isTypedAlike(actor, name))) return
  throw unusable(
    `Đồng chí ${name} đã quyết phiếu hai lần ghi khác nhau nên không nhập và đọc phiếu được nữa. Ghi tên người khác.`,
    field,
  )
}

export function modeOf(counting: Counting): CountingMode | null {
  return passOf(counting, 1).mode ?? passOf(counting, 2).mode
}

export function entriesOf(counting: Counting, pass: number): readonly StoredEntry[] {
  return counting.entries.filter((entry) => entry.pass === pass)
}

/** The last figure told of each item. */
export function totalsOf(counting: Counting, pass: number): TotalFigure[] {
  const told = new Map<string, number>()
  for (const { kind, data } of counting.events) {
    const { item, value } = data
    if (kind !== 'total-entered' || data['pass'] !== pass) continue
    if (typeof item === 'string' && typeof value === 'number') told.set(item, value)
  }
  return [...told].map(([item, value]) => ({ item, value }))
}

/** Ballots as a third person read them last, each with the two readings it was asked about. */
export function settledEntries(counting: Counting): SettledEntry[] {
  const told = new Map(settlements(counting).map(({ data }) => [data['number'], data]))
  return entriesOf(counting, SETTLED).flatMap(({ number, struck, invalid }) => {
    const data = told.get(number)
    return data ? [{ number, struck, invalid, ...betweenOf(data) }] : []
  })
}

/** Figures as a third person counted them last, each with the two it was asked about. */
export function settledTotals(counting: Counting): SettledFigure[] {
  const told = new Map<string, SettledFigure>()
  for (const { data } of settlements(counting)) {
    const { item, value } = data
    if (typeof item === 'string' && typeof value === 'number')
      told.set(item, { item, value, ...betweenOf(data) })
  }
  return [...told.values()]
}

/** Who knows which ballots. */
export function whoWorked(counting: Counting) {
  const [first, second] = [passOf(counting, 1).people, passOf(counting, 2).people]
  return {
    passes: [first, second] as const,
    settlers: settlements(counting).map(({ actor }) => actor),
  }
}

function settlements({ events }: Pick<Counting, 'events'>): DayEvent[] {
  return events.filter(({ kind }) => kind === 'difference-settled')
}

function betweenOf({ first, second }: DayEvent['data']): SettledBetween {
  const reading = (side: DayEvent['data'][string] | undefined) =>
    typeof side === 'string' || typeof side === 'number' ? side : null
  return { between: [reading(first), reading(second)] }
}

export function confirmedOf({ events }: Counting): DayEvent | null {
  return events.find(({ kind }) => kind === 'result-confirmed') ?? null
}

export function refuseConfirmed(counting: Counting): void {
  if (confirmedOf(counting))
    throw unusable(
      'Kết quả của cuộc bầu này đã được xác nhận nên không sửa được phiếu và số nữa. Nếu sai thì trưởng ban rút lại kết quả ở trang Kiểm phiếu, kèm lý do.',
    )
}

/** Whoever was taken off or put on the list after the first ballot changes every number on it. */
export function refuseChangedList(counting: Counting): void {
  const began = counting.events.find(({ kind }) => kind === 'clerk-began')
  const then = began?.data['names']
  if (!Array.isArray(then) || then.join() === counting.names.map(({ id }) => id).join()) return
  throw unusable(
    'Danh sách trên phiếu đã đổi sau khi bắt đầu kiểm nên các số thứ tự không còn đúng. Sửa lại danh sách ở trang Bầu cử cho như phiếu đã in.',
  )
}
