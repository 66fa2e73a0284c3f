import { z } from 'zod'
import { isPlainMonth } from '../base/plain-month.ts'
import { plainDate } from './day.ts'

/** Facts of the congress by which candidates are judged. */
export const personnelSettings = z.object({
  /** Day on which ages count; null: the first day of the congress. */
  ageDate: plainDate.nullable(),
  /** Month from which remaining service counts; null: the month of the first day. */
  serviceFrom: z.string().refine(isPlainMonth, 'Tháng không có thật').nullable(),
})
