import { standingEvents } from '#core/day/day-event.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import { HAND_VOTES } from '#core/election/election-words.ts'
import { rowsOfStep } from '#core/election/shared-vote.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { readDayEvents } from './day-events.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

interface VoteChange {
  readonly before: TypedRow | null
  readonly after: TypedRow | null
}

const FIGURES: readonly string[] = [
  ...['subject', 'present', 'agree', 'against', 'other'],
  ...['reason', 'despite'],
]

/** The step of an election that rests on the vote in a row. */
export function stepOfVote(standing: readonly DayEvent[], rowId: string): DayEvent | undefined {
  return standing.find(
    ({ kind, data }) =>
      (kind === 'step-taken' || kind === 'tie-decided') && rowsOfStep(data).includes(rowId),
  )
}

/** A vote that a step of an election rests on is put right where it is judged anew, and goes only with its step. */
export function refuseVotesOfSteps(
  parts: EngineParts,
  dossierId: string,
  changes: readonly VoteChange[],
): void {
  const changed = changes.filter(changesVote)
  if (changed.length === 0) return
  const standing = standingEvents(readDayEvents(parts, dossierId))
  const held = changed.find(({ before }) => stepOfVote(standing, before?.id ?? '') !== undefined)
  if (held === undefined) return
  const subject = String(held.before?.cells['subject'] ?? '')
  throw unusable(
    `Biểu quyết “${subject}” là của một bước bầu cử nên không sửa, không xóa ở đây được. ${adviceOn(held.before)}`,
  )
}

/** Only the congress has lines of its minutes in the run of show; a meeting has its votes at their steps. */
function adviceOn(row: TypedRow | null): string {
  return row?.list === HAND_VOTES.congress
    ? 'Số ghi sai thì sửa dòng biên bản ở trang Điều hành; không có biểu quyết ấy thì mở lại bước ở trang Bầu cử.'
    : 'Số ghi sai thì mở cuộc bầu ấy ở trang Bầu cử, mở bước đã biểu quyết rồi bấm Sửa số biểu quyết, kèm lý do; không có biểu quyết ấy thì mở lại bước ở trang Bầu cử.'
}

const LISTS: readonly string[] = Object.values(HAND_VOTES)

function changesVote({ before, after }: VoteChange): boolean {
  if (before === null || !LISTS.includes(before.list)) return false
  return after === null || FIGURES.some((name) => before.cells[name] !== after.cells[name])
}
