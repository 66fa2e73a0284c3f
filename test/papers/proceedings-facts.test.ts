import { expect, test } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { NO_LIMITS } from '#core/checks/paper-limits.ts'
import { FACTS_OF_DAY, LISTS_OF_DAY, SPEECHES } from '#core/day/told-of-day.ts'
import { listFields, listLists } from '#core/papers/fact-definition.ts'
import { findNode } from '#core/papers/fact-names.ts'
import { isFact, isFactList } from '#core/papers/fact-tree.ts'
import type { FactNode, FactTree } from '#core/papers/fact-tree.ts'
import { limitFacts } from '#core/papers/limit-facts.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { aPaperDossier, aPlenaryDossier } from './a-paper-dossier.ts'
import { aToldBallot, BASIS, DEFINITIONS, withTold } from './a-told-dossier.ts'
import type { ToldRow } from './a-told-dossier.ts'

const DAY = '2023-07-13'

function factsOf(dossier: Dossier, rows: readonly ToldRow[] = [], facts = {}): FactTree {
  return paperFacts(withTold(dossier, rows, facts), DAY, BASIS)
}

function listAt(name: string, tree: FactTree): readonly FactTree[] {
  const node = findNode(name, tree)
  invariant(node !== null && isFactList(node), `no list ${name}`)
  return node
}

/** The value of a fact, or what it is called while nobody has told it. */
function value(node: FactNode | null | undefined): unknown {
  invariant(node && isFact(node), 'a fact')
  if (node.kind === 'known') return node.value
  return node.kind === 'unknown' ? `? ${node.label ?? node.missing.join()}` : '-'
}

function valueAt(name: string, tree: FactTree): unknown {
  return value(findNode(name, tree))
}

function record(item: string, more: Readonly<Record<string, string | number>> = {}): ToldRow {
  return { list: 'proceedings.records', cells: { item, speaker: 'Lò Văn An', gist: 'x', ...more } }
}

/** Titles of the items that hold a record, session by session. */
function recordedItems(facts: FactTree): string[][] {
  return listAt('agenda.sessions', facts).map((session) =>
    listAt('items', session).flatMap((item) =>
      listAt('records', item).map(() => String(value(item['title']))),
    ),
  )
}

test('a record stands at the item it names, however its letters are written', () => {
  const facts = factsOf(aPlenaryDossier(), [record('bầu đoàn  chủ tịch')])
  expect(recordedItems(facts)).toEqual([['Bầu Đoàn Chủ tịch']])
})

test('of items with one title the session or the clock decides', () => {
  const upper = aPaperDossier()
  const [first, , third] = upper.sessions
  invariant(first && third, 'the sample has three sessions')
  const named = factsOf(upper, [record(`${third.title}: Chào cờ`)])
  expect(recordedItems(named).map((titles) => titles.length)).toEqual([0, 0, 1])
  // The sample closes its last session with the flag at 10:23 and opens both at 7:30 or 7:40.
  const late = factsOf(upper, [record('Chào cờ', { at: 624 })])
  const closing = listAt('agenda.sessions', late)[2]
  invariant(closing, 'the last session')
  const where = listAt('items', closing).filter((item) => listAt('records', item).length > 0)
  expect(where.map((item) => value(item['topic']))).toEqual(['flag-closing'])
})

test('what names no item of the agenda is kept apart, never lost', () => {
  const vote = { present: 40, agree: 39, against: 1, other: 0 }
  const facts = factsOf(aPlenaryDossier(), [
    record('Trao quà lưu niệm'),
    { list: 'proceedings.handVotes', cells: { subject: 'gửi thư chúc mừng', ...vote } },
  ])
  expect(recordedItems(facts)).toEqual([[]])
  expect(listAt('proceedings.otherRecords', facts)).toHaveLength(1)
  expect(listAt('proceedings.otherVotes', facts)).toHaveLength(1)
  expect(valueAt('proceedings.hasBegun', facts)).toBe(true)
})

test('who is missing follows from who was called and who was there; of a session nobody kept it is not known', () => {
  const kept = { session: 'tên khác', start: 452, end: 660, convened: 45, present: 43 }
  const facts = factsOf(aPlenaryDossier(), [{ list: 'proceedings.sessions', cells: kept }])
  expect(valueAt('attendance.missing', facts)).toBe(2)
  expect(valueAt('attendance.excused', facts)).toBe(
    '? Vắng có lý do (Thời gian và số người có mặt từng phiên)',
  )
  expect(valueAt('attendance.missing', factsOf(aPlenaryDossier()))).toBe(
    '? Số người vắng mặt từng phiên',
  )
})

test('the minutes number the items they hold without gaps, and leave out what was not recorded and need not be', () => {
  const before = factsOf(aPlenaryDossier())
  const [form] = listAt('agenda.sessions', before)
  const facts = factsOf(aPlenaryDossier(), [record('Diễn văn khai mạc')])
  const [session] = listAt('agenda.sessions', facts)
  invariant(form && session, 'one session')
  expect(listAt('items', form).every((item) => value(item['isInMinutes']) === true)).toBe(true)
  const shown = listAt('items', session).filter((item) => value(item['isInMinutes']) === true)
  expect(shown.map((item) => value(item['minutesNumber']))).toEqual(shown.map((_, at) => at + 1))
  const topics = shown.map((item) => value(item['topic']))
  expect(topics).not.toContain('welcome')
  expect(topics).toContain('elect-committee')
})

test('a body has its head first, and a delegate marked for it is not counted twice', () => {
  const dossier = aPaperDossier()
  const [one, two] = dossier.delegates
  invariant(one && two, 'the sample has delegates')
  const delegates = dossier.delegates.map((delegate, at) =>
    at < 2 ? { ...delegate, body: 'presidium' as const } : delegate,
  )
  const row = (personId: string, role: string) => {
    return { list: 'bodies.members', personId, cells: { body: 'Đoàn Chủ tịch', role } }
  }
  const facts = factsOf({ ...dossier, delegates }, [row(two.personId, 'Trưởng')])
  const nameOf = (id: string) => dossier.people.find((person) => person.id === id)?.fullName
  expect(listAt('bodies.presidium.members', facts).map(({ name }) => value(name))).toEqual([
    nameOf(two.personId),
    nameOf(one.personId),
  ])
  expect(valueAt('bodies.presidium.count', facts)).toBe(2)
  expect(valueAt('bodies.presidium.head', facts)).toBe(nameOf(two.personId))
  expect(valueAt('bodies.election.head', facts)).toBe('? Trưởng của Ban bầu cử')
})

test('those found fit are those convened without those who were not', () => {
  const dossier = aPaperDossier()
  const congress = { ...dossier.congress, delegatesBarred: 2 }
  expect(valueAt('credentials.eligible', factsOf({ ...dossier, congress }))).toBe(115)
  expect(valueAt('credentials.eligible', factsOf(dossier))).toBe('? Số đại biểu không đủ tư cách')
})

test.each([
  [29, false],
  [30, true],
  [31, true],
])('with %i of 45 present the congress may go on: %s', (present, expected) => {
  const kept = { session: 'Buổi đại hội', start: 450, end: 600, convened: 45, present }
  const facts = factsOf(aPlenaryDossier(), [{ list: 'proceedings.sessions', cells: kept }])
  const limits = { ...NO_LIMITS, quorumPercent: 150 }
  expect(value(limitFacts(limits, facts)['isQuorate'])).toBe(expected)
  expect(value(limitFacts(limits, facts)['complaintDays'])).toBe(
    '? Thời hạn nhận đơn thư về đại biểu',
  )
})

test('the minutes a speech may take are the office’s own before those of the pack', () => {
  const limits = { ...NO_LIMITS, speechMinutes: 7 }
  const told = factsOf(aPlenaryDossier(), [], { 'speeches.limit': 5 })
  expect(value(limitFacts(limits, told)['speechMinutes'])).toBe(5)
  expect(value(limitFacts(limits, factsOf(aPlenaryDossier()))['speechMinutes'])).toBe(7)
})

test('nobody stands twice on the ballot for chair and committee, whose seats are those told of the committee', () => {
  const facts = factsOf(aPlenaryDossier(), [
    aToldBallot({ body: 'Ban Chấp hành', seats: 3 }, { An: 40, Bình: 39, Chu: 38, Dung: 9 }),
    aToldBallot({ body: 'Chủ tịch tại đại hội', seats: 1 }, { An: 40 }),
    aToldBallot({ body: 'Ban Thường vụ', seats: 1 }, { Bình: 3, Chu: 2 }),
  ])
  expect(listAt('elections.combined.committee', facts).map(({ name }) => value(name))).toEqual([
    'Bình',
    'Chu',
    'Dung',
  ])
  expect(valueAt('elections.combined.seats', facts)).toBe(3)
  const bodies = (name: string) => listAt(name, facts).map(({ body }) => value(body))
  expect(bodies('elections.congressSurplus')).toEqual(['Ban Chấp hành'])
  expect(bodies('elections.congressEqual')).toEqual(['Chủ tịch tại đại hội'])
  expect(bodies('elections.meetingSurplus')).toEqual(['Ban Thường vụ'])
  expect(bodies('elections.guided')).toEqual(['Ban Chấp hành', 'Chủ tịch tại đại hội'])
})

test('chair and committee on one sheet are one ballot, and the chair is of the new committee', () => {
  const facts = factsOf(aPlenaryDossier(), [
    aToldBallot(
      { body: 'Ban Chấp hành', seats: 2, collected: 40, valid: 40, invalid: 0 },
      { Bình: 39, Chu: 38, Dung: 3 },
    ),
    aToldBallot(
      { body: 'Chủ tịch tại đại hội', seats: 1, collected: 40, valid: 40, invalid: 0 },
      { An: 37 },
    ),
  ])
  expect(listAt('elections.congressSurplus', facts)).toEqual([])
  expect(listAt('elections.congressEqual', facts)).toEqual([])
  expect(listAt('elections.guided', facts).map(({ body }) => value(body))).toEqual([
    'Ban Chấp hành',
  ])
  expect(valueAt('elections.combined.seats', facts)).toBe(2)
  expect(listAt('newCommittee.members', facts).map(({ name }) => value(name))).toEqual([
    'An',
    'Bình',
    'Chu',
  ])
  // The highest of the committee is not the chair, whose votes are of another list.
  const [onlyRound] = listAt('newCommittee.byRound', facts)
  expect(listAt('rows', onlyRound ?? {}).map(({ name }) => value(name))).toEqual(['Bình', 'Chu'])
  expect([
    valueAt('newCommittee.elected', facts),
    valueAt('newCommittee.withChair', facts),
  ]).toEqual([3, true])
})

test('what clearing the day takes is told under the names that the office is asked for', () => {
  const lists = listLists(DEFINITIONS)
  const names = lists.filter(({ parent }) => parent === null).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining([...LISTS_OF_DAY, SPEECHES]))
  const fields = listFields(DEFINITIONS).map(({ name }) => name)
  expect(fields).toEqual(expect.arrayContaining([...FACTS_OF_DAY]))
})
