import { z } from 'zod'
import { appliedOverlay } from '../checks/finding.ts'

/** What crosses about papers: their state, their preview, the files written. JSON only. */

export const paperState = z.enum(['needed', 'draft', 'out-of-date'])
export type PaperState = z.infer<typeof paperState>

export const missingPaperFact = z.object({ fact: z.string(), label: z.string() })

/** By which rules a paper was made: pack and overlays with their hashes, and the day judged. */
export const madeWith = z.object({
  packId: z.string(),
  packVersion: z.string(),
  packHash: z.string(),
  overlays: z.array(appliedOverlay),
  asOf: z.string(),
})
export type MadeWith = z.infer<typeof madeWith>

export const paperEntry = z.object({
  slug: z.string(),
  title: z.string(),
  format: z.enum(['docx', 'xlsx']),
  phase: z.enum(['preparation', 'approval', 'congress', 'after']),
  state: paperState,
  /** Why it is out of date; null otherwise. */
  stale: z.string().nullable(),
  fileName: z.string(),
  writtenAt: z.string().nullable(),
  /** Null: never written, or by a program that did not record it. */
  madeWith: madeWith.nullable(),
  missing: z.array(missingPaperFact),
})
export type PaperEntry = z.infer<typeof paperEntry>

/** The written .xlsx read back as cells, so that the preview shows the real file. */
export const sheetView = z.object({
  widths: z.array(z.number()),
  rows: z.array(
    z.array(
      z.object({
        text: z.string(),
        columnSpan: z.number(),
        rowSpan: z.number(),
        align: z.enum(['left', 'center', 'right']),
        bold: z.boolean(),
        italic: z.boolean(),
        border: z.boolean(),
      }),
    ),
  ),
})
export type SheetView = z.infer<typeof sheetView>

export const paperPreview = z.object({
  slug: z.string(),
  title: z.string(),
  format: z.enum(['docx', 'xlsx']),
  fileName: z.string(),
  contentBase64: z.string(),
  sheet: sheetView.nullable(),
  missing: z.array(missingPaperFact),
})
export type PaperPreview = z.infer<typeof paperPreview>

export const writtenPapers = z.object({
  folder: z.string(),
  files: z.array(
    z.object({
      slug: z.string(),
      fileName: z.string(),
      path: z.string(),
      /** Name under which the file that the office had edited was put aside; null when there was none. */
      kept: z.string().nullable(),
    }),
  ),
})
export type WrittenPapers = z.infer<typeof writtenPapers>
