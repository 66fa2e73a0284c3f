import { z } from 'zod'
import { isPlainMonth } from '../base/plain-month.ts'
import { gender } from '../vocabulary/terms.ts'
import { filled, packCitation, span } from './citation-shape.ts'

const month = z.string().refine(isPlainMonth, { error: 'Tháng không có thật, viết năm-tháng' })

/** Retirement ages by month of birth, both months included; births in no row are unknown, not free. */
export const retirementTable = z.strictObject({
  id: filled,
  label: filled,
  inForce: span,
  citation: packCitation,
  rows: z
    .array(
      z.strictObject({
        gender,
        bornFrom: month,
        bornTo: month.nullable(),
        years: z.number().int().min(0),
        months: z.number().int().min(0).max(11),
      }),
    )
    .min(1),
})
export type RetirementTable = z.infer<typeof retirementTable>
