import { z } from 'zod'
import { isPlainMonth } from '../base/plain-month.ts'
import { plainDate } from './day.ts'

/** By what candidates are judged, and how papers are laid out. */
export const personnelSettings = z.object({
  /** Day on which ages count; null: the first day of the congress. */
  ageDate: plainDate.nullable(),
  /** Month from which remaining service counts; null: the month of the first day. */
  serviceFrom: z.string().refine(isPlainMonth, 'Tháng không có thật').nullable(),
  /** Null: the union's own regulation (QĐ 933/QĐ-TLĐ). */
  paperProfile: z.enum(['qd933', 'nd30', 'model2022']).nullable(),
})
