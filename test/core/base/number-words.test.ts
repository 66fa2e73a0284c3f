import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumberInWords } from '#core/base/number-words.ts'
import { formatRoman, parseRoman } from '#core/base/roman.ts'

const DIGITS = new Map(
  ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'].map((word, digit) => [
    word,
    digit,
  ]),
)
DIGITS.set('mốt', 1).set('tư', 4).set('lăm', 5).set('linh', 0)

/** Reads the words back, written apart from the program: tens, hundreds and thousands by their names. */
function readWords(words: string): number {
  let total = 0
  let group = 0
  let digit = 0
  for (const word of words.split(' ')) {
    if (word === 'nghìn') {
      total = (total + group + digit) * 1000
      group = 0
      digit = 0
    } else if (word === 'trăm') {
      group += digit * 100
      digit = 0
    } else if (word === 'mươi' || word === 'mười') {
      group += (word === 'mười' ? 1 : digit) * 10
      digit = 0
    } else digit = DIGITS.get(word) ?? Number.NaN
  }
  return total + group + digit
}

describe('numbers in words', () => {
  test.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [100, 'một trăm'],
    [105, 'một trăm linh năm'],
    [111, 'một trăm mười một'],
    [117, 'một trăm mười bảy'],
    [1005, 'một nghìn không trăm linh năm'],
    [3647, 'ba nghìn sáu trăm bốn mươi bảy'],
    [10_000, 'mười nghìn'],
    [28_500_000, 'hai mươi tám triệu năm trăm nghìn'],
  ])('%i is read as offices read it', (value, words) => {
    expect(formatNumberInWords(value)).toBe(words)
  })

  test('every number below a million reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        expect(readWords(formatNumberInWords(value))).toBe(value)
      }),
      { numRuns: 2000 },
    )
  })

  test('a fraction or a negative number is a bug of the caller', () => {
    expect(() => formatNumberInWords(1.5)).toThrow('Program error')
    expect(() => formatNumberInWords(-1)).toThrow('Program error')
  })
})

describe('roman ordinals', () => {
  test.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [11, 'XI'],
    [14, 'XIV'],
    [49, 'XLIX'],
    [1994, 'MCMXCIV'],
    [3999, 'MMMCMXCIX'],
  ])('%i is written %s', (value, letters) => {
    expect(formatRoman(value)).toBe(letters)
  })

  test('every roman number reads back, and only its one right form is read', () => {
    for (let value = 1; value <= 3999; value += 1)
      expect(parseRoman(formatRoman(value))).toBe(value)
    for (const wrong of ['', 'IIII', 'VX', 'IC', 'MMMM', 'X I', '11', 'XIa', 'MCMM'])
      expect(parseRoman(wrong)).toBeNull()
  })

  test('zero and 4000 have no roman form', () => {
    expect(() => formatRoman(0)).toThrow('Program error')
    expect(() => formatRoman(4000)).toThrow('Program error')
  })
})
