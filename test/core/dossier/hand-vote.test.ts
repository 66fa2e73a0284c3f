import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  hasPassed,
  neededToMeet,
  neededToPass,
  readHands,
  tellLost,
} from '#core/dossier/hand-vote.ts'

const NOBODY = { present: 116, agree: null, against: 0, other: 0, reason: '' }

describe('the three figures of a vote by hand', () => {
  test('the first is worked out where nobody typed it', () => {
    expect(readHands({ ...NOBODY, against: 2, other: 1 })).toEqual({
      agree: 113,
      unaccounted: 0,
      fault: null,
    })
  })

  test('fewer than those present want a reason, more are refused', () => {
    const fewer = { ...NOBODY, agree: 112, against: 1 }
    expect(readHands(fewer)).toMatchObject({ unaccounted: 3, fault: { field: 'reason' } })
    expect(readHands({ ...fewer, reason: 'Ba đồng chí ra ngoài' }).fault).toBeNull()
    expect(readHands({ ...NOBODY, agree: 116, against: 1 }).fault?.field).toBe('against')
    expect(readHands({ ...NOBODY, against: 117 }).fault?.field).toBe('against')
    expect(readHands({ ...NOBODY, present: 0 }).fault?.field).toBe('present')
  })

  test('what does not pass is asked about before it is recorded', () => {
    expect(tellLost({ ...NOBODY, against: 58 }, 50)).toContain('58 trên 116 có mặt, cần từ 59')
    expect(tellLost({ ...NOBODY, against: 57 }, 50)).toBeNull()
    expect(tellLost({ ...NOBODY, against: 58 }, null)).toBeNull()
    expect(tellLost({ ...NOBODY, against: 117 }, 50)).toBeNull()
  })

  test('half does not pass, one more does', () => {
    expect([hasPassed(58, 116, 50), hasPassed(59, 116, 50), neededToPass(116, 50)]).toEqual([
      false,
      true,
      59,
    ])
    expect([hasPassed(58, 117, 50), hasPassed(59, 117, 50), neededToPass(117, 50)]).toEqual([
      false,
      true,
      59,
    ])
    expect(hasPassed(0, 0, 50)).toBe(false)
  })

  test('the least that passes passes, and one less does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 99 }),
        (present, percent) => {
          const least = neededToPass(present, percent)
          expect(hasPassed(least, present, percent)).toBe(true)
          expect(hasPassed(least - 1, present, percent)).toBe(false)
        },
      ),
    )
  })

  test('two thirds of those convened must be there', () => {
    expect([117, 118, 119, 3].map((convened) => neededToMeet(convened, 150))).toEqual([
      78, 79, 80, 2,
    ])
  })
})
