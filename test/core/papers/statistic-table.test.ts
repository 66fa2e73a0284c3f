import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listPeople } from '#core/dossier/listed-people.ts'
import { statisticSection } from '#core/dossier/statistics.ts'
import type { CountedLine, CountedSection } from '#core/dossier/statistics.ts'
import type { ListColumn } from '#core/papers/list-definition.ts'
import { addsUp, tableOfStatistics } from '#core/papers/statistic-table.ts'
import { aPaperDossier } from '#test/papers/a-paper-dossier.ts'

const EVERYBODY = listPeople(aPaperDossier(), 'delegates')
const COLUMNS = ['line', 'count', 'share'].map((field): ListColumn => ({
  ...{ field, heading: field, group: null, width: 10, align: 'left' },
  ...{ on: true, otherwise: null, sensitive: false },
}))
const counts = fc.array(fc.nat({ max: 300 }), { minLength: 2, maxLength: 8 })
const decimals = fc.constantFrom(1, 2)

function linesOf(sizes: readonly number[]): CountedLine[] {
  return sizes.map((size, place) => ({
    title: `Mục ${place}`,
    kind: 'line',
    people: Array.from({ length: size }, (_, one) => EVERYBODY[one % EVERYBODY.length]).filter(
      (one) => one !== undefined,
    ),
  }))
}

function sectionOf(lines: readonly CountedLine[]): CountedSection {
  const own = lines.map(({ title }) => ({ title }))
  return {
    section: statisticSection.parse({ id: 's', title: 'Mục', trait: 'gender', lines: own }),
    lines,
  }
}

/** The shares as they are printed. */
function sharesOf(sizes: readonly number[], places: number) {
  const lines = linesOf(sizes)
  const people = lines.flatMap((line) => line.people)
  const day = { onDay: null, basis: 'day' } as const
  const table = tableOfStatistics(COLUMNS, {
    ...{ people, sections: [sectionOf(lines)], day, decimals: places },
  })
  const cells = table.groups.flatMap(({ rows }) => rows.map((row) => row.cells[2]))
  const shares = cells.filter((cell) => typeof cell === 'string' && /^\d/.test(cell)).map(String)
  return { shares, rounded: table.rounded }
}

function sumOf(shares: readonly string[], places: number): number {
  const units = shares.map((share) => Number(share.replace(',', '')))
  return units.reduce((sum, one) => sum + one, 0) / 10 ** places
}

describe('percentages of one section', () => {
  test('carry the note exactly where, as printed, they are not 100 together', () => {
    fc.assert(
      fc.property(counts, decimals, (sizes, places) => {
        fc.pre(sizes.some((size) => size > 0))
        const { shares, rounded } = sharesOf(sizes, places)
        expect(shares.every((share) => share.split(',')[1]?.length === places)).toBe(true)
        expect(rounded).toBe(sumOf(shares, places) !== 100)
      }),
      { numRuns: 60 },
    )
  })

  test('that come out even are 100 together, at one decimal and at two', () => {
    // Of 1,000 people one is 0,1 per cent; of 10,000 one is 0,01.
    const cuts = fc.array(fc.nat({ max: 1000 }), { maxLength: 4 })
    fc.assert(
      fc.property(decimals, cuts, (places, found) => {
        const whole = 100 * 10 ** places
        const ends = [...found.toSorted((left, right) => left - right), whole]
        const sizes = ends.map((end, place) => end - (ends[place - 1] ?? 0))
        expect(addsUp(linesOf(sizes), whole, places)).toBe(true)
        expect(sumOf(sharesOf(sizes, places).shares, places)).toBe(100)
      }),
      { numRuns: 20 },
    )
  })

  test('thirds are not, and a third more decimals does not help', () => {
    const [third, whole] = [linesOf([1, 1, 1]), 3]
    expect([1, 2].map((places) => addsUp(third, whole, places))).toEqual([false, false])
  })
})
