import { describe, expect, test } from 'vitest'
import { edgeOfDay, momentTyped, stepWords } from '#renderer/screens/history/history-words.ts'

const local = (...parts: [number, number, number, number, number, number, number]) =>
  new Date(...parts).toISOString()

describe('a moment typed', () => {
  test('is the end of its minute, and without an hour the end of its day', () => {
    expect([
      momentTyped('05/03/2023', '14:32'),
      momentTyped('5/3/2023', '7 giờ'),
      momentTyped('05032023', ''),
      momentTyped('05/03/2023', '23.59'),
    ]).toEqual([
      { ok: true, value: local(2023, 2, 5, 14, 32, 59, 999) },
      { ok: true, value: local(2023, 2, 5, 7, 0, 59, 999) },
      { ok: true, value: local(2023, 2, 5, 23, 59, 59, 999) },
      { ok: true, value: local(2023, 2, 5, 23, 59, 59, 999) },
    ])
  })

  test('that does not exist says which field and why', () => {
    const faultOf = (day: string, clock: string) => {
      const moment = momentTyped(day, clock)
      return moment.ok ? null : moment.error.field
    }
    expect([
      faultOf('31/02/2023', ''),
      faultOf('', '14:32'),
      faultOf('05/03/2023', '24:00'),
      faultOf('05/03/2023', '14:60'),
      faultOf('05/03/2023', 'chiều'),
    ]).toEqual(['day', 'day', 'clock', 'clock', 'clock'])
  })
})

test('a day of the filter runs from its first to its last moment', () => {
  expect([
    edgeOfDay('05/03/2023', 'first'),
    edgeOfDay('05/03/2023', 'last'),
    edgeOfDay(' ', 'first'),
  ]).toEqual([
    { ok: true, value: local(2023, 2, 5, 0, 0, 0, 0) },
    { ok: true, value: local(2023, 2, 5, 23, 59, 59, 999) },
    { ok: true, value: null },
  ])
  expect(edgeOfDay('29/02/2023', 'last').ok).toBe(false)
})

test('a step back and a step forward are told as such', () => {
  const step = {
    revision: 3,
    changeId: 2,
    at: '2023-07-01T02:00:00.000Z',
    actor: 'thu-ky',
    label: 'Đã thêm một đại biểu',
    undone: false,
    tables: [],
    rows: 2,
  }
  expect((['do', 'undo', 'redo'] as const).map((kind) => stepWords({ ...step, kind }))).toEqual([
    'Đã thêm một đại biểu',
    'Hoàn tác: đã thêm một đại biểu',
    'Làm lại: đã thêm một đại biểu',
  ])
})
