import { z } from 'zod'
import { appliedOverlay, place } from '../checks/finding.ts'
import { plainDate } from '../dossier/day.ts'
import { congressPhase } from '../vocabulary/terms.ts'

/** What crosses about papers: their state, their preview, the files written. JSON only. */

/** `not-needed`: no congress of this kind has it, or the office does not make it. */
export const paperState = z.enum(['needed', 'draft', 'out-of-date', 'final', 'sent', 'not-needed'])
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

/** What would read differently: a fact by its name, or without one a line of the paper. */
export const paperChange = z.object({
  label: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type PaperChangeView = z.infer<typeof paperChange>

export const paperEntry = z.object({
  slug: z.string(),
  title: z.string(),
  /** "A01"; null for a paper of the program. */
  code: z.string().nullable(),
  /** R asked for by a rule, r usual, A where it applies; null: not at a congress of this kind. */
  need: z.enum(['R', 'r', 'A']).nullable(),
  /** What the office has decided; null: as the list of papers has it. */
  choice: z.enum(['needed', 'skipped']).nullable(),
  /** Why it is not made. */
  reason: z.string().nullable(),
  number: z.string().nullable(),
  paperDate: plainDate.nullable(),
  /** The day until which a task of the timeline wants it. */
  deadline: plainDate.nullable(),
  /** One for each row of a list; null for a paper that is made once. */
  copies: z.number().nullable(),
  format: z.enum(['docx', 'xlsx']),
  phase: congressPhase,
  state: paperState,
  /** Own wording or an own Word file of the office that cannot be used: file, line and why. Empty: all is well. */
  templateFaults: z.array(z.string()),
  /** Why it is out of date; null otherwise. */
  stale: z.string().nullable(),
  /** All that differs, the facts first; empty where nothing does. */
  changes: z.array(paperChange),
  fileName: z.string(),
  writtenAt: z.string().nullable(),
  writtenBy: z.string().nullable(),
  draftNumber: z.number().nullable(),
  /** Set also while a final paper is out of date. */
  finalAt: z.string().nullable(),
  sentAt: plainDate.nullable(),
  sentTo: z.string().nullable(),
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

/** A file in the folder that somebody has worked on since it was written. */
export const editedPaper = z.object({
  slug: z.string(),
  title: z.string(),
  fileName: z.string(),
  /** Parts the office writes itself that were changed there; they are taken into the dossier. */
  texts: z.array(z.string()),
  /** Something else was changed too: the old file is kept beside the new one. */
  elsewhere: z.boolean(),
})
export type EditedPaper = z.infer<typeof editedPaper>

export const paperPreview = z.object({
  slug: z.string(),
  title: z.string(),
  format: z.enum(['docx', 'xlsx']),
  fileName: z.string(),
  contentBase64: z.string(),
  sheet: sheetView.nullable(),
  missing: z.array(missingPaperFact),
  /** Names of the copies, in order; null for a paper that is made once. */
  copies: z.array(z.string()).nullable(),
  /** Null: the file in the folder is as it was written, or there is none. */
  edited: editedPaper.nullable(),
  /** Where its file goes. */
  folder: z.string(),
})
export type PaperPreview = z.infer<typeof paperPreview>

export const writtenFile = z.object({
  slug: z.string(),
  fileName: z.string(),
  path: z.string(),
  /** Name under which the file that the office had edited was put aside; null when there was none. */
  kept: z.string().nullable(),
  /** Free texts that were read out of the old file before it was replaced. */
  texts: z.array(z.string()),
})

/** Why a paper stays a draft, with the place where it is put right. */
export const finalReason = z.object({
  kind: z.enum(['missing', 'identity', 'finding']),
  sentence: z.string(),
  fact: z.string().nullable(),
  place: place.nullable(),
})
export type FinalReasonView = z.infer<typeof finalReason>

/** One thing that must agree between papers (`templates/identities.yaml`), and where it does not. */
export const identityView = z.object({
  id: z.string(),
  title: z.string(),
  severity: z.enum(['E', 'W']),
  state: z.enum(['holds', 'broken', 'cannot-tell']),
  breaks: z.array(
    z.object({
      severity: z.enum(['E', 'W']),
      /** Slugs of the papers it touches. */
      papers: z.array(z.string()),
      sentence: z.string(),
      left: z.union([z.number(), z.string()]).nullable(),
      right: z.union([z.number(), z.string()]).nullable(),
      place,
    }),
  ),
})
export type IdentityView = z.infer<typeof identityView>

export const failedPaper = z.object({ slug: z.string(), title: z.string(), sentence: z.string() })
export const refusedPaper = z.object({
  slug: z.string(),
  title: z.string(),
  reasons: z.array(finalReason),
})

export const writtenPapers = z.object({
  folder: z.string(),
  files: z.array(writtenFile),
  /** Those that could not be written; the others are. */
  failed: z.array(failedPaper),
  /** Those that were to become final and cannot yet; nothing was written of them. */
  refused: z.array(refusedPaper),
  /** Ended before all were written. */
  stopped: z.boolean(),
})
export type WrittenPapers = z.infer<typeof writtenPapers>

export const writeEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    done: z.number(),
    all: z.number(),
    /** The paper that is being written now. */
    title: z.string(),
  }),
  z.object({ kind: z.literal('done'), written: writtenPapers }),
])
export type WriteEvent = z.infer<typeof writeEvent>
