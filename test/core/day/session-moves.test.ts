import { describe, expect, test } from 'vitest'
import type { Seat } from '#core/day/seat-stand.ts'
import type { DayEvent, DayEventData, DayEventKind } from '#core/day/day-event.ts'
import { readSessionMoves, seatedAtReport } from '#core/day/session-moves.ts'

const SEATS: readonly Seat[] = ['p1', 'p2', 'p3', 'p4'].map((personId) => ({
  ...{ rowId: `r-${personId}`, personId, kind: 'elected' as const },
}))

type Step = readonly [kind: DayEventKind, subject: string, data?: DayEventData]

function eventsOf(steps: readonly Step[], day = '2023-07-13'): DayEvent[] {
  return steps.map(([kind, subject, data = {}], place) => ({
    id: `e${place + 1}`,
    position: place + 1,
    at: `${day}T08:${String(place).padStart(2, '0')}:00`,
    ...{ kind, subject, data, actor: 'tổ điểm danh' },
  }))
}

const movesAfter = (steps: readonly Step[]) => readSessionMoves(SEATS, eventsOf(steps))

const OPENED: readonly Step[] = [
  ['arrived', 'p1'],
  ['arrived', 'p2'],
  ['excused', 'p3', { reason: 'kẹt xe' }],
  ['session-opened', 's'],
]
const minute = (place: number) => 480 + place

describe('who came late and who left', () => {
  test('each with the hour and the reason; who came back is not late', () => {
    const [session] = movesAfter([
      ...OPENED,
      ['arrived', 'p3'],
      ['arrived', 'p4'],
      ['left', 'p1', { reason: 'cấp cứu' }],
      ['arrived', 'p1'],
      ['session-closed', 's'],
      ['left', 'p2', { reason: 'về' }],
    ])
    expect(session?.late).toMatchObject([
      { personId: 'p3', minute: minute(4), reason: 'kẹt xe' },
      { personId: 'p4', minute: minute(5), reason: null },
    ])
    expect(session?.left).toMatchObject([
      { personId: 'p1', minute: minute(6), reason: 'cấp cứu', backMinute: minute(7) },
    ])
    // Of the two missing at the opening one had told why.
    expect(session).toMatchObject({ missingThen: 1, cameLater: 1 })
  })

  test('an alternate takes a seat and is not late, nor is one checked in anew', () => {
    const [session] = movesAfter([
      ...OPENED,
      ['left', 'p1', { reason: 'ốm' }],
      ['seat-taken', 'x', { replaces: 'p1' }],
      ['seat-taken', 'y', { replaces: 'p4' }],
      ['arrived', 'x'],
    ])
    expect(session?.late).toEqual([])
    expect(session?.alternates).toMatchObject([
      { personId: 'x', replaces: 'p1' },
      { personId: 'y', replaces: 'p4' },
    ])
    expect(session).toMatchObject({ missingThen: 1, cameLater: 1 })
  })

  test('an alternate who sat there before the opening is told too', () => {
    const [session] = movesAfter([['seat-taken', 'x', { replaces: 'p3' }], ...OPENED])
    expect(session?.alternates).toMatchObject([
      { personId: 'x', replaces: 'p3', minute: minute(0) },
    ])
  })

  test('an alternate who has gone again before the opening does not sit there', () => {
    const [session] = movesAfter([
      ['seat-taken', 'x', { replaces: 'p3' }],
      ['left', 'x', { reason: 'về' }],
      ...OPENED,
    ])
    expect(session?.alternates).toEqual([])
  })

  test('why others were passed over is told with the alternate, before the opening and after it', () => {
    const passing = { replaces: 'p3', reason: 'người thứ nhất ốm' }
    const [before] = movesAfter([['seat-taken', 'x', passing], ...OPENED])
    const [within] = movesAfter([...OPENED, ['seat-taken', 'x', passing]])
    for (const session of [before, within])
      expect(session?.alternates).toMatchObject([{ personId: 'x', reason: passing.reason }])
  })

  test('the credentials report has who sat for whom when it was frozen, of its own session', () => {
    const steps: readonly Step[] = [
      ['seat-taken', 'x', { replaces: 'p3' }],
      ['seat-taken', 'y', { replaces: 'p4' }],
      ['left', 'y', { reason: 'về' }],
    ]
    const frozen: readonly Step[] = [...steps, ['credentials-frozen', 's']]
    const later: Step = ['seat-taken', 'z', { replaces: 'p1' }]
    const at = (told: readonly Step[]) => seatedAtReport(SEATS, eventsOf(told), 's')
    expect(at([...steps, later])).toEqual([])
    expect(at([...frozen, later])).toMatchObject([{ personId: 'x', replaces: 'p3' }])
    expect(at([...frozen, later, ['credentials-frozen', 't']])).toHaveLength(1)
  })

  test('who came the day before is not there when the session is opened', () => {
    const eve = eventsOf([['arrived', 'p1']], '2023-07-12')
    const today = eventsOf([
      ['session-opened', 's'],
      ['arrived', 'p4'],
    ])
    const [session] = readSessionMoves(SEATS, [...eve, ...today])
    expect(session).toMatchObject({ late: [], missingThen: SEATS.length })
  })

  test('a hall counted by hand says nothing of lateness until its roll was taken', () => {
    const lateOf = (...steps: readonly Step[]) =>
      movesAfter([['session-opened', 's'], ...steps])[0]?.late.map(({ personId }) => personId)
    expect(lateOf(['arrived', 'p1'])).toEqual([])
    const called: readonly Step[] = [
      ['roll-begun', 's'],
      ['arrived', 'p1'],
      ['arrived', 'p2'],
    ]
    expect(lateOf(...called)).toEqual([])
    const taken: readonly Step[] = [...called, ['roll-taken', 's'], ['arrived', 'p3']]
    expect(lateOf(...taken)).toEqual(['p3'])
    expect(lateOf(...taken, ...called, ['arrived', 'p3'], ['arrived', 'p4'])).toEqual(['p3', 'p4'])
  })

  test('called anew, only who was never there in this session is late, from when they were called', () => {
    const anew: readonly Step[] = [
      ...OPENED,
      ['credentials-frozen', 's'],
      ['roll-begun', 's'],
      ['arrived', 'p1'],
      ['arrived', 'p3'],
      ['arrived', 'p4'],
    ]
    for (const steps of [anew, [...anew, ['roll-taken', 's'], ['arrived', 'p3']] as const]) {
      const [session] = movesAfter(steps)
      expect(session?.late).toMatchObject([
        { personId: 'p3', minute: minute(7), reason: 'kẹt xe' },
        { personId: 'p4', minute: minute(8), reason: null },
      ])
      expect(session).toMatchObject({ back: [], missingThen: 1, cameLater: 1 })
    }
  })

  test('the roll of the next day makes nobody late in a session that nobody closed', () => {
    const next = eventsOf(
      [
        ['roll-begun', 's'],
        ['arrived', 'p4'],
      ],
      '2023-07-14',
    )
    const [session] = readSessionMoves(SEATS, [...eventsOf(OPENED), ...next])
    expect(session).toMatchObject({ late: [], cameLater: 0 })
  })

  test('who was there before and missed the calling anew is back after it, not late', () => {
    const [session] = movesAfter([
      ...OPENED,
      ['roll-begun', 's'],
      ['arrived', 'p2'],
      ['roll-taken', 's'],
      ['credentials-frozen', 's'],
      ['arrived', 'p1'],
      ['arrived', 'p4'],
    ])
    expect(session?.late.map(({ personId }) => personId)).toEqual(['p4'])
    expect(session).toMatchObject({ missingThen: 2, cameLater: 1 })
    expect(session?.back).toMatchObject([{ personId: 'p1', minute: expect.any(Number) }])
  })

  test('a session that took the people of the one before over tells who came and left by name', () => {
    const moves = movesAfter([
      ...OPENED,
      ['session-closed', 's'],
      ['session-opened', 't', { takesPeople: true }],
      ['arrived', 'p4'],
      ['left', 'p1', { reason: 'về sớm' }],
    ])
    expect(moves[1]).toMatchObject({
      late: [{ personId: 'p4' }],
      left: [{ personId: 'p1' }],
      ...{ missingThen: 1, cameLater: 1 },
    })
  })

  test('figures frozen later leave out who had come by then', () => {
    const [session] = movesAfter([
      ...OPENED,
      ['arrived', 'p4'],
      ['credentials-frozen', 's'],
      ['arrived', 'p3'],
    ])
    expect(session).toMatchObject({ missingThen: 0, cameLater: 0 })
    expect(session?.late.map(({ personId }) => personId)).toEqual(['p4', 'p3'])
  })

  test('who came between the freeze and the opening is named: the figures are those of the freeze', () => {
    const [came, gone] = [
      ['arrived', 'p4'],
      ['left', 'p1', { reason: 'ốm' }],
    ] as const satisfies readonly Step[]
    const before: readonly Step[] = [
      ...OPENED.filter(([kind]) => kind !== 'session-opened'),
      ['credentials-frozen', 's'],
    ]
    const [session] = movesAfter([...before, came, gone, ['session-opened', 's']])
    expect(session).toMatchObject({
      late: [{ personId: 'p4' }],
      left: [{ personId: 'p1', reason: 'ốm' }],
      cameLater: 1,
    })
    // Called anew since, the door counted for the opening; another session has its own figures.
    const anew = movesAfter([...before, ['roll-begun', 's'], came, ['session-opened', 's']])
    expect(anew[0]?.late).toEqual([])
    const eve = eventsOf(before, '2023-07-12')
    const today = eventsOf([['arrived', 'p1'], came, ['session-opened', 's']])
    expect(readSessionMoves(SEATS, [...eve, ...today])[0]?.late).toEqual([])
    const other = movesAfter([...before, came, ['session-opened', 't']])
    expect(other[0]?.late).toEqual([])
  })

  test('the next session says nothing of people who were there for the one before', () => {
    const steps: readonly Step[] = [...OPENED, ['session-closed', 's'], ['session-opened', 't']]
    const moves = movesAfter([...steps, ['arrived', 'p4']])
    expect(moves[1]).toMatchObject({ late: [], missingThen: 3 })
  })

  test('an arrival taken back did not happen', () => {
    const [session] = movesAfter([...OPENED, ['arrived', 'p4'], ['withdrawn', 'e5']])
    expect(session).toMatchObject({ late: [], cameLater: 0 })
  })
})
