import { invariant } from '#core/base/invariant.ts'
import { formatClock } from '#core/base/vietnamese-text.ts'
import { minuteOf } from '#core/day/day-event.ts'
import { readElections } from '#core/election/election-now.ts'
import type { ElectionNow } from '#core/election/election-now.ts'
import { COUNTERS } from '#core/election/election-words.ts'
import { electionCase } from './election-case.ts'
import { requireDossier, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import type { RowChange } from './refuse-voted.ts'

/** Those who count were voted, and sign: who else it shall be is voted anew. */
export function refuseCounters(
  parts: EngineParts,
  dossierId: string,
  changes: readonly RowChange[],
): void {
  const voted = electionWithCounters(parts, dossierId, changes)
  if (voted === null) return
  const event = voted.taken.get('election-committee')
  invariant(event !== undefined, 'an election whose counters are voted has the step')
  throw unusable(
    `Những người kiểm phiếu đã được biểu quyết lúc ${formatClock(minuteOf(event))} nên không thêm, sửa, xóa ở đây được. Chưa kiểm phiếu thì mở lại bước ấy ở trang Bầu cử, kèm lý do, rồi biểu quyết lại; đã kiểm phiếu thì không đổi người được nữa.`,
  )
}

/** The first election whose voted counters these changes would make others; null: they leave them all. */
export function electionWithCounters(
  parts: EngineParts,
  dossierId: string,
  changes: readonly RowChange[],
): ElectionNow | null {
  const meetings = Object.entries(COUNTERS).flatMap(([meeting, { list, body }]) =>
    changes.some((change) => changesWho(change, list, body)) ? [meeting] : [],
  )
  if (meetings.length === 0 || !parts.packs.has(requireDossier(parts, dossierId).packId))
    return null
  const voted = readElections(electionCase(parts, dossierId)).find(
    ({ kind, taken }) => meetings.includes(kind.meeting) && taken.has('election-committee'),
  )
  return voted ?? null
}

function changesWho({ before, after }: RowChange, list: string, body: string | null): boolean {
  const own = [before, after].filter(
    (row) => row?.list === list && (body === null || row.cells['body'] === body),
  )
  if (own.length === 0) return false
  if (before === null || after === null || own.length === 1) return true
  const isOther = (name: string) => (before.cells[name] ?? null) !== (after.cells[name] ?? null)
  return before.personId !== after.personId || ['name', 'role'].some(isOther)
}
