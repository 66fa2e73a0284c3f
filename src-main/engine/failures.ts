import { ORPCError } from '@orpc/server'
import type { Result } from '#core/base/result.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { ClosedWorkspace, ReadOnlyWorkspace } from '#main/store/closed-workspace.ts'
import { describeOpenFailure } from '#main/store/open-failure.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'
import type { StepFailure } from '#main/store/write-door.ts'
import type { EngineParts } from './parts.ts'

/** The expected failures of the contract; `message` is one Vietnamese sentence. */

export function unusable(
  message: string,
  field: string | null = null,
): ORPCError<'INPUT_UNUSABLE', { field: string | null }> {
  return new ORPCError('INPUT_UNUSABLE', { status: 422, message, data: { field } })
}

export function notFound(message: string): ORPCError<'NOT_FOUND', undefined> {
  return new ORPCError('NOT_FOUND', { status: 404, message, data: undefined })
}

export function conflict(message: string): ORPCError<'CONFLICT', undefined> {
  return new ORPCError('CONFLICT', { status: 409, message, data: undefined })
}

export function storeFailed(message: string): ORPCError<'STORE_FAILED', undefined> {
  return new ORPCError('STORE_FAILED', { status: 507, message, data: undefined })
}

/** The answer for a workspace that is closed, read-only or damaged in one place; null for every other error. */
export function answerForStoreError(error: unknown): ORPCError<'STORE_FAILED', undefined> | null {
  if (error instanceof ClosedWorkspace) return storeFailed(describeOpenFailure(error.failure))
  if (error instanceof ReadOnlyWorkspace) {
    return storeFailed(
      'Dữ liệu đang mở chỉ để đọc nên không sửa được. Khôi phục từ một bản sao lưu hoặc bắt đầu ở thư mục khác để làm tiếp.',
    )
  }
  if (error instanceof UnreadableData) {
    return storeFailed(
      `Có số liệu đã hỏng trong ${error.what} nên không đọc được; các hồ sơ khác vẫn nguyên. Mở Sao lưu và khôi phục một bản trước đó.`,
    )
  }
  return null
}

/** The dossier, or the failure every screen knows how to show. */
export function requireDossier(parts: EngineParts, id: string): Dossier {
  const dossier = parts.store.dossier(id)
  if (!dossier) throw notFound('Không còn hồ sơ này trên máy. Về Trang đầu để chọn hồ sơ khác.')
  return dossier
}

/** The value, or an INPUT_UNUSABLE whose sentence `describe` makes. */
export function takeOrRefuse<T, E>(outcome: Result<T, E>, describe: (error: E) => string): T {
  if (!outcome.ok) throw unusable(describe(outcome.error))
  return outcome.value
}

export function describeStepFailure(failure: StepFailure, word: string): string {
  switch (failure.kind) {
    case 'nothing-to-do':
      return `Không có việc nào để ${word}.`
    case 'changed-since':
      return `Chưa ${word} được: số liệu đã đổi sau việc đó. Mở Lịch sử để xem lần sửa sau cùng.`
    case 'other-next': {
      const { label, actor, at } = failure.next
      return `Chưa ${word} gì: vừa có thay đổi từ nơi khác, “${label}” lúc ${formatMoment(at)}, do ${actor} ghi. Xem lại rồi bấm lần nữa nếu vẫn muốn ${word}.`
    }
  }
}

/** "14:05 ngày 01/07/2023" by this machine's own clock. */
export function formatMoment(iso: string): string {
  const moment = new Date(iso)
  const pad = (value: number) => String(value).padStart(2, '0')
  const day = `${pad(moment.getDate())}/${pad(moment.getMonth() + 1)}/${moment.getFullYear()}`
  return `${moment.getHours()}:${pad(moment.getMinutes())} ngày ${day}`
}
