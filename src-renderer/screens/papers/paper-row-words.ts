import { formatDateInText, lowerFirst } from '#core/base/vietnamese-text.ts'
import type { PaperEntry } from '#core/contract/paper-values.ts'
import { sortMissing, wordsForByHand } from './sort-missing.ts'

/** The line below the title: why it is out of date, why it is not made, where it went, or what it lacks. */
export function reasonOf(paper: PaperEntry): string | null {
  const { stale, finalAt, state, reason, sentAt, sentTo } = paper
  if (stale !== null) return finalAt === null ? stale : `Bản chính thức đã cũ: ${stale}`
  if (state === 'not-needed') return reason ?? usualWords(paper)
  if (sentAt !== null) {
    return `Gửi ngày ${formatDateInText(sentAt)}${sentTo === null ? '' : `, ${sentTo}`}`
  }
  return missingWords(paper)
}

/** What the list of papers says of one that nobody has decided about. */
function usualWords({ need }: PaperEntry): string | null {
  return need === 'A' ? 'Làm khi có việc cần' : null
}

function missingWords({ missing, phase }: PaperEntry): string | null {
  const { now, byHand } = sortMissing(missing)
  const [first] = now
  const more = now.length - 1
  const parts = [
    first && `Còn thiếu ${lowerFirst(first.label)}${more > 0 ? ` và ${more} mục nữa` : ''}`,
    // One line is enough: what can be filled comes first.
    !first && byHand.length > 0 && `${wordsForByHand(phase)} ${byHand.length} mục`,
  ].filter(Boolean)
  return parts.length === 0 ? null : parts.join('. ')
}

/** "45/KH-LĐLĐ" once it is registered, until then the day it is wanted by. */
export function whenOf({ number, deadline, phase }: PaperEntry): string {
  if (number !== null) return number
  if (deadline !== null) return `hạn ${shortDay(deadline)}`
  return phase === 'congress' ? 'tại đại hội' : ''
}

/** 23/6: the year is that of the congress. */
function shortDay(day: string): string {
  const [, month = '', date = ''] = day.split('-')
  return `${Number(date)}/${Number(month)}`
}
