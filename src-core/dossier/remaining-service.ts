import { addMonths, monthOf, monthsBetween } from '../base/plain-month.ts'
import type { PlainMonth } from '../base/plain-month.ts'
import { isPlainDate } from '../base/plain-date.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { Gender } from '../vocabulary/terms.ts'
import type { Person } from './dossier.ts'

/** One line of a retirement table: who is born in these months retires at this age. `bornTo` null: and later. */
export interface RetirementAge {
  readonly gender: Gender
  readonly bornFrom: PlainMonth
  readonly bornTo: PlainMonth | null
  readonly years: number
  readonly months: number
}

/** A count that a birth known only by its year leaves between two ends. */
export interface MonthSpan {
  readonly least: number
  readonly most: number
}

/** The month in which the age is reached; null where the table has no line for this birth. */
export function retirementMonth(
  gender: Gender,
  born: PlainMonth,
  table: readonly RetirementAge[],
): PlainMonth | null {
  const line = table.find(
    (one) =>
      one.gender === gender && one.bornFrom <= born && (one.bornTo === null || born <= one.bornTo),
  )
  return line === undefined ? null : addMonths(born, line.years * 12 + line.months)
}

/**
 * Whole months a person may still serve: from the month `from` to the month in which the retirement age is reached.
 * Unknown without birth or gender, and where the table has no line; negative after retirement.
 */
export function remainingService(
  { id, gender, birth }: Pick<Person, 'id' | 'gender' | 'birth'>,
  from: PlainMonth,
  table: readonly RetirementAge[],
): Fact<MonthSpan> {
  if (gender === null || birth === null) {
    return unknown(
      ...(gender === null ? [`candidate.gender@${id}`] : []),
      ...(birth === null ? [`candidate.birth@${id}`] : []),
    )
  }
  const counts = possibleMonths(birth).map((born) => {
    const last = retirementMonth(gender, born, table)
    return last === null ? null : monthsBetween(from, last)
  })
  const sure = counts.filter((count) => count !== null)
  if (sure.length < counts.length) return unknown(`candidate.retirement@${id}`)
  return known({ least: Math.min(...sure), most: Math.max(...sure) })
}

function possibleMonths(birth: string): PlainMonth[] {
  if (isPlainDate(birth)) return [monthOf(birth)]
  return Array.from({ length: 12 }, (_, at) => addMonths(`${birth}-01`, at))
}
