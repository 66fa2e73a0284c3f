import { z } from 'zod'
import { isPartialDate, isPlainDate } from '../base/plain-date.ts'

export const plainDate = z.string().refine(isPlainDate, 'Ngày không có thật')
/** A day, or only the year where the office knows no more. */
export const partialDate = z.string().refine(isPartialDate, 'Ngày không có thật')
