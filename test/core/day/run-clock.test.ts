import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DayEvent, DayEventData, DayEventKind } from '#core/day/day-event.ts'
import { describeMinutes, tellRun } from '#core/day/run-clock.ts'
import type { RunningSession } from '#core/day/run-clock.ts'
import { followSession } from '#core/day/run-state.ts'

const START = 450
const DAY = '2023-07-13'
const ITEMS = [
  { id: 'flag', minutes: 5 },
  { id: 'presidium', minutes: 6 },
  { id: 'report', minutes: 15 },
  { id: 'vote', minutes: 10 },
]

type Told = readonly [kind: DayEventKind, subject: string, at: string, data?: DayEventData]

function at(clock: string, day = DAY): string {
  return `${day}T${clock}:00`
}

function session(told: readonly Told[], items = ITEMS): RunningSession {
  const events = told.map(([kind, subject, clock, data = {}], place): DayEvent => {
    const moment = clock.includes('T') ? clock : at(clock)
    return { id: `e${place}`, position: place, at: moment, kind, subject, actor: '', data }
  })
  const run = followSession({ sessionId: 's', itemIds: items.map(({ id }) => id) }, events)
  return { startMinute: START, date: DAY, items, run, limitMinutes: 240 }
}

describe('a session that runs', () => {
  test('before it is opened the plan stands, and moves only once its hour is past', () => {
    const early = tellRun(session([]), at('07:10'))
    expect(early.items.map(({ start }) => start)).toEqual([450, 455, 461, 476])
    expect([early.end, early.limitEnd, early.over, early.current]).toEqual([486, 690, 0, null])
    expect(tellRun(session([]), at('07:40')).items[0]?.start).toBe(460)
    // A rehearsal on another day shows the plan.
    expect(tellRun(session([]), at('15:00', '2023-07-01')).items[0]?.start).toBe(450)
  })

  test('a late item moves all that follow by the same minutes', () => {
    const run = session([
      ['session-opened', 's', '07:33'],
      ['item-begun', 'flag', '07:33'],
      ['item-begun', 'presidium', '07:39'],
    ])
    const clock = tellRun(run, at('07:41'))
    expect(clock.current).toEqual({ id: 'presidium', start: 459, late: 4, minutes: 6, left: 4 })
    expect(clock.items.map(({ state, start }) => [state, start])).toEqual([
      ['done', 453],
      ['now', 459],
      ['next', 465],
      ['next', 480],
    ])
    expect([clock.end, clock.limitEnd]).toEqual([490, 693])
  })

  test('an item over its time pushes the rest minute by minute; added minutes and breaks are its own no longer', () => {
    const told: Told[] = [
      ['session-opened', 's', '07:30'],
      ['item-begun', 'report', '07:30'],
    ]
    const over = tellRun(session(told), at('07:50'))
    expect([over.current?.left, over.items[3]?.start]).toEqual([-5, 470])
    const longer = tellRun(
      session([...told, ['minutes-added', 'report', '07:40', { minutes: 5 }]]),
      at('07:40'),
    )
    expect([longer.current?.left, longer.current?.minutes]).toEqual([10, 20])
    const rested = tellRun(
      session([...told, ['break-begun', 's', '07:35'], ['break-ended', 's', '07:45']]),
      at('07:50'),
    )
    expect([rested.current?.left, rested.breakSince]).toEqual([5, null])
    const resting = tellRun(session([...told, ['break-begun', 's', '07:35']]), at('07:50'))
    expect([resting.current?.left, resting.breakSince]).toEqual([10, 455])
  })

  test('what was passed over is said, and a step taken back did not happen', () => {
    const told: Told[] = [
      ['session-opened', 's', '07:30'],
      ['item-begun', 'flag', '07:30'],
      ['item-begun', 'vote', '07:36'],
    ]
    const states = (run: RunningSession) =>
      tellRun(run, at('07:36')).items.map(({ state }) => state)
    expect(states(session(told))).toEqual(['done', 'skipped', 'skipped', 'now'])
    const back = session([...told, ['withdrawn', 'e2', '07:37']])
    expect(states(back)).toEqual(['now', 'next', 'next', 'next'])
    const earlier = session([...told, ['item-begun', 'presidium', '07:40']])
    expect(tellRun(earlier, at('07:40')).items.map(({ state }) => state)).toEqual([
      'done',
      'now',
      'next',
      'done',
    ])
  })

  test('a closed session stands still', () => {
    const run = session([
      ['session-opened', 's', '07:30'],
      ['item-begun', 'vote', '07:30'],
      ['break-begun', 's', '07:32'],
      ['session-closed', 's', '11:35'],
    ])
    const clock = tellRun(run, at('15:00'))
    expect([clock.end, clock.over, clock.breakSince]).toEqual([695, 5, null])
    expect(clock.items.map(({ state }) => state)).toEqual(['skipped', 'skipped', 'skipped', 'done'])
  })

  test('a clock set back is said, and the time of the last event holds', () => {
    const run = session([
      ['session-opened', 's', '07:30'],
      ['item-begun', 'flag', '07:40'],
    ])
    const clock = tellRun(run, at('07:25'))
    expect([clock.behind, clock.now, clock.current?.left]).toEqual([15, 460, 5])
    expect(tellRun(run, at('07:41')).behind).toBe(0)
  })

  test('past midnight the minutes count on', () => {
    const run = session([
      ['session-opened', 's', '23:50'],
      ['item-begun', 'flag', `2023-07-14T00:05:00`],
    ])
    expect(tellRun(run, at('00:07', '2023-07-14')).current).toMatchObject({ start: 1445, left: 3 })
  })
})

const lengths = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 })

test('later items never change their order, and the end moves by the lateness and what the item is over', () => {
  fc.assert(
    fc.property(
      lengths,
      fc.nat(11),
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 0, max: 90 }),
      (minutes, reached, lateBy, spent) => {
        const items = minutes.map((length, place) => ({ id: `i${place}`, minutes: length }))
        const place = Math.min(reached, items.length - 1)
        const planned = START + minutes.slice(0, place).reduce((sum, one) => sum + one, 0)
        const begun = planned + lateBy
        const told = items
          .slice(0, place + 1)
          .map(({ id }): Told => ['item-begun', id, clockOf(begun)])
        const run = session([['session-opened', 's', clockOf(begun)], ...told], items)
        const clock = tellRun(run, at(clockOf(begun + spent)))
        const starts = clock.items.flatMap(({ state, start }) => (state === 'next' ? [start] : []))
        expect(starts).toEqual(starts.toSorted((left, right) => Number(left) - Number(right)))
        const total = minutes.reduce((sum, one) => sum + one, 0)
        const over = Math.max(0, spent - (minutes[place] ?? 0))
        expect(clock.end).toBe(START + total + lateBy + over)
        expect(clock.current?.late).toBe(lateBy)
      },
    ),
  )
})

function clockOf(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

test('long spans are said in hours', () => {
  expect([-3, 60, 125].map(describeMinutes)).toEqual(['3 phút', '1 giờ', '2 giờ 5 phút'])
})
