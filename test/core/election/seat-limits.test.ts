import { expect, test } from 'vitest'
import { findSeatBreaks, seatWarnings } from '#core/election/seat-limits.ts'
import { tellOddSeats } from '#core/election/seats-reason.ts'
import { refuseStep } from '#core/election/take-step.ts'
import { viewSteps } from '#core/election/view-steps.ts'
import { anElection, nowOf } from './an-election.ts'
import type { AnElection } from './an-election.ts'

const NEW = '2025-2030'
const VOTE = { present: 6, agree: 6, against: 0, other: 0, reason: '' }

function voted(body: string, kind: string, seats: number, more: AnElection = {}) {
  return anElection({ kind, cells: { body, seats }, ...more })
}

const standing = (seats: number, packId: string | null = NEW) =>
  voted('Ban Thường vụ', 'standing', seats, {
    ...(packId !== null && { packId }),
    congress: { committeeSeats: 9 },
  })

const breaksOf = (given: ReturnType<typeof anElection>) => findSeatBreaks(nowOf(given), given)

test('a standing committee is at most a third of the committee, said with the clause when it is voted', () => {
  expect(breaksOf(standing(3))).toEqual([])
  expect(breaksOf(standing(4))).toMatchObject([
    { blocks: true, sentence: expect.stringMatching(/4 người, quá một phần ba.*phần III\.B\.2/) },
  ])
})

test('where the clause was not read itself the number is taken, and the step says what to look at', () => {
  const given = standing(4, null)
  expect(breaksOf(given)).toMatchObject([{ blocks: false }])
  const step = viewSteps(nowOf(given), given).find(({ id }) => id === 'seats')
  expect(step?.notes).toContainEqual(expect.stringMatching(/^Cần xem: .*quá một phần ba/))
  expect(seatWarnings(nowOf(standing(3, null)), given)).toEqual([])
})

test('past a limit that was not read itself the number wants a reason, past one that was no reason helps', () => {
  const take = (given: ReturnType<typeof anElection>, despite?: string) => {
    const now = nowOf(given)
    const step = now.steps.find(({ id }) => id === 'seats')
    const own = { vote: VOTE, early: null, convened: null, despite }
    return step && refuseStep(step, now, { given, with: own })
  }
  const elected = (packId: string | null) => {
    const { dossier, ...given } = standing(4, packId)
    const row = (id: string, list: string, parentId: string | null, cells: object) => ({
      ...{ id, list, parentId, personId: null },
      cells: { ...cells },
    })
    const names = Array.from({ length: 9 }, (_, at) =>
      row(`c${at}`, 'elections.names', 'bch', { name: `Người ${at}`, votes: 9 }),
    )
    const figures = { seats: 9, collected: 9, valid: 9, invalid: 0 }
    const ballot = row('bch', 'elections.ballots', null, { body: 'Ban Chấp hành', ...figures })
    const typedRows = [
      ...dossier.typedRows.filter(({ list }) => list !== 'elections.names'),
      ballot,
      ...names,
    ]
    return { ...given, dossier: { ...dossier, typedRows } }
  }
  expect(take(elected(null))).toMatch(/quá một phần ba.*khóa XII.*thì ghi lý do, căn cứ\.$/)
  expect(take(elected(null), 'cấp trên đồng ý')).toBeNull()
  expect(take(elected(NEW), 'cấp trên đồng ý')).toMatch(/quá một phần ba.*KH 22/)
})

test('inspectors and the committee itself have the limits of their level and members', () => {
  const inspection = (seats: number) =>
    voted('Ủy ban Kiểm tra', 'inspection', seats, {
      packId: NEW,
      congress: { membersTotal: 45, reorganisation: 'kept' },
    })
  expect([breaksOf(inspection(9)), breaksOf(inspection(10))]).toMatchObject([
    [],
    [{ blocks: true }],
  ])
  const committee = (seats: number) =>
    voted('Ban Chấp hành', 'committee', seats, {
      packId: NEW,
      congress: { membersTotal: 45, reorganisation: 'kept' },
    })
  expect([breaksOf(committee(3)), breaksOf(committee(9))]).toMatchObject([[], [{ blocks: true }]])
})

test('the step is refused with that sentence, and a later round is not asked again', () => {
  const given = voted('Ban Chấp hành', 'committee', 9, {
    packId: NEW,
    congress: { membersTotal: 45, reorganisation: 'kept' },
  })
  const now = nowOf(given)
  const step = now.steps.find(({ id }) => id === 'seats')
  const own = { vote: VOTE, early: null, convened: null }
  expect(step && refuseStep(step, now, { given, with: own })).toMatch(/9 .*KH 22/)
  expect(findSeatBreaks({ ...now, ballot: { ...now.ballot, round: 2 } }, given)).toEqual([])
})

test('a later round for the seats left open is no other number than was allotted', () => {
  const given = voted('Đại biểu dự đại hội cấp trên', 'delegation', 2)
  const typedFacts = [{ id: 'q', name: 'superiorCongress.quota', value: 10 }]
  const allotted = { ...given, dossier: { ...given.dossier, typedFacts } }
  const now = nowOf(allotted)
  expect(tellOddSeats(now, allotted)).toMatch(/phân bổ 10 .* ghi 2 đại biểu chính thức/)
  expect(tellOddSeats({ ...now, ballot: { ...now.ballot, round: 2 } }, allotted)).toBeNull()
})
