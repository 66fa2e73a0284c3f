import { ORPCError } from '@orpc/client'

/** What a failed call means to the person at the screen. */
export interface Failure {
  readonly kind: 'said' | 'lost' | 'expired' | 'bug'
  /** Vietnamese, one or two sentences: what is wrong and what to do. */
  readonly sentence: string
  /** The field the engine blames, when it names one. */
  readonly field: string | null
}

const SAID = new Set(['INPUT_UNUSABLE', 'NOT_FOUND', 'CONFLICT', 'STORE_FAILED'])

/** Turns anything a call can throw into a sentence. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof ORPCError) return describeAnswer(error)
  if (error instanceof TypeError)
    return {
      kind: 'lost',
      sentence:
        'Mất liên lạc với chương trình. Những gì đã lưu vẫn còn nguyên. Mở lại chương trình rồi bấm Thử lại.',
      field: null,
    }
  return {
    kind: 'bug',
    sentence:
      'Việc này chưa làm được vì chương trình gặp lỗi. Dữ liệu không mất. Thử lại; nếu vẫn lỗi thì đóng và mở lại chương trình.',
    field: null,
  }
}

/** Whether a call was refused for what another window or program has changed since: what is shown is old. */
export function saysStale(error: unknown): boolean {
  return error instanceof ORPCError && (error.code === 'CONFLICT' || error.code === 'NOT_FOUND')
}

function describeAnswer(error: ORPCError<string, unknown>): Failure {
  if (SAID.has(error.code))
    return { kind: 'said', sentence: error.message, field: fieldOf(error.data) }
  if (error.status === 401)
    return {
      kind: 'expired',
      sentence:
        'Chương trình đã khởi động lại nên trang này hết hiệu lực. Dữ liệu không mất. Mở lại từ địa chỉ mới mà chương trình vừa in ra.',
      field: null,
    }
  if (error.code === 'BAD_REQUEST')
    return {
      kind: 'said',
      sentence: 'Giá trị này chưa đúng dạng nên chưa ghi. Kiểm tra lại rồi gõ lại.',
      field: null,
    }
  return describeFailure(null)
}

function fieldOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('field' in data)) return null
  return typeof data.field === 'string' ? data.field : null
}
