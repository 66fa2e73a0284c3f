import { describe, expect, test } from 'vitest'
import type { AgendaItem } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import type { ElectionCase, ElectionEvent } from '#core/election/election-now.ts'
import { heldVote, keepVoted, rowsAtItem } from '#core/election/held-vote.ts'
import { GRANTED } from '#core/election/election-words.ts'
import { settledAt } from '#core/election/settled-votes.ts'
import { plansDelegation } from '#core/election/shared-item.ts'
import { refuseStep } from '#core/election/take-step.ts'
import { coversSeats } from '#core/election/voted-thing.ts'
import type { ElectionStepId } from '#core/regulation/election-shape.ts'
import type { AgendaTopic } from '#core/vocabulary/terms.ts'
import { anElection, event, nowOf, row } from './an-election.ts'
import type { AnElection } from './an-election.ts'

const STEPS = {
  'personnel-plan': [null, 'seats'],
  'candidate-list': ['list', 'list'],
  'elect-election-committee': ['election-committee', 'election-committee'],
} satisfies ElectionCase['votesOfSteps']
const TOPICS = [
  ...['personnel-plan', 'candidate-list', 'elect-election-committee'],
  ...['elect-committee', 'personnel-plan', 'elect-delegation'],
] as AgendaTopic[]

interface Scene extends AnElection {
  readonly topics?: readonly AgendaTopic[]
  /** Of all items. */
  readonly voteMode?: AgendaItem['voteMode']
}

/** The election of `anElection` with an agenda: an item is called by its topic and place. */
function aDay({ topics = TOPICS, voteMode = 'hand', ...given }: Scene = {}): ElectionCase {
  const { dossier, ...rest } = anElection(given)
  const sessions = [{ id: 's', title: 'Phiên', date: null, startMinute: 480 }]
  const agenda = topics.map((topic, at): AgendaItem => {
    const id = `${topic} ${at}`
    return { id, sessionId: 's', topic, title: id, minutes: 5, leader: null, note: null, voteMode }
  })
  return { ...rest, dossier: { ...dossier, sessions, agenda }, votesOfSteps: STEPS }
}

interface Voted {
  readonly item: string
  readonly slot?: number
  readonly cells?: TypedRow['cells']
  readonly data?: ElectionEvent['data']
}

/** The same with a vote of all six recorded at an item. */
function voted(given: ElectionCase, { item, slot = 1, cells, data }: Voted): ElectionCase {
  const id = `v${given.events.length}`
  const subject = 'số lượng nêu trong đề án là 2 đồng chí'
  const vote = { subject, present: 6, agree: 6, against: 0, other: 0, ...cells }
  const told = { rowId: id, slot, ...data }
  return {
    ...given,
    dossier: {
      ...given.dossier,
      typedRows: [...given.dossier.typedRows, row(id, 'proceedings.handVotes', vote)],
    },
    events: [...given.events, event(id, 'vote-recorded', told, item)],
  }
}

function held(given: ElectionCase, stepId: ElectionStepId, ballotId = 'b1') {
  const now = nowOf(given, ballotId)
  const step = now.steps.find(({ id }) => id === stepId)
  if (step === undefined) throw new Error(`no step ${stepId}`)
  return { vote: heldVote(step, now, given), rows: rowsAtItem(step, now, given), step, now }
}

const PLAN = 'personnel-plan 0'
const DELEGATION = row('b2', 'elections.ballots', {
  ...{ body: 'Đại biểu dự đại hội cấp trên', round: 1, seats: 2 },
})
const begun = (id: string, kind: string) =>
  event(`${id}0`, 'step-taken', { step: 'begun', kind, anew: true }, id)

describe('a number voted at its item', () => {
  test('is held for the same number of full members and nothing else', () => {
    const { vote, rows } = held(voted(aDay(), { item: PLAN }), 'seats')
    expect([vote?.seats, rows]).toEqual([2, ['v1']])
    expect([2, 3].map((seats) => coversSeats({ seats: 2 }, { seats, alternates: 0 }))).toEqual([
      ...[true, false],
    ])
    expect(coversSeats({ seats: 2 }, { seats: 2, alternates: 1 })).toBe(false)
    const cells = { body: 'Đại biểu dự đại hội cấp trên', alternates: 1 }
    const more = voted(aDay({ kind: 'delegation', cells }), { item: 'personnel-plan 4' })
    const other = held(more, 'seats')
    expect(other.rows).toEqual([])
    const given = { given: more, with: { vote: null, early: null, convened: null } }
    expect(refuseStep(other.step, other.now, given)).toMatch(
      /2 người, chưa biểu quyết số dự khuyết/,
    )
  })

  test('is not held where its words name none or several, or it was not passed whatever the reason', () => {
    const seats = (cells: TypedRow['cells']) =>
      held(voted(aDay(), { item: PLAN, cells }), 'seats').vote
    expect(seats({ subject: 'số lượng nêu trong đề án' })).toBeNull()
    expect(seats({ subject: 'số lượng 2 hoặc 3 đồng chí' })).toBeNull()
    expect(seats({ agree: 3, against: 3, despite: 'chưa đủ người' })).toBeNull()
    expect(seats({ agree: 4, against: 2 })?.seats).toBe(2)
  })

  test('is taken from the last that was passed; what the minutes no longer have is none', () => {
    const lost = voted(aDay(), { item: PLAN, cells: { agree: 1, against: 5 } })
    expect(held(lost, 'seats').vote).toBeNull()
    expect(held(voted(lost, { item: PLAN }), 'seats').vote?.row.id).toBe('v2')
    const gone = voted(aDay(), { item: PLAN })
    const { typedRows } = gone.dossier
    const kept = typedRows.filter(({ id }) => id !== 'v1')
    expect(
      held({ ...gone, dossier: { ...gone.dossier, typedRows: kept } }, 'seats').vote,
    ).toBeNull()
  })

  test('leaves out the seat of a chair on the same sheet', () => {
    const more = [
      row('b2', 'elections.ballots', { body: 'Chủ tịch tại đại hội', round: 1, seats: 1 }),
    ]
    const sheet = aDay({ more, events: [begun('b2', 'chair-together')] })
    const cells = { subject: 'số lượng nêu trong đề án là 3 đồng chí' }
    expect(held(voted(sheet, { item: PLAN, cells }), 'seats').vote?.seats).toBe(2)
  })

  test('is not shared with an item that is not voted by hand, nor with a later round', () => {
    expect(held(voted(aDay({ voteMode: null }), { item: PLAN }), 'seats').vote).toBeNull()
    const again = [event('again', 'step-taken', { step: 'begun', kind: 'committee', anew: true })]
    const later = aDay({ cells: { round: 2 }, events: again })
    expect(held(voted(later, { item: PLAN }), 'seats').vote).toBeNull()
  })

  test('refuses figures that were typed at the step meanwhile', () => {
    const given = voted(aDay(), { item: PLAN, cells: { agree: 5, against: 1 } })
    const { step, now } = held(given, 'seats')
    const vote = { present: 6, agree: 4, against: 2, other: 0, reason: '' }
    const refused = refuseStep(step, now, { given, with: { vote, early: null, convened: null } })
    expect(refused).toMatch(/ghi nhất trí 5 trên 6; số gõ ở đây, 4 trên 6, không ghi/)
  })
})

test('a vote that a step rests on with a reason is settled, though too few were for it', () => {
  const lost = voted(aDay(), { item: PLAN, cells: { agree: 3, against: 3 } })
  const at = (events: readonly ElectionEvent[]) =>
    settledAt(PLAN, { events, dossier: lost.dossier, percentAbove: 50 }).length
  const resting = [
    event('s', 'step-taken', { step: 'seats', voteRow: 'v1' }),
    event('l', 'step-taken', { step: 'list', voteRow: 'w', voteRows: ['v1'] }),
  ]
  expect([at(lost.events), ...resting.map((one) => at([...lost.events, one]))]).toEqual([0, 1, 1])
})

describe('people voted on at their item', () => {
  const LIST = 'candidate-list 1'
  const keep = (given: ElectionCase, slot: number | null = 1, at = 1) => {
    const item = given.dossier.agenda[at]
    return item === undefined ? {} : keepVoted(item, slot, given)
  }

  test('a list is held while the same people stand, with both votes of its item', () => {
    const day = aDay()
    const first = voted(day, { item: LIST, slot: 0, data: keep(day, 0) })
    expect(held(first, 'list').vote).toBeNull()
    const both = voted(first, { item: LIST, data: keep(day) })
    expect([held(both, 'list').vote?.row.id, held(both, 'list').rows]).toEqual([
      ...['v2', ['v1', 'v2']],
    ])
    const with4 = row('n4', 'elections.names', {}, { parentId: 'b1', personId: 'p4' })
    const { dossier } = both
    const typedRows = [...dossier.typedRows, with4]
    const grown = { ...both, dossier: { ...dossier, typedRows } }
    expect([held(grown, 'list').vote, held(grown, 'list').rows]).toEqual([null, []])
    const granted = dossier.typedRows.map((one) =>
      one.id === 'n1' ? { ...one, cells: { withdrawn: GRANTED } } : one,
    )
    const swapped = { ...both, dossier: { ...dossier, typedRows: granted } }
    expect(held(swapped, 'list').vote).toBeNull()
    expect(keep(day, null)).toEqual({})
  })

  test('a vote on the list of another election on the same item is none on this one', () => {
    const day = aDay()
    const other = { 'list chair-together': keep(day)['list committee'] }
    expect(held(voted(day, { item: LIST, data: other }), 'list').vote).toBeNull()
    expect(held(voted(day, { item: LIST }), 'list').vote).toBeNull()
  })

  test('those who count are held while none of them is replaced', () => {
    const item = 'elect-election-committee 2'
    const day = aDay()
    const data = { slots: ['0', '1'], ...keep(day, 1, 2) }
    expect(held(voted(day, { item, data }), 'election-committee').vote).not.toBeNull()
    const others = { ...aDay({ counters: [5, 4] }) }
    expect(held(voted(others, { item, data }), 'election-committee').vote).toBeNull()
  })
})

describe('which plan is that of the delegation', () => {
  const kinds = anElection().pack.elections.kinds
  const of = (topics: readonly AgendaTopic[]) =>
    topics.flatMap((topic, place) =>
      topic === 'personnel-plan' ? [plansDelegation(topics, place, kinds)] : [],
    )

  test('plans take their ballots in turn', () => {
    const plan = 'personnel-plan'
    expect(of(TOPICS)).toEqual([false, true])
    expect(of([plan, plan, 'elect-committee', 'elect-delegation'])).toEqual([false, true])
    expect(of([plan, 'elect-committee', plan, 'elect-chair', 'elect-delegation'])).toEqual([
      ...[false, true],
    ])
    expect(of(['elect-committee', plan, 'elect-delegation'])).toEqual([true])
    expect(of([plan, 'elect-committee', plan])).toEqual([false, true])
    expect(of([plan])).toEqual([false])
    expect(plansDelegation(TOPICS, 5, kinds)).toBe(false)
  })

  test('and the vote at each belongs to that election', () => {
    const topics: AgendaTopic[] = [
      ...(['personnel-plan', 'personnel-plan'] as const),
      ...(['elect-committee', 'elect-delegation'] as const),
    ]
    const both = aDay({ topics, more: [DELEGATION], events: [begun('b2', 'delegation')] })
    const second = voted(both, { item: 'personnel-plan 1' })
    expect([held(second, 'seats').vote, held(second, 'seats', 'b2').vote?.seats]).toEqual([null, 2])
  })
})
