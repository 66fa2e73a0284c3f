import { describe, expect, test } from 'vitest'
import type { AgendaItem } from '#core/dossier/dossier.ts'
import { parseClock, parseMinutes } from '#renderer/screens/agenda/agenda-fields.ts'
import {
  agendaLines,
  itemToShorten,
  minutesOver,
  placeAfterDrag,
  placeInSession,
  placeOneStep,
  withMove,
} from '#renderer/screens/agenda/agenda-order.ts'
import type { TimedSessionView } from '#renderer/screens/agenda/agenda-order.ts'

function session(id: string, startMinute: number, minutes: readonly number[]): TimedSessionView {
  let clock = startMinute
  const items = minutes.map((length, index) => {
    const item: AgendaItem = {
      id: `${id}${index + 1}`,
      sessionId: id,
      topic: 'other',
      title: `Mục ${id}${index + 1}`,
      minutes: length,
      leader: null,
      note: null,
      voteMode: null,
    }
    const timed = { item, startMinute: clock }
    clock += length
    return timed
  })
  return {
    session: { id, title: `Phiên ${id}`, date: null, startMinute },
    items,
    minutes: clock - startMinute,
    endMinute: clock,
    limitMinutes: 60,
  }
}

const SESSIONS = [session('a', 450, [5, 50, 11]), session('b', 840, [20]), session('c', 900, [])]
const LINES = agendaLines(SESSIONS)
const order = (sessions: readonly TimedSessionView[]) =>
  sessions.map(({ items }) => items.map(({ item }) => item.id))

describe('an item that is dropped', () => {
  test.each([
    ['a1', 'a3', 'a', 2],
    ['a3', 'a1', 'a', 0],
    ['a1', 'b1', 'b', 1],
    ['b1', 'a2', 'a', 1],
    ['a2', 'b', 'b', 0],
    ['a2', 'c', 'c', 0],
    ['b1', 'b', 'a', 3],
    ['a2', 'a', 'a', 0],
  ])('%s on %s goes to session %s at %i', (item, over, sessionId, position) => {
    expect(placeAfterDrag(LINES, item, over)).toEqual({ sessionId, position })
  })

  test('where it was stays', () => {
    expect(placeAfterDrag(LINES, 'a2', 'a2')).toBeNull()
  })
})

describe('by keys', () => {
  test('an item goes line by line and over the edge of its session', () => {
    expect(placeOneStep(SESSIONS, 'a2', -1)).toEqual({ sessionId: 'a', position: 0 })
    expect(placeOneStep(SESSIONS, 'a3', 1)).toEqual({ sessionId: 'b', position: 0 })
    expect(placeOneStep(SESSIONS, 'b1', -1)).toEqual({ sessionId: 'a', position: 3 })
    expect(placeOneStep(SESSIONS, 'a1', -1)).toBeNull()
  })

  test('an item goes to the next session at its start, to the one before at its end', () => {
    expect(placeInSession(SESSIONS, 'a1', 1)).toEqual({ sessionId: 'b', position: 0 })
    expect(placeInSession(SESSIONS, 'b1', -1)).toEqual({ sessionId: 'a', position: 3 })
    expect(placeInSession(SESSIONS, 'a1', -1)).toBeNull()
  })
})

test('a moved item is shown in its new place with new hours before the engine answers', () => {
  const moved = withMove(SESSIONS, { itemId: 'a2', sessionId: 'b', position: 1 })
  expect(order(moved)).toEqual([['a1', 'a3'], ['b1', 'a2'], []])
  expect(moved[0]?.items.map(({ startMinute }) => startMinute)).toEqual([450, 455])
  expect(moved.map(({ endMinute }) => endMinute)).toEqual([466, 910, 900])
  expect(moved[0]?.limitMinutes).toBe(60)
})

describe('the limit of a session', () => {
  test.each([
    [59, 0],
    [60, 0],
    [61, 1],
  ])('with %i minutes is passed by %i', (minutes, over) => {
    expect(minutesOver(session('x', 0, [minutes]))).toBe(over)
  })

  test('is not passed where there is none', () => {
    expect(minutesOver({ ...session('x', 0, [600]), limitMinutes: null })).toBe(0)
  })

  test('is met again by the longest item, unless that would halve it', () => {
    const [first] = SESSIONS
    expect(first && itemToShorten(first)?.id).toBe('a2')
    expect(itemToShorten(session('x', 0, [30, 30, 30]))).toBeNull()
  })
})

describe('fields of the agenda', () => {
  test.each([
    ['7:30', 450],
    ['7h30', 450],
    ['7 giờ 30', 450],
    ['14h', 840],
    ['7', 420],
    ['23:59', 1439],
  ])('"%s" is an hour', (typed, minute) => {
    expect(parseClock(typed)).toEqual({ ok: true, value: minute })
  })

  test.each(['24:00', '7:60', 'sáng', ''])('"%s" is no hour', (typed) => {
    expect(parseClock(typed).ok).toBe(false)
  })

  test.each([
    ['0', true],
    ['600', true],
    ['601', false],
    ['-1', false],
    ['1,5', false],
  ])('"%s" minutes: %s', (typed, good) => {
    expect(parseMinutes(typed).ok).toBe(good)
  })
})
