import { formatDateInText } from '#core/base/vietnamese-text.ts'
import type { UsualDay } from '#core/checks/usual-day.ts'

const REASONS: Readonly<Record<UsualDay['reason'], string>> = {
  opening: 'ngày khai mạc',
  planned: 'hạn muộn nhất trong kế hoạch, vì chưa có ngày khai mạc',
  today: 'hôm nay, vì chưa có ngày khai mạc và hạn nào trong kế hoạch',
  'pack-begins': 'ngày đầu của bộ quy định, vì ngày trong kế hoạch ở trước đó',
  'pack-ends': 'ngày cuối của bộ quy định, vì ngày trong kế hoạch ở sau đó',
}

/** "ngày khai mạc 13/7/2023". */
export function describeUsualDay({ day, reason }: UsualDay): string {
  const [head = '', ...why] = REASONS[reason].split(', ')
  return [`${head} ${formatDateInText(day)}`, ...why].join(', ')
}
