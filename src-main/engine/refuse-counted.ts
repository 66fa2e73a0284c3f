import { standingEvents } from '#core/day/day-event.ts'
import type { TypedRow, TypedValue } from '#core/dossier/typed-facts.ts'
import { readDayEvents } from './day-events.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

/** A row as it is and as somebody would have it; null where there is none. */
export interface RowChange {
  readonly before: TypedRow | null
  readonly after: TypedRow | null
}

const BALLOTS = 'elections.ballots'

/**
 * What the count of a ballot does not answer for, in its own row and in those below it. Everything else says who was
 * elected, to what and from which paper.
 */
const FREE: Readonly<Record<string, readonly string[]>> = {
  [BALLOTS]: ['copies', 'observer', 'afterwards'],
  'elections.names': ['origin'],
  'elections.invalidCauses': [],
  'elections.signedReasons': [],
}

/** Whoever changes a ballot outside the count, once it is being counted, changes a result that others have signed. */
export function refuseCounted(
  parts: EngineParts,
  dossierId: string,
  changes: readonly RowChange[],
): void {
  const owned = changes.filter(touchesCount)
  if (owned.length === 0) return
  if (owned.some(typesHash))
    throw unusable(
      'Mã kiểm tra của bảng phiếu do chương trình ghi khi xác nhận kết quả. Để trống ô này.',
      'hash',
    )
  const events = standingEvents(readDayEvents(parts, dossierId))
  const ballots = new Set(owned.flatMap(ballotsOf))
  const about = events.filter(({ subject }) => ballots.has(subject))
  if (about.some(({ kind }) => kind === 'result-confirmed'))
    throw unusable(
      'Kết quả của cuộc bầu này đã được xác nhận nên không sửa số ở đây được. Nếu số sai thì trưởng ban rút lại kết quả ở trang Kiểm phiếu, kèm lý do.',
    )
  if (about.some(({ kind }) => kind === 'clerk-began'))
    throw unusable(
      'Cuộc bầu này đang kiểm phiếu nên không sửa ở đây được. Sửa số phát ra, thu về ở trang Kiểm phiếu, kèm lý do.',
    )
}

function touchesCount({ before, after }: RowChange): boolean {
  const list = (after ?? before)?.list ?? ''
  const free = FREE[list]
  if (free === undefined) return false
  if (before === null || after === null) return true
  const moved = before.parentId !== after.parentId || before.personId !== after.personId
  const columns = [before, after].flatMap(({ cells }) => Object.keys(cells))
  const owned = columns.filter((column) => !free.includes(column))
  return moved || owned.some((column) => cell(before, column) !== cell(after, column))
}

function typesHash({ before, after }: RowChange): boolean {
  const hash = after?.list === BALLOTS ? cell(after, 'hash') : null
  return hash !== null && hash !== cell(before, 'hash')
}

function cell(row: TypedRow | null, column: string): TypedValue | null {
  return row?.cells[column] ?? null
}

function ballotsOf({ before, after }: RowChange): string[] {
  return [before, after].flatMap((row) =>
    row === null ? [] : [row.list === BALLOTS ? row.id : (row.parentId ?? '')],
  )
}
