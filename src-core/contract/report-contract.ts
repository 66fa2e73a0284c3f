import { z } from 'zod'
import { remark } from '../report/remark.ts'
import { call } from './call.ts'
import { changedLine } from './template-values.ts'
import { receipt } from './values.ts'

export type { Remark } from '../report/remark.ts'

const id = z.object({ id: z.string() })
const yearFigure = z.object({ year: z.number(), value: z.number().nullable() })

export const reportSectionView = z.object({
  id: z.string(),
  part: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'list']),
  /** Fact that holds its words. */
  fact: z.string(),
  list: z.string().nullable(),
  text: z.string(),
  words: z.number(),
  state: z.enum(['empty', 'open', 'done']),
  suggestions: z.array(z.string()),
})
export type ReportSectionView = z.infer<typeof reportSectionView>

/** A figure that can stand in a text: its token, its name, and what it prints now. */
export const reportChip = z.object({
  token: z.string(),
  label: z.string(),
  printed: z.string().nullable(),
  sections: z.array(z.string()),
})
export type ReportChip = z.infer<typeof reportChip>

export const reportFigureView = z.object({
  id: z.string(),
  rowId: z.string().nullable(),
  name: z.string(),
  unit: z.string(),
  sections: z.array(z.string()),
  /** Worked out from others: nothing to type. */
  computed: z.boolean(),
  must: z.boolean(),
  token: z.string(),
  printed: z.string().nullable(),
  values: z.array(yearFigure),
})
export type ReportFigureView = z.infer<typeof reportFigureView>

const verdict = z.enum(['over', 'met', 'missed'])
export const reportTargetView = z.object({
  rowId: z.string(),
  number: z.number().nullable(),
  text: z.string(),
  unit: z.string(),
  target: z.string(),
  result: z.string(),
  years: z.array(yearFigure),
  /** What each year is measured by, where the target is a yearly one. */
  level: z.number().nullable(),
  verdict: verdict.nullable(),
  written: verdict.nullable(),
  failed: z.array(z.number()),
  missing: z.array(z.number()),
})
export type ReportTargetView = z.infer<typeof reportTargetView>

export const reportView = z.object({
  parts: z.array(z.object({ id: z.string(), label: z.string() })),
  sections: z.array(reportSectionView),
  figures: z.array(reportFigureView),
  chips: z.array(reportChip),
  /** What every token of the texts prints; null: no such figure, or nobody has told it. */
  tokens: z.record(z.string(), z.string().nullable()),
  targets: z.array(reportTargetView),
  counts: z.object({
    total: z.number(),
    over: z.number(),
    met: z.number(),
    missed: z.number(),
    open: z.number(),
  }),
  remarks: z.array(remark),
  wordsPerPage: z.number(),
  /** Rows of lists that stand in the report or beside it. */
  rowCounts: z.record(z.string(), z.number()),
  drafts: z.array(z.object({ number: z.number(), at: z.string(), actor: z.string() })),
})
export type ReportView = z.infer<typeof reportView>

export const reportDifference = z.object({ lines: z.array(changedLine) })
export type ReportDifference = z.infer<typeof reportDifference>

/** The political report while it is written. Its words and figures are told facts (`facts.*`). */
export const reportContract = {
  report: {
    view: call.input(id).output(reportView),
    /** `to` null: the report as it would be written now. */
    difference: call
      .input(id.extend({ from: z.number().int(), to: z.number().int().nullable() }))
      .output(reportDifference),
    /** The words of a Word file become the report of the last congress, to compare with. */
    readPrevious: call
      .input(id.extend({ fileName: z.string(), contentBase64: z.string() }))
      .output(receipt.extend({ words: z.number() })),
  },
}
