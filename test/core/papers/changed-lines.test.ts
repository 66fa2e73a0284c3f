import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedLines } from '#core/papers/changed-lines.ts'

describe('lines of two drafts', () => {
  test('a line that reads otherwise stands with what it was; added and dropped ones alone', () => {
    const before = ['Tiêu đề', 'Có 115 đại biểu', 'Địa điểm', 'Kết thúc']
    const after = ['Tiêu đề', 'Có 117 đại biểu', 'Địa điểm', 'Thêm', 'Kết thúc']
    expect(changedLines(before, after)).toEqual([
      { before: 'Có 115 đại biểu', after: 'Có 117 đại biểu' },
      { before: null, after: 'Thêm' },
    ])
    expect(changedLines(before, before)).toEqual([])
    expect(changedLines(['a', 'b'], ['b'])).toEqual([{ before: 'a', after: null }])
  })

  test('what is told gone and come is exactly the difference in number of every line', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = changedLines(before, after)
        const count = (all: readonly (string | null)[], line: string) =>
          all.filter((one) => one === line).length
        for (const line of ['a', 'b', 'c', 'd']) {
          const gone = count(
            changes.map((one) => one.before),
            line,
          )
          const come = count(
            changes.map((one) => one.after),
            line,
          )
          expect(count(after, line) - count(before, line)).toBe(come - gone)
        }
      }),
    )
  })

  test('drafts too long to be compared pairwise are told as gone and come', () => {
    const before = Array.from({ length: 1500 }, (_, place) => `dòng ${place}`)
    const after = [...before.map((line) => `${line} mới`).slice(1), 'dòng 0']
    const changes = changedLines(before, after)
    expect(changes[0]).toEqual({ before: 'dòng 1', after: 'dòng 1 mới' })
    expect(changes).toHaveLength(1499)
  })
})
