import { z } from 'zod'
import { isPlainMonth } from '../base/plain-month.ts'
import { plainDate } from './day.ts'

/** What the office has settled about judging and counting people, and how its papers are laid out. */
export const personnelSettings = z.object({
  /** Day on which ages count; null: the first day of the congress. */
  ageDate: plainDate.nullable(),
  /** Month from which remaining service counts; null: the month of the first day. */
  serviceFrom: z.string().refine(isPlainMonth, 'Tháng không có thật').nullable(),
  /** Decimals of percentages in papers; null: two. */
  percentDecimals: z.literal([1, 2]).nullable(),
  /** Null: the union's own regulation (QĐ 933/QĐ-TLĐ). */
  paperProfile: z.enum(['qd933', 'nd30', 'model2022']).nullable(),
})

export type PercentDecimals = NonNullable<z.infer<typeof personnelSettings>['percentDecimals']>

const USUAL_DECIMALS: PercentDecimals = 2

/** Decimals of percentages in the papers and lists of this congress. */
export function percentDecimalsOf({
  percentDecimals,
}: Pick<z.infer<typeof personnelSettings>, 'percentDecimals'>): PercentDecimals {
  return percentDecimals ?? USUAL_DECIMALS
}
