import { expect, test } from 'vitest'
import { dueSlot, lostSlot } from '#renderer/screens/day/due-slot.ts'

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
