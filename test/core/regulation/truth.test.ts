import { describe, expect, test } from 'vitest'
import { allOfTruths, anyOfTruths, notTruth } from '#core/regulation/truth.ts'
import type { Truth } from '#core/regulation/truth.ts'

/** Kleene's tables: rows are the left value, columns the right one, in the order T, F, U. */
const VALUES: readonly Truth[] = ['true', 'false', 'unknown']

const ALL_OF: readonly (readonly Truth[])[] = [
  ['true', 'false', 'unknown'],
  ['false', 'false', 'false'],
  ['unknown', 'false', 'unknown'],
]

const ANY_OF: readonly (readonly Truth[])[] = [
  ['true', 'true', 'true'],
  ['true', 'false', 'unknown'],
  ['true', 'unknown', 'unknown'],
]

const NOT: readonly Truth[] = ['false', 'true', 'unknown']

describe('three-valued logic', () => {
  test('allOf follows its table', () => {
    expect(VALUES.map((left) => VALUES.map((right) => allOfTruths([left, right])))).toEqual(ALL_OF)
  })

  test('anyOf follows its table', () => {
    expect(VALUES.map((left) => VALUES.map((right) => anyOfTruths([left, right])))).toEqual(ANY_OF)
  })

  test('not follows its table', () => {
    expect(VALUES.map(notTruth)).toEqual(NOT)
  })

  test('nothing to ask is true for allOf and false for anyOf', () => {
    expect([allOfTruths([]), anyOfTruths([])]).toEqual(['true', 'false'])
  })
})
