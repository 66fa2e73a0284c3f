import { standingEvents } from '#core/day/day-event.ts'
import { typedRow } from '#core/dossier/typed-facts.ts'
import type { TypedRow, TypedValue } from '#core/dossier/typed-facts.ts'
import type { Row } from '#main/store/tables.ts'
import type { NextStep } from '#main/store/write-door.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'
import { readDayEvents } from './day-events.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { refuseConvened } from './refuse-convened.ts'
import { electionWithCounters, refuseCounters } from './refuse-counters.ts'
import { refuseOverfull } from './refuse-overfull.ts'
import { recordedAmong, refuseRecorded } from './refuse-recorded.ts'
import { nameSeated, refuseSeated } from './refuse-seated.ts'
import { stepStillToDecide } from './refuse-undecided.ts'
import { touchesVoted } from './refuse-voted.ts'
import type { RowChange } from './refuse-voted.ts'
import { refuseVotesOfSteps } from './votes-of-steps.ts'

const BALLOTS = 'elections.ballots'

/** What was decided about the open seats: of the decision where one was recorded, of the office where none was. */
const DECIDED: readonly string[] = ['afterwards', 'leftVacant']

/**
 * What the count of a ballot does not answer for, in its own row and in those below it. Everything else says who was
 * elected, to what and from which paper.
 */
const FREE: Readonly<Record<string, readonly string[]>> = {
  [BALLOTS]: ['copies', 'observer', ...DECIDED],
  'elections.names': ['origin'],
  'elections.invalidCauses': [],
  'elections.signedReasons': [],
  'elections.annulled': [],
}

/**
 * Whoever changes a ballot outside the count, once it is being counted, changes a result that others have signed; a line
 * recorded in the hall is put right there.
 */
export function refuseCounted(
  parts: EngineParts,
  dossierId: string,
  changes: readonly RowChange[],
): void {
  refuseVotesOfSteps(parts, dossierId, changes)
  refuseRecorded(parts, dossierId, changes)
  refuseOverfull(changes)
  refuseSeated(parts, dossierId, changes)
  refuseConvened(parts, { dossierId, changes }, true)
  refuseCounters(parts, dossierId, changes)
  if (changes.some(typesHash))
    throw unusable(
      'Mã kiểm tra của bảng phiếu do chương trình ghi khi xác nhận kết quả. Để trống ô này.',
      'hash',
    )
  const open = stepStillToDecide(parts, dossierId, changes)
  if (open !== null)
    throw unusable(
      `Cuộc bầu này chưa có quyết định về số còn thiếu nên không ghi ở đây được. Quyết định ở bước “${open}” của trang Bầu cử, ô này sẽ tự ghi.`,
      'afterwards',
    )
  const state = stateOfCount(parts, dossierId, changes)
  if (state === 'decided')
    throw unusable(
      'Việc này đã được quyết định ở trang Bầu cử nên không sửa ở đây được. Mở lại bước quyết định ấy, kèm lý do, rồi quyết định lại.',
    )
  if (state === 'confirmed')
    throw unusable(
      'Kết quả của cuộc bầu này đã được xác nhận nên không sửa số ở đây được. Nếu số sai thì trưởng ban rút lại kết quả ở trang Kiểm phiếu, kèm lý do.',
    )
  if (state === 'counting')
    throw unusable(
      'Cuộc bầu này đang kiểm phiếu nên không sửa ở đây được. Sửa số phát ra, thu về ở trang Kiểm phiếu, kèm lý do.',
    )
  if (state === 'voted')
    throw unusable(
      'Cuộc bầu này đang chạy từng bước ở trang Bầu cử nên không sửa ở đây được. Số lượng hoặc danh sách đã biểu quyết thì mở lại bước ấy rồi biểu quyết lại; lập nhầm thì bỏ cuộc bầu ở đó, kèm lý do.',
    )
}

/** How far a ballot has come that may not be changed outside its steps and its count. */
type StateOfCount = 'confirmed' | 'counting' | 'voted' | 'decided'

export interface HeldStep {
  readonly step: NextStep
  /**
   * How far the count is that holds it; `undecided`: it tells what is still to be decided of open seats; `recorded`: it
   * would put a line recorded on the day otherwise; `seated`: somebody sits on a seat by that name; `named`: rows it
   * would remove are still named, as by a change that is held.
   */
  readonly by: StateOfCount | 'undecided' | 'recorded' | 'seated' | 'named'
}

/** What undo or redo would take up now, past the changes that a count holds: a step may not go round it. */
export function stepPastCount(
  parts: EngineParts,
  dossierId: string,
  direction: 'undo' | 'redo',
): { readonly next: NextStep | null; readonly held: readonly HeldStep[] } {
  const held: HeldStep[] = []
  for (;;) {
    const passed = held.map(({ step }) => step.changeId)
    const next = parts.store.nextSteps(dossierId, passed)[direction]
    const by = next === null ? null : heldBy(parts, dossierId, { ...next, direction })
    if (next === null || by === null) return { next, held }
    held.push({ step: next, by })
  }
}

/** Why nothing is taken back or done again where a count holds all there is. */
export function tellHeld({ by }: HeldStep, word: string): string {
  if (by === 'decided')
    return `Việc này đổi điều đã quyết định về số còn thiếu nên không ${word} được. Mở lại bước quyết định ấy ở trang Bầu cử, kèm lý do.`
  if (by === 'undecided')
    return `Việc này ghi cách xử lý số còn thiếu mà chưa có quyết định nên không ${word} được. Quyết định ở trang Bầu cử.`
  if (by === 'voted')
    return `Việc này đổi số lượng hoặc danh sách đã biểu quyết nên không ${word} được. Mở lại bước ấy ở trang Bầu cử rồi biểu quyết lại.`
  if (by === 'recorded')
    return `Việc này đổi hoặc bỏ một dòng đã ghi của ngày đại hội nên không ${word} được. Sửa dòng ấy ở Điều hành, kèm lý do.`
  if (by === 'seated')
    return `Việc này đổi tên hoặc bỏ một đại biểu dự khuyết đã ngồi thay nên không ${word} được. Bỏ lần ghi ấy ở Điểm danh trước.`
  if (by === 'named')
    return `Việc này thêm người hoặc dòng mà nơi khác trong hồ sơ đang dùng nên không ${word} được. Bỏ chỗ đang dùng trước, rồi xóa ở chính danh sách ấy.`
  return by === 'confirmed'
    ? `Việc này đổi số của cuộc bầu đã xác nhận kết quả nên không ${word} được. Nếu số sai thì trưởng ban rút lại kết quả ở trang Kiểm phiếu, kèm lý do.`
    : `Việc này đổi số của cuộc bầu đang kiểm phiếu nên không ${word} được. Sửa số phát ra, thu về ở trang Kiểm phiếu, kèm lý do.`
}

function heldBy(
  parts: EngineParts,
  dossierId: string,
  step: NextStep & { readonly direction: 'undo' | 'redo' },
): HeldStep['by'] | null {
  const changes = step.tables.includes('typedRow') ? rowChangesOf(parts, step) : []
  const counted = stateOfCount(parts, dossierId, changes)
  if (counted !== null) return counted
  if (electionWithCounters(parts, dossierId, changes) !== null) return 'voted'
  if (stepStillToDecide(parts, dossierId, changes) !== null) return 'undecided'
  if (recordedAmong(parts, dossierId, changes) !== null) return 'recorded'
  if (nameSeated(parts, dossierId, changes) !== null) return 'seated'
  return parts.store.isStillNamed(step.changeId, step.direction) ? 'named' : null
}

function rowChangesOf(
  parts: EngineParts,
  { changeId, direction }: NextStep & { readonly direction: 'undo' | 'redo' },
): RowChange[] {
  return parts.store
    .imagesOf(changeId)
    .filter(({ table }) => table === 'typedRow')
    .map((image) => {
      const [before, after] = [image.before, image.after].map(readRow)
      const [from = null, to = null] = direction === 'undo' ? [after, before] : [before, after]
      return { before: from, after: to }
    })
}

function readRow(row: Row | null): TypedRow | null {
  if (row === null) return null
  try {
    return typedRow.parse({ ...row, cells: JSON.parse(String(row['cells'])) })
  } catch (error) {
    throw new UnreadableData('nhật ký', error)
  }
}

/** How far the ballots have come that these changes are about; null: they may still be changed. */
function stateOfCount(
  parts: EngineParts,
  dossierId: string,
  changes: readonly RowChange[],
): StateOfCount | null {
  const owned = changes.filter(touchesCount)
  const ofDecision = changes.filter(touchesDecision)
  if (owned.length === 0 && ofDecision.length === 0) return null
  const standing = standingEvents(readDayEvents(parts, dossierId))
  const eventsOf = (some: readonly RowChange[]) => {
    const ballots = new Set(some.flatMap(ballotsOf))
    return standing.filter(({ subject }) => ballots.has(subject))
  }
  if (eventsOf(ofDecision).some(({ kind }) => kind === 'tie-decided')) return 'decided'
  const about = eventsOf(owned)
  if (about.some(({ kind }) => kind === 'result-confirmed')) return 'confirmed'
  if (about.some(({ kind }) => kind === 'clerk-began')) return 'counting'
  return owned.some((change) => touchesVoted(change, about)) ? 'voted' : null
}

function touchesDecision({ before, after }: RowChange): boolean {
  if (before?.list !== BALLOTS || after === null) return false
  return DECIDED.some((column) => cell(before, column) !== cell(after, column))
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
