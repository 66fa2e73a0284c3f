import { expect, test } from 'vitest'
import { refuseFacts } from '#core/election/election-guards.ts'
import { refuseNewNames } from '#core/election/election-list.ts'
import { viewElections } from '#core/election/view-elections.ts'
import type { ElectionStepId } from '#core/regulation/election-shape.ts'
import { FIGURES, anElection, event, nowOf, row } from './an-election.ts'

const STANDING = 'Ban Thường vụ'
const BALLOT = { convened: 3, present: 3, voters: 3, printed: 4, issued: 3 }

interface Meeting {
  readonly office?: string
  /** Who was elected to the standing committee; null: none was set up. */
  readonly standing?: readonly number[] | null
  /** Who stands for the office. */
  readonly listed?: readonly number[]
  readonly packId?: string
}

/** An, Bình and Chứ are the committee; two of them its standing committee. */
function aMeeting({
  office = 'Phó Chủ tịch',
  standing = [1, 2],
  listed = [],
  packId,
}: Meeting = {}) {
  const below = (parentId: string, person: number, cells = {}) =>
    row(
      `${parentId}-${person}`,
      'elections.names',
      { origin: 'Ứng cử', ...cells },
      { parentId, personId: `p${person}` },
    )
  const told = (people: readonly number[]) => [
    row('b2', 'elections.ballots', { body: STANDING, round: 1, seats: 2, ...FIGURES }),
    ...[1, 2, 3].map((one) => below('b2', one, { votes: people.includes(one) ? 6 : 0 })),
  ]
  return anElection({
    ...(packId !== undefined && { packId }),
    cells: { ...FIGURES, seats: 3 },
    congress: { standingSeats: 2 },
    names: { 1: { votes: 6 }, 2: { votes: 6 }, 3: { votes: 6 } },
    events: [event('r', 'result-confirmed', {})],
    more: [
      ...(standing === null ? [] : told(standing)),
      row('b3', 'elections.ballots', { body: office, round: 1, seats: 1, ...BALLOT }),
      ...listed.map((one) => below('b3', one)),
    ],
  })
}

const CHU = { personId: 'p3', name: 'Lù A Chứ' }
const OUTSIDE =
  /^Lù A Chứ không trúng cử Ban Thường vụ nên không vào danh sách bầu .*\(.*chủ tịch, phó chủ tịch ở trong ban thường vụ/

function takenWith(step: ElectionStepId, given: ReturnType<typeof aMeeting>) {
  const now = nowOf(given, 'b3')
  const found = now.steps.find(({ id }) => id === step)
  return found === undefined ? 'no step' : refuseFacts(found, now, given)
}

test.each([
  ['Chủ tịch', '2023-2028'],
  ['Phó Chủ tịch', '2023-2028'],
  ['Chủ tịch', '2024-interim'],
  ['Phó Chủ tịch', '2025-2030'],
])('whoever is not of the standing committee is on no list of %s (%s)', (office, packId) => {
  const given = aMeeting({ office, packId })
  const now = nowOf(given, 'b3')
  expect(refuseNewNames([CHU], now, given)).toMatch(OUTSIDE)
  expect(refuseNewNames([{ personId: 'p1', name: 'Lò Văn An' }], now, given)).toBeNull()
  expect(takenWith('list', aMeeting({ office, packId, listed: [1, 3] }))).toMatch(OUTSIDE)
  expect(takenWith('list', aMeeting({ office, packId, listed: [1] }))).toBeNull()
})

test('only members of the standing committee are offered', () => {
  const offered = (meeting: Meeting) =>
    viewElections(aMeeting(meeting))
      .elections.find(({ ballotId }) => ballotId === 'b3')
      ?.people.map(({ personId }) => personId)
  expect(offered({})).toEqual(['p1', 'p2'])
  expect(offered({ standing: null })).toEqual(['p1', 'p2', 'p3'])
})

test('while nobody was elected to one, everybody of the committee may stand', () => {
  for (const standing of [null, []]) {
    const given = aMeeting({ standing, listed: [3] })
    expect(refuseNewNames([{ ...CHU, personId: 'p2' }], nowOf(given, 'b3'), given)).toBeNull()
    expect(takenWith('list', given)).toBeNull()
    expect(takenWith('issued', given)).toBeNull()
  }
})

test('a list closed before the standing committee was elected is looked at before ballots go out', () => {
  expect(takenWith('issued', aMeeting({ listed: [1, 3] }))).toMatch(OUTSIDE)
  expect(takenWith('issued', aMeeting({ listed: [1] }))).toBeNull()
})

test('the standing committee itself and the inspectors are elected from the whole committee', () => {
  const office = 'Ủy ban Kiểm tra'
  expect(takenWith('issued', aMeeting({ office, listed: [3] }))).toBeNull()
  expect(takenWith('list', aMeeting({ office, listed: [3] }))).toBeNull()
})
