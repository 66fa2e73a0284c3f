import { describe, expect, test } from 'vitest'
import {
  causeOfEntry,
  describeEntry,
  isSameEntry,
  judgeEntry,
  nextNumber,
  reasonOfEntry,
  sumEntries,
} from '#core/election/ballot-entry.ts'
import { PLACES } from './a-ballot.ts'
import { bundledCountingWords } from './bundled-words.ts'

const FORM = { marks: PLACES, names: 4, places: 2 } as const
const WORDS = bundledCountingWords()
const entry = (struck: number[], invalid: string | null = null) => ({ struck, invalid })

test.each([
  [entry([1, 2]), { valid: true, fault: null, kept: 2 }, null],
  [entry([1, 2, 3]), { valid: true, fault: null, kept: 1 }, null],
  [entry([1]), { valid: false, fault: 'too-many-kept', kept: 3 }, 'để lại 3 tên, nhiều hơn 2'],
  [entry([]), { valid: false, fault: 'too-many-kept', kept: 4 }, 'để lại 4 tên, nhiều hơn 2'],
  [entry([1, 2, 3, 4]), { valid: false, fault: 'nothing-kept', kept: 0 }, 'gạch hết tên'],
  [entry([], 'rách'), { valid: false, fault: 'named', kept: 0 }, 'rách'],
])(
  '%j is judged by what is left standing, or by the reason that was named',
  (one, judged, reason) => {
    expect(judgeEntry(one, FORM)).toEqual(judged)
    expect(reasonOfEntry(one, FORM, WORDS)).toBe(reason)
  },
)

test('more names than seats are one cause, however many more', () => {
  const causes = [entry([1]), entry([]), entry([1, 2, 3, 4]), entry([], 'rách'), entry([1, 2])]
  expect(causes.map((one) => causeOfEntry(one, FORM, WORDS))).toEqual([
    ...['để lại quá số lượng được bầu', 'để lại quá số lượng được bầu'],
    ...['gạch hết tên', 'rách', null],
  ])
})

test('with as many seats as names nobody need be struck, and a single name may be', () => {
  expect(judgeEntry(entry([]), { ...FORM, names: 2 }).valid).toBe(true)
  expect(judgeEntry(entry([1]), { ...FORM, names: 1, places: 1 })).toEqual({
    ...{ valid: true, fault: null, kept: 0 },
  })
})

describe('two readings of one ballot', () => {
  test.each([
    [entry([1, 2]), entry([1, 2]), true],
    [entry([1, 2]), entry([1]), false],
    [entry([1, 2]), entry([1, 3]), false],
    [entry([], 'rách'), entry([], 'rách'), true],
    [entry([], 'rách'), entry([], 'không có dấu'), false],
    [entry([], 'rách'), entry([]), false],
    [entry([]), entry([], 'rách'), false],
  ])('%j and %j are the same: %s', (left, right, same) => {
    expect(isSameEntry(left, right)).toBe(same)
  })
})

test('an entry is said in words', () => {
  expect(
    [entry([7, 20]), entry([]), entry([], 'rách')].map((one) => describeEntry(one, WORDS)),
  ).toEqual(['gạch 7, 20', 'không gạch ai', 'không hợp lệ: rách'])
})

test('a pass is summed without telling who was voted for', () => {
  expect(sumEntries([], FORM)).toEqual({ entered: 0, valid: 0, invalid: 0, marks: 0 })
  const read = [entry([1, 2]), entry([1, 2, 3]), entry([1]), entry([], 'rách')]
  expect(sumEntries(read, FORM)).toEqual({ entered: 4, valid: 2, invalid: 2, marks: 3 })
})

test('the next ballot is the lowest one that is not there', () => {
  const of = (...numbers: number[]) => nextNumber(numbers.map((number) => ({ number })))
  expect([of(), of(1, 2, 3), of(1, 3), of(2, 3)]).toEqual([1, 4, 2, 1])
})
