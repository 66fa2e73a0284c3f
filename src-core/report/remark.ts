import { z } from 'zod'

/** One thing to look at while the report is written; never more than a remark, nothing is changed by it. */
export const remark = z.object({
  /** PR-… of the report, AP-… of the action programme, PT-… of petitions. */
  rule: z.string(),
  severity: z.enum(['must-fix', 'should-review']),
  title: z.string(),
  sentence: z.string(),
  /** Where it is put right. */
  section: z.string().nullable(),
  list: z.string().nullable(),
  rowId: z.string().nullable(),
  cell: z.string().nullable(),
  figure: z.string().nullable(),
  /** The words it is about, as they stand in the text of the section. */
  quote: z.string().nullable(),
})
export type Remark = z.infer<typeof remark>

export type RemarkPlace = Partial<
  Pick<Remark, 'section' | 'list' | 'rowId' | 'cell' | 'figure' | 'quote'>
>

/** A remark without the words and the weight its rule gives it. */
export interface BareRemark extends RemarkPlace {
  readonly rule: string
  readonly sentence: string
  /** Where one rule has two weights. */
  readonly severity?: Remark['severity']
}
