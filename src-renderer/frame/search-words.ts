import { MOST_SEARCH_HITS } from '#core/contract/values.ts'
import { describeFailure } from '../client/failure.ts'

/** The line under the search: what to type, what went wrong, or how many were found. */
export function describeSearch(query: string, hits: number, error: unknown): string {
  if (error) return describeFailure(error).sentence
  if (query.trim().length < 2) return 'Gõ từ hai chữ trở lên. Enter để mở, Esc để đóng.'
  if (hits === 0) return 'Không thấy người, đơn vị, văn bản hay màn hình nào như vậy.'
  if (hits >= MOST_SEARCH_HITS)
    return `${hits} kết quả đầu tiên, có thể còn nữa: gõ thêm chữ để tìm hẹp lại. Enter để mở.`
  return `${hits} kết quả. Enter để mở, Esc để đóng.`
}
