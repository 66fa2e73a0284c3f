import type { DayEvent } from '#core/day/day-event.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'

/** A row as it is and as somebody would have it; null where there is none. */
export interface RowChange {
  readonly before: TypedRow | null
  readonly after: TypedRow | null
}

/** Whether a change goes round what the hall has voted: a number or a list is changed by voting anew. */
export function touchesVoted({ before, after }: RowChange, events: readonly DayEvent[]): boolean {
  const row = before ?? after
  const steps = (ballotId: string | null | undefined) =>
    events
      .filter(({ kind, subject }) => kind === 'step-taken' && subject === ballotId)
      .map(({ data }) => data['step'])
  if (row?.list === 'elections.ballots') {
    // A ballot set up step by step is discarded with a reason, never merely taken off the list.
    if (before === null || after === null) return steps(before?.id).length > 0
    return steps(row.id).includes('seats') && differ(before, after, ['seats', 'alternates'])
  }
  if (row?.list === 'elections.annulled')
    return [before, after].some((one) => steps(one?.parentId).includes('annulled'))
  if (row?.list !== 'elections.names') return false
  const isListed = [before, after].some((one) => steps(one?.parentId).includes('list'))
  if (before === null || after === null) return isListed
  const isOther = before.parentId !== after.parentId || before.personId !== after.personId
  return isListed && (isOther || differ(before, after, ['withdrawn']))
}

function differ(before: TypedRow, after: TypedRow, names: readonly string[]): boolean {
  return names.some((name) => (before.cells[name] ?? null) !== (after.cells[name] ?? null))
}
