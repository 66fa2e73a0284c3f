import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankVietnameseNames } from '#core/base/rank-names.ts'
import { compareVietnameseNames } from '#core/base/vietnamese-text.ts'

const word = fc.constantFrom('An', 'Ánh', 'Đỗ', 'Đẹp', 'Dế', 'Lò', 'Lù', 'Thị', 'Văn', 'ánh', 'Ơn')
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

test('ranks order names as comparing them does', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 20 }), (names) => {
      const ranks = rankVietnameseNames(names)
      for (const left of names) {
        for (const right of names) {
          const byRank = Math.sign((ranks.get(left) ?? 0) - (ranks.get(right) ?? 0))
          expect(byRank).toBe(Math.sign(compareVietnameseNames(left, right)))
        }
      }
    }),
  )
})
