import type { Located, PackParts } from './pack-parts.ts'
import type { DayOff, PackCalendar } from './pack-shape.ts'
import { errorAt, within } from './pack-source.ts'
import type { PackError } from './pack-source.ts'

/** Days off lie in the years the calendar says it knows, run forward, and cite a document of the pack. */
export function checkCalendar(
  { value: { years, daysOff, workdays }, origin }: Located<PackCalendar>,
  parts: PackParts,
): PackError[] {
  const known = new Set([...years, ...(parts.base?.calendar.years ?? [])])
  const check = (key: string, list: readonly DayOff[]) =>
    list.flatMap((one, index) => {
      const message = describeWrongDays(one, known, parts)
      return message === null
        ? []
        : [errorAt(within(origin, key, index), message.kind, message.text)]
    })
  return [...check('daysOff', daysOff), ...check('workdays', workdays)]
}

function describeWrongDays(
  { from, to, name, document }: DayOff,
  years: ReadonlySet<number>,
  { pack }: PackParts,
): { kind: PackError['kind']; text: string } | null {
  if (to < from) {
    return { kind: 'dates-differ', text: `Ngày nghỉ “${name}” kết thúc trước khi bắt đầu` }
  }
  const unknown = [from, to].find((day) => !years.has(Number(day.slice(0, 4))))
  if (unknown !== undefined) {
    return { kind: 'unreachable', text: `Ngày nghỉ ${unknown} không thuộc năm nào của lịch` }
  }
  if (pack.documents.has(document)) return null
  return { kind: 'unknown-name', text: `Không có văn bản nào mã "${document}"` }
}
