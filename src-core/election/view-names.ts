import { formatPercent } from '../base/vietnamese-text.ts'
import type { ElectionNow } from './election-now.ts'
import { standing } from './election-rows.ts'
import type { ElectionNameView } from './election-view.ts'

/** No vote is told before the count is confirmed. */
export function viewNames(
  now: ElectionNow,
  printed: ReadonlyMap<string, string>,
): ElectionNameView[] {
  const places = new Map(standing(now.ballot.names).map(({ id }, at) => [id, at + 1]))
  const { collected } = now.ballot.figures
  return now.ballot.names.map((name) => {
    const votes = now.isConfirmed && places.has(name.id) ? name.votes : null
    return {
      ...{ id: name.id, personId: name.personId, unit: name.unit, origin: name.origin },
      printed: printed.get(name.id) ?? name.name,
      withdrawn: name.withdrawn,
      number: places.get(name.id) ?? null,
      votes,
      percent: votes === null || collected === null ? null : formatPercent(votes, collected, 1),
      outcome: places.has(name.id) ? outcomeOf(name.id, now) : null,
    }
  })
}

function outcomeOf(id: string, { count }: ElectionNow): ElectionNameView['outcome'] {
  if (count === null) return null
  if (count.elected.includes(id)) return 'elected'
  if (count.tied.includes(id)) return 'tied'
  return count.alternates.includes(id) ? 'alternate' : 'not-elected'
}
