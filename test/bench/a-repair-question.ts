import type { RepairQuestion } from '#core/seats/repair-question.ts'

/** Shares of the whole pool that have each tag, and what the list must then reach, in percent of its size. */
const TAGS = [
  { tag: 'female', share: 34, min: 42, max: null, mandatory: true },
  { tag: 'ethnic', share: 28, min: 35, max: null, mandatory: true },
  { tag: 'under-40', share: 25, min: 30, max: null, mandatory: true },
  { tag: 'over-50', share: 30, min: null, max: 20, mandatory: true },
  { tag: 'newcomer', share: 35, min: 33, max: 50, mandatory: true },
  { tag: 'enterprise', share: 40, min: 45, max: null, mandatory: true },
  { tag: 'full-time', share: 22, min: 15, max: 30, mandatory: true },
  { tag: 'party', share: 60, min: 70, max: null, mandatory: true },
  { tag: 'worker', share: 15, min: 20, max: null, mandatory: false },
  { tag: 'degree', share: 55, min: 65, max: null, mandatory: false },
] as const

/** A pool of that many invented people and a list that breaks most of its ten requirements; always the same. */
export function aRepairQuestion(people: number, seats: number): RepairQuestion {
  const draw = seeded(people * 1000 + seats)
  const pool = Array.from({ length: people }, (_, place) => ({
    id: place + 1,
    name: `Người thứ ${place + 1}`,
    tags: [
      ...TAGS.flatMap(({ tag, share }) => (draw() < share ? [tag] : [])),
      ...(draw() < 20 ? ['re-election'] : []),
    ],
    unclearTags: [],
    unit: null,
  }))
  const ids = pool.map(({ id }) => id)
  return {
    people: pool,
    list: ids.slice(0, seats),
    size: seats,
    require: TAGS.map(({ tag, min, max, mandatory }) => ({
      id: `R-${tag}`,
      tag,
      min: min === null ? null : Math.ceil((seats * min) / 100),
      max: max === null ? null : Math.floor((seats * max) / 100),
      mandatory,
    })),
    keep: ids.slice(0, 3),
    exclude: ids.filter((id) => id % 17 === 0),
  }
}

/** Whole numbers from 0 to 99 that look random and never change. */
function seeded(start: number): () => number {
  let state = start
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * 100)
  }
}
