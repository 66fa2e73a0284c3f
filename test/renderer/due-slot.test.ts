import { expect, test } from 'vitest'
import { dueSlot, lostSlot, turnOf } from '#renderer/screens/day/due-slot.ts'

const vote = (slots: number[], isSettled = true) => ({ slots, isSettled })

test('what was voted down is not due by itself: it may be voted again until something passes', () => {
  const at = (...votes: ReturnType<typeof vote>[]) => {
    const item = { asks: ['số lượng', 'danh sách'], votes }
    return [dueSlot(item), lostSlot(item)]
  }
  expect(at()).toEqual([0, null])
  expect(at(vote([0], false))).toEqual([1, 0])
  expect(at(vote([0], false), vote([1], false))).toEqual([null, 0])
  expect(at(vote([0], false), vote([1], false), vote([0]))).toEqual([null, 1])
  expect(at(vote([0, 1]), vote([], false))).toEqual([null, null])
})

test('a vote that was voted down keeps the item at it, until it is voted again or left on purpose', () => {
  const after = (votes: ReturnType<typeof vote>[], skipped: number | null = null) =>
    turnOf({ asks: ['số lượng', 'danh sách'], votes }, skipped)
  const lost = vote([0], false)
  expect(after([])).toEqual({ slot: 0, isLost: false, onward: null })
  expect(after([lost])).toEqual({ slot: 0, isLost: true, onward: 1 })
  expect(after([lost], 0)).toEqual({ slot: 1, isLost: false, onward: null })
  expect(after([lost, vote([0])])).toEqual({ slot: 1, isLost: false, onward: null })
  // The last one lets the congress go on.
  expect(after([lost, vote([1])])).toEqual({ slot: 0, isLost: true, onward: null })
  expect(after([vote([0]), vote([1], false)])).toEqual({ slot: 1, isLost: true, onward: null })
  expect(after([vote([1], false)])).toEqual({ slot: 0, isLost: false, onward: null })
  expect(after([vote([0, 1])])).toEqual({ slot: null, isLost: false, onward: null })
})
