import { expect, test } from 'vitest'
import { standingEvents } from '#core/day/day-event.ts'
import type { DayEvent, DayEventData } from '#core/day/day-event.ts'
import {
  countersOfDay,
  isToldBefore,
  keepCounters,
  keepRegistered,
  notHeld,
  toldOfDay,
} from '#core/day/told-of-day.ts'
import { EMPTY_PERSON } from '#core/dossier/empty-rows.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'

let position = 0
function event(kind: DayEvent['kind'], data: DayEventData = {}, subject = ''): DayEvent {
  position += 1
  const at = '2023-07-12T20:05:00'
  return { id: `e${position}`, position, at, kind, subject, actor: 'thư ký', data }
}

function row(list: string, id: string, more: Partial<TypedRow> = {}): TypedRow {
  return { id, list, parentId: null, personId: null, cells: {}, ...more }
}

test('what was recorded before the day was cleared does not count, withdrawn or not', () => {
  const before = [event('session-opened'), event('arrived')]
  const after = [event('arrived'), event('left')]
  const taken = event('withdrawn', {}, after[1]?.id)
  const all = [...before, event('day-cleared'), ...after, taken]
  expect(standingEvents(all)).toEqual([after[0]])
  expect(standingEvents([...all, event('day-cleared')])).toEqual([])
})

test('what the day has told goes with the rows below it; what was planned stays', () => {
  const added = event('speech-given', { rowId: 's2', added: true })
  const held = event('speech-given', { rowId: 's1', added: false })
  const typedRows = [
    row('bodies.members', 'b1'),
    row('inspectionMeeting.members', 'i1'),
    row('elections.ballots', 'x1'),
    row('elections.names', 'n1', { parentId: 'x1' }),
    row('proceedings.handVotes', 'v1'),
    row('speeches.list', 's1', {
      cells: { topic: 'An toàn', delivered: true, at: 500, gist: 'a' },
    }),
    row('speeches.list', 's2', { cells: { topic: 'Việc khác', delivered: true } }),
    row('speeches.list', 's3', { cells: { topic: 'Chưa tới lượt', gist: 'gửi trước' } }),
  ]
  const typedFacts = [
    { id: 'f1', name: 'proceedings.guests', value: 20 },
    { id: 'f2', name: 'speeches.limit', value: 7 },
  ]
  const told = toldOfDay({ typedRows, typedFacts }, [added, held])
  expect(told.rows.map(({ id }) => id)).toEqual(['i1', 'x1', 'v1', 'n1', 's2'])
  expect(told.facts.map(({ id }) => id)).toEqual(['f1'])
  expect(told.speeches.map((one) => [one.id, notHeld(one, [])])).toEqual([
    ['s1', { topic: 'An toàn' }],
  ])
  expect(isToldBefore(told, [])).toBe(true)
  expect(isToldBefore(told, [event('session-opened')])).toBe(false)
})

test('a speech taken back is as it was registered, with what was told of it elsewhere since', () => {
  const before = { unit: 'CĐCS Bản Bo', topic: 'An toàn', gist: 'bản gửi trước' }
  const registered = row('speeches.list', 's1', { cells: before })
  const given = event('speech-given', { rowId: 's1', added: false, ...keepRegistered(registered) })
  const held = { unit: 'Xã Bản Bo', topic: 'Khác', gist: 'đã nói', at: 500, delivered: true }
  const row1 = { ...registered, cells: { ...held, note: 'in kèm' } }
  expect(notHeld(row1, [given])).toEqual({ ...before, note: 'in kèm' })
  const empty = event('speech-given', {
    rowId: 's1',
    ...keepRegistered(row('speeches.list', 's1')),
  })
  expect(notHeld(row1, [empty])).toEqual({ note: 'in kèm' })
})

test('those who count go with the day that chose them, and those told before come back', () => {
  const of = (id: string, personId: string | null = null) => row('bodies.members', id, { personId })
  const [planned, gone, first, second] = [of('m1', 'p1'), of('m2', 'p2'), of('m3'), of('m4')]
  const chosen = event('step-taken', keepCounters([first], [planned, gone]))
  const anew = event('step-taken', keepCounters([second], [first]))
  const events = [chosen, event('withdrawn', {}, chosen.id), anew]
  const people = [{ ...EMPTY_PERSON, id: 'p1', fullName: 'Vàng A Páo' }]
  const dossier = { typedRows: [second, of('other')], people }
  // Who is no more in the dossier cannot come back.
  expect(countersOfDay(dossier, events)).toEqual({ chosen: [second], replaced: [planned] })
  expect(countersOfDay(dossier, [...events, event('day-cleared')])).toEqual({
    chosen: [],
    replaced: [],
  })
  const counters = [row('firstMeeting.counters', 'c1')]
  const ofMeeting = [event('step-taken', keepCounters(counters, counters))]
  expect(countersOfDay({ typedRows: [], people }, ofMeeting).replaced).toEqual([])
})
