import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAttendance } from '#core/day/attendance.ts'
import { untilRecount } from '#core/day/roll.ts'
import { neededToMeet } from '#core/dossier/hand-vote.ts'
import type { Seat } from '#core/day/seat-stand.ts'
import { cardCode, readCardCode, scannedBehind } from '#core/dossier/card-code.ts'
import type { DayEvent, DayEventData, DayEventKind } from '#core/day/day-event.ts'
import { hasQuorum } from '#core/election/count-ballot.ts'

/** Two thirds, as the pack says it. */
const TWO_THIRDS = 150

const SEATS: readonly Seat[] = [
  { rowId: 'r1', personId: 'p1', kind: 'elected' },
  { rowId: 'r2', personId: 'p2', kind: 'elected' },
  { rowId: 'r3', personId: 'p3', kind: 'ex-officio' },
  { rowId: 'r4', personId: 'p4', kind: null },
]

type Step = readonly [kind: DayEventKind, subject: string, data?: DayEventData]

function eventsOf(steps: readonly Step[]): DayEvent[] {
  return steps.map(([kind, subject, data = {}], place) => ({
    id: `e${place + 1}`,
    position: place + 1,
    at: `2023-07-13T07:${String(place % 60).padStart(2, '0')}:00`,
    kind,
    subject,
    actor: 'tổ điểm danh',
    data,
  }))
}

const after = (steps: readonly Step[], seats = SEATS) =>
  readAttendance({ seats, events: eventsOf(steps) })

const statesOf = (steps: readonly Step[]) => after(steps).stands.map(({ state }) => state)

describe('the quorum', () => {
  test.each([
    [117, 78],
    [100, 67],
    [3, 2],
    [1, 1],
    [45, 30],
    [1240, 827],
  ])('of %i asks for %i', (convened, needed) => {
    expect(neededToMeet(convened, TWO_THIRDS)).toBe(needed)
  })

  test('is the smallest number that the counting of ballots takes for enough', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: 100, max: 400 }), (convened, percent) => {
        const needed = neededToMeet(convened, percent)
        const enough = (present: number) =>
          hasQuorum({ convened, present }, { convenedPercentMax: percent })
        expect(enough(needed)).toBe(true)
        if (needed > 0) expect(enough(needed - 1)).toBe(false)
      }),
    )
  })
})

describe('who is there', () => {
  test('nobody, until somebody comes', () => {
    expect(after([])).toMatchObject({ convened: 4, present: 0, excused: 0, absent: 4 })
  })

  test('each state is the last that was told', () => {
    expect(
      statesOf([
        ['arrived', 'p1'],
        ['excused', 'p2', { reason: 'ốm' }],
        ['arrived', 'p3'],
        ['left', 'p3', { reason: 'việc gia đình' }],
      ]),
    ).toEqual(['present', 'excused', 'left', 'expected'])
  })

  test('who comes back is there again', () => {
    expect(
      statesOf([
        ['arrived', 'p1'],
        ['left', 'p1', { reason: 'x' }],
        ['arrived', 'p1'],
      ])[0],
    ).toBe('present')
  })

  test('a mistake taken back leaves what was before it', () => {
    const steps: Step[] = [
      ['arrived', 'p1'],
      ['left', 'p1', { reason: 'nhầm người' }],
      ['withdrawn', 'e2', { reason: 'ghi nhầm' }],
    ]
    expect(after(steps).stands[0]).toMatchObject({ state: 'present', eventId: 'e1', reason: null })
  })

  test('is late who comes while a session is open, not before it or between two', () => {
    const sitting: readonly Step[] = [
      ['arrived', 'p1'],
      ['session-opened', 's1'],
      ['arrived', 'p2'],
    ]
    const { stands, late } = after(sitting)
    expect(stands.map(({ isLate }) => isLate)).toEqual([false, true, false, false])
    expect(late).toBe(1)
    expect(after([...sitting, ['session-closed', 's1'], ['arrived', 'p3']]).late).toBe(0)
  })

  test('who was in the count of the session and comes back is not late; who was not is, and stays so', () => {
    const { stands } = after([
      ['arrived', 'p1'],
      ['session-opened', 's1'],
      ['left', 'p1', { reason: 'điện thoại' }],
      ['arrived', 'p1'],
      ['arrived', 'p2'],
      ['left', 'p2', { reason: 'điện thoại' }],
      ['arrived', 'p2'],
      ['seat-taken', 'other', { replaces: 'p3' }],
    ])
    expect(stands.map(({ isLate }) => isLate)).toEqual([false, true, false, false])
  })

  test('called anew while the session sits, late is only who was never there in it', () => {
    const anew: readonly Step[] = [
      ['arrived', 'p1'],
      ['session-opened', 's1'],
      ['roll-begun', 's1'],
      ['arrived', 'p1'],
      ['arrived', 'p2'],
    ]
    expect(after(anew)).toMatchObject({ present: 2, late: 1 })
    const lateOf = (...more: readonly Step[]) =>
      after([...anew, ...more, ['arrived', 'p3'], ['arrived', 'p1']]).stands.map(
        ({ isLate }) => isLate,
      )
    expect(lateOf(['roll-taken', 's1'])).toEqual([false, true, true, false])
    // There at the opening and missed by the calling anew, who comes then is back.
    const missed: readonly Step[] = [...anew.slice(0, 3), ['arrived', 'p2'], ['roll-taken', 's1']]
    expect(after([...missed, ['arrived', 'p1'], ['arrived', 'p3']]).late).toBe(2)
    expect(lateOf()).toEqual([false, true, true, false])
    // Called anew once more, they were there.
    expect(after([...anew, ['roll-begun', 's1'], ['arrived', 'p2']]).late).toBe(0)
  })

  test('called anew while the session sits, who left with a reason has left, until called', () => {
    const anew: readonly Step[] = [
      ['arrived', 'p1'],
      ['session-opened', 's1'],
      ['arrived', 'p2'],
      ['arrived', 'p3'],
      ['left', 'p2', { reason: 'cấp cứu' }],
      ['left', 'p3', { reason: 'điện thoại' }],
      ['roll-begun', 's1'],
    ]
    expect(after(anew)).toMatchObject({ present: 0, excused: 2, absent: 2, late: 0 })
    const taken = after([...anew, ['arrived', 'p1'], ['arrived', 'p3'], ['roll-taken', 's1']])
    expect(taken.stands.map(({ state, reason }) => [state, reason])).toEqual([
      ['present', null],
      ['left', 'cấp cứu'],
      ['present', null],
      ['expected', null],
    ])
    expect(taken).toMatchObject({ present: 2, excused: 1, absent: 1, late: 0 })
    // For another sitting it holds no longer.
    expect(after([...anew, ['session-closed', 's1']])).toMatchObject({ excused: 0, absent: 4 })
  })

  test('a hall counted by hand has nobody late when its roll is called', () => {
    expect(
      after([
        ['session-opened', 's1'],
        ['roll-begun', 's1'],
        ['arrived', 'p1'],
      ]),
    ).toMatchObject({ present: 1, late: 0 })
  })

  test('the people of the sitting before are taken over by name, with the alternates; who left with a reason is not back', () => {
    const morning: readonly Step[] = [
      ['arrived', 'p1'],
      ['arrived', 'p2'],
      ['seat-taken', 'other', { replaces: 'p3' }],
      ['session-opened', 's1'],
      ['left', 'p2', { reason: 'việc nhà' }],
      ['session-closed', 's1'],
    ]
    expect(after([...morning, ['session-opened', 's2']])).toMatchObject({
      ...{ present: 0, isCalled: false },
    })
    const taken = after([
      ...morning,
      ['session-opened', 's2', { takesPeople: true }],
      ['arrived', 'p4'],
    ])
    expect(taken).toMatchObject({ present: 3, isCalled: true, late: 1, left: 1, alternates: 1 })
    expect(taken).toMatchObject({ excused: 1, absent: 0 })
    // Nothing of the morning can be taken back by what stands for the afternoon.
    expect(taken.stands.map(({ state, eventId }) => [state, eventId])).toEqual([
      ['present', null],
      ['left', null],
      ['present', null],
      ['present', 'e8'],
    ])
    expect(taken.stands[1]?.reason).toBe('việc nhà')
  })

  test('a roll called anew forgets who came, keeps who is excused', () => {
    expect(
      statesOf([
        ['arrived', 'p1'],
        ['excused', 'p2', { reason: 'ốm' }],
        ['left', 'p1', { reason: 'x' }],
        ['arrived', 'p3'],
        ['roll-begun', 's2'],
        ['arrived', 'p4'],
      ]),
    ).toEqual(['expected', 'excused', 'expected', 'present'])
  })

  test('an alternate sits on the seat of another: the convened stay as many, the kind is that of the seat', () => {
    const there = after([
      ['excused', 'p3', { reason: 'ốm' }],
      ['seat-taken', 'other', { replaces: 'p3' }],
    ])
    expect(there).toMatchObject({ convened: 4, present: 1, excused: 0, alternates: 1 })
    expect(there.byKind['ex-officio'].present).toBe(1)
    expect(there.stands[2]).toMatchObject({ holderId: 'other', state: 'present' })
    const back = after([
      ['seat-taken', 'other', { replaces: 'p3' }],
      ['withdrawn', 'e1', { reason: 'chưa được thông qua' }],
    ])
    expect(back).toMatchObject({ present: 0, alternates: 0 })
  })

  test('the frozen moment stands, and what came after is told beside it', () => {
    const { frozen, present } = after([
      ['arrived', 'p1'],
      ['arrived', 'p2'],
      ['credentials-frozen', 's1', { present: 2 }],
      ['arrived', 'p3'],
      ['left', 'p1', { reason: 'x' }],
    ])
    expect({ present, came: frozen?.cameSince, gone: frozen?.goneSince }).toEqual({
      ...{ present: 2, came: 1, gone: 1 },
    })
    expect(frozen?.event.data['present']).toBe(2)
  })

  test('beside the frozen moment a roll called anew counts once it is taken, by name', () => {
    const steps: readonly Step[] = [
      ...(['p1', 'p2', 'p3'] as const).map((who): Step => ['arrived', who]),
      ['session-opened', 's1'],
      ['credentials-frozen', 's1', { present: 3 }],
      ['roll-begun', 's1'],
      ['arrived', 'p1'],
      ['arrived', 'p4'],
    ]
    const sinceOf = (...more: readonly Step[]) => {
      const { frozen } = after([...steps, ...more])
      return [frozen?.cameSince, frozen?.goneSince]
    }
    expect(sinceOf()).toEqual([0, 0])
    const taken: Step = ['roll-taken', 's1']
    expect(sinceOf(taken)).toEqual([1, 2])
    expect(sinceOf(taken, ['arrived', 'p2'])).toEqual([1, 1])
    const again: readonly Step[] = [taken, ['roll-begun', 's1'], ['arrived', 'p1']]
    expect(sinceOf(...again)).toEqual([1, 2])
    expect(sinceOf(...again, taken)).toEqual([0, 2])
    expect(sinceOf(...again, taken, ['session-closed', 's1'], ['arrived', 'p4'])).toEqual([0, 2])
  })

  test('a frozen moment that was withdrawn is none', () => {
    expect(
      after([
        ['credentials-frozen', 's1'],
        ['withdrawn', 'e1', { reason: 'chốt sớm' }],
      ]).frozen,
    ).toBeNull()
  })

  test('whatever is recorded, the parts make the convened, by all and by each kind', () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constantFrom<DayEventKind>('arrived', 'left', 'excused', 'roll-begun'),
        subject: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'nobody'),
      }),
      fc.record({
        kind: fc.constant<DayEventKind>('withdrawn'),
        subject: fc.constantFrom('e1', 'e3'),
      }),
      fc.record({ kind: fc.constant<DayEventKind>('session-opened'), subject: fc.constant('s1') }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { stands, byKind, ...all } = after(steps.map(({ kind, subject }) => [kind, subject]))
        expect(all.present + all.excused + all.absent).toBe(all.convened)
        const kinds = Object.values(byKind)
        for (const name of ['convened', 'present', 'excused', 'absent'] as const) {
          expect(kinds.reduce((sum, counts) => sum + counts[name], 0)).toBe(all[name])
        }
        expect(stands.length).toBe(SEATS.length)
      }),
    )
  })
})

describe('one calling of the roll', () => {
  const at = (when: string, kind: DayEventKind, subject = 'p1'): DayEvent => ({
    ...{ id: `${when} ${subject}`, position: 1, at: when, kind, subject },
    ...{ actor: 'tổ điểm danh', data: {} },
  })
  const told = (events: readonly DayEvent[], moment: string | null = null) => {
    const source = { seats: SEATS, events, moment }
    const { present, isCalled, frozen } = readAttendance(source)
    return { present, isCalled, frozen }
  }
  const came = at('2023-07-13T07:10:00', 'arrived')
  const opened = at('2023-07-13T07:30:00', 'session-opened', 's1')
  const evening = at('2023-07-13T19:30:00', 'session-opened', 's1')
  const closed = at('2023-07-13T11:30:00', 'session-closed', 's1')

  test('is over with its session: the next one counts anew', () => {
    expect(told([came, opened])).toMatchObject({ present: 1, isCalled: true })
    expect(told([came, opened, closed])).toMatchObject({ present: 0, isCalled: false })
    const again = at('2023-07-13T13:10:00', 'arrived', 'p2')
    expect(told([came, opened, closed, again])).toMatchObject({ present: 1, isCalled: true })
  })

  test.each([
    ['the evening before', [came], '2023-07-13T23:59:00', 1],
    ['of another day', [came], '2023-07-14T00:00:00', 0],
    ['of a session that runs past midnight', [came, evening], '2023-07-14T01:30:00', 1],
    ['of a session that nobody closed', [came, opened], '2023-07-14T07:10:00', 0],
    ['of half a day after the opening', [came, opened], '2023-07-14T07:30:00', 0],
  ] as const)('%s', (_, events, moment, present) => {
    expect(told(events, moment).present).toBe(present)
  })

  test.each(['arrived', 'left', 'seat-taken'] as const)('%s is told at the door', (kind) => {
    const told = [at('2023-07-13T07:10:00', kind)]
    const asked = { seats: SEATS, events: told }
    expect(readAttendance(asked).isCalled).toBe(true)
    expect(readAttendance({ ...asked, moment: '2023-07-14T07:10:00' }).isCalled).toBe(false)
  })

  test('called for today, a session left open yesterday is closed without a loss', () => {
    const today = at('2023-07-14T07:10:00', 'arrived', 'p2')
    const late = at('2023-07-14T07:20:00', 'session-closed', 's1')
    expect(told([came, opened, today, late])).toMatchObject({ present: 1, isCalled: true })
  })

  test('called anew while the session sits, the session still ends it', () => {
    const anew = at('2023-07-13T09:00:00', 'roll-begun', 's1')
    const back = at('2023-07-13T09:01:00', 'arrived', 'p3')
    expect(told([came, opened, anew, back]).present).toBe(1)
    expect(told([came, opened, anew, back, closed]).present).toBe(0)
  })

  test('called anew while the session sits, what stood before it stands until its number is taken', () => {
    const anew = at('2023-07-13T09:00:00', 'roll-begun', 's1')
    const again = at('2023-07-13T09:05:00', 'roll-begun', 's1')
    const taken = at('2023-07-13T09:10:00', 'roll-taken', 's1')
    const asked = '2023-07-13T09:20:00'
    expect(untilRecount([came, opened], asked)).toBeNull()
    expect(untilRecount([came, anew], asked)).toBeNull()
    expect(untilRecount([came, opened, anew, came, again, came], asked)).toEqual([came, opened])
    expect(untilRecount([came, opened, anew, came, taken], asked)).toBeNull()
    expect(untilRecount([came, opened, anew, came, closed], null)).toBeNull()
    // Left open over night, it holds nobody.
    expect(untilRecount([came, opened, anew], '2023-07-14T09:20:00')).toBeNull()
  })

  test('what is told beside a frozen moment does not take the next sitting for people who left', () => {
    const frozen = at('2023-07-13T07:40:00', 'credentials-frozen', 's1')
    const later = at('2023-07-13T08:00:00', 'arrived', 'p2')
    const next = at('2023-07-13T13:10:00', 'arrived', 'p3')
    expect(told([came, opened, frozen, later, closed, next]).frozen).toMatchObject({
      ...{ cameSince: 1, goneSince: 0 },
    })
  })
})

describe('the code of a card', () => {
  test('is digits, its own for each line, and tells its dossier from another', () => {
    const codes = Array.from({ length: 1240 }, (_, place) => cardCode('h1', `dong-${place}`))
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.every((code) => /^\d{14}$/.test(code))).toBe(true)
    expect(readCardCode(codes[0] ?? '', 'h1')).toBe('own')
    expect(readCardCode(codes[0] ?? '', 'h2')).toBe('foreign')
  })

  test.each(['', '45', 'Lò Thị Dung', '1234567890123a', '123456789012345'])(
    'is not what somebody types: “%s”',
    (text) => {
      expect(readCardCode(text, 'h1')).toBeNull()
    },
  )

  test('is found behind what stood in the field before it, and only where it is of this dossier', () => {
    const code = cardCode('h1', 'dong-1')
    expect(scannedBehind(`Lan${code}`, 'h1')).toBe(code)
    expect(scannedBehind(`${code.slice(0, 11)}${code}`, 'h1')).toBe(code)
    expect(scannedBehind(code, 'h1')).toBeNull()
    expect(scannedBehind(`Lan${code}`, 'h2')).toBeNull()
    expect(scannedBehind('Lan', 'h1')).toBeNull()
  })
})
