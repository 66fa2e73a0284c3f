import { z } from 'zod'
import { findingCounts } from '../checks/finding.ts'
import {
  agendaItem,
  agendaSession,
  candidate,
  congressFacts,
  delegate,
  dossier,
  person,
  planUnit,
  plainDate,
  superiorPlan,
} from '../dossier/dossier.ts'
import { congressForm, unionLevel } from '../vocabulary/terms.ts'

/** What crosses between the screens (or the terminal) and the engine. JSON only. */

export const receipt = z.object({
  /** Null when the command changed nothing. */
  changeId: z.number().nullable(),
  revision: z.number(),
  /** Past tense, for the toast: "Đã sửa giờ khai mạc". */
  label: z.string(),
  savedAt: z.string(),
})
export type Receipt = z.infer<typeof receipt>

export const workspaceStatus = z.object({
  programVersion: z.string(),
  packs: z.array(z.object({ id: z.string(), title: z.string(), version: z.string() })),
  folder: z.string(),
  outFolder: z.string(),
  host: z.enum(['web', 'window', 'terminal']),
})
export type WorkspaceStatus = z.infer<typeof workspaceStatus>

export const dossierSummary = z.object({
  id: z.string(),
  unionName: z.string().nullable(),
  title: z.string(),
  sample: z.boolean(),
  form: congressForm.nullable(),
  startDate: plainDate.nullable(),
  venue: z.string().nullable(),
  delegates: z.number(),
  units: z.number(),
  counts: findingCounts.nullable(),
  changedAt: z.string(),
})
export type DossierSummary = z.infer<typeof dossierSummary>

export const newDossier = z.object({
  unionName: z.string().trim().min(1),
  level: unionLevel,
  form: congressForm,
  ordinal: z.number().int().min(1).nullable(),
  termFrom: z.number().int().min(1945).max(2100),
  termTo: z.number().int().min(1945).max(2100),
  startDate: plainDate.nullable(),
})
export type NewDossier = z.infer<typeof newDossier>

export const changeEntry = z.object({
  id: z.number(),
  at: z.string(),
  actor: z.string(),
  label: z.string(),
  undone: z.boolean(),
})
export type ChangeEntry = z.infer<typeof changeEntry>

export const paperCounts = z.object({
  needed: z.number(),
  draft: z.number(),
  outOfDate: z.number(),
})

export const dossierView = z.object({
  dossier,
  title: z.string(),
  counts: findingCounts,
  papers: paperCounts,
  /** Label of what undo would take back; null when there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  savedAt: z.string(),
  recent: z.array(changeEntry),
})
export type DossierView = z.infer<typeof dossierView>

/* ---- edits ---- */

export const congressChanges = congressFacts.partial()
export const planChanges = superiorPlan.partial()
export const unitChanges = planUnit.omit({ id: true }).partial()
export const personChanges = person.omit({ id: true }).partial()
export const delegateChanges = delegate.pick({ kind: true, unitId: true, note: true }).partial()
export const candidateChanges = candidate.omit({ id: true, personId: true, number: true }).partial()
export const sessionChanges = agendaSession.omit({ id: true }).partial()
export const agendaItemChanges = agendaItem.omit({ id: true, sessionId: true }).partial()

/* ---- import ---- */

export const importKind = z.enum(['plan', 'delegates', 'candidates'])
export type ImportKind = z.infer<typeof importKind>

export const importValue = z.union([z.string(), z.number(), z.boolean(), z.null()])
export type ImportValue = z.infer<typeof importValue>

export const importDoubt = z.object({
  field: z.string(),
  before: z.string(),
  after: importValue,
  reason: z.string(),
})
export type ImportDoubt = z.infer<typeof importDoubt>

export const importRow = z.object({
  /** Row number as Excel shows it. */
  sheetRow: z.number(),
  values: z.record(z.string(), importValue),
  doubts: z.array(importDoubt),
  /** Why the row will not be taken; null when it will. */
  refused: z.string().nullable(),
  /** What writing would do with it, against the dossier chosen. */
  action: z.enum(['add', 'update', 'same', 'refuse']),
})
export type ImportRow = z.infer<typeof importRow>

export const importColumn = z.object({
  index: z.number(),
  letter: z.string(),
  header: z.string(),
  /** Field id, or null: not read. */
  field: z.string().nullable(),
  guessedFrom: z.enum(['header', 'content', 'user', 'none']),
  samples: z.array(z.string()),
})
export type ImportColumn = z.infer<typeof importColumn>

export const importPreview = z.object({
  kind: importKind,
  fileName: z.string(),
  sheets: z.array(
    z.object({ name: z.string(), rows: z.number(), hidden: z.boolean(), chosen: z.boolean() }),
  ),
  table: z.object({
    sheet: z.string(),
    headerRows: z.array(z.number()),
    firstRow: z.number(),
    lastRow: z.number(),
    /** Rows of the sheet that are not people or units, and why. */
    skipped: z.array(z.object({ sheetRow: z.number(), text: z.string(), reason: z.string() })),
  }),
  fields: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      required: z.boolean(),
      /** Key in `rows[].values`: births in a men's and a women's column both fill `birth`. */
      fills: z.string(),
    }),
  ),
  columns: z.array(importColumn),
  rows: z.array(importRow),
  counts: z.object({
    accepted: z.number(),
    doubtful: z.number(),
    refused: z.number(),
    added: z.number(),
    updated: z.number(),
    same: z.number(),
  }),
  /** What the title rows and checked totals say of the congress, written together with the rows. */
  facts: z.array(z.object({ field: z.string(), label: z.string(), value: importValue })),
  /** Sentences about the whole file: totals that differ, hidden rows, sheets not read. */
  remarks: z.array(z.string()),
})
export type ImportPreview = z.infer<typeof importPreview>

export const importRequest = z.object({
  dossierId: z.string().nullable(),
  kind: importKind.nullable(),
  fileName: z.string(),
  contentBase64: z.string(),
  sheet: z.string().nullable(),
  /** Column index -> field id or null; columns left out keep the guess. */
  mapping: z.record(z.string(), z.string().nullable()),
  /** Cells corrected in the preview. */
  corrections: z.array(z.object({ sheetRow: z.number(), field: z.string(), value: importValue })),
  /** Rows the person left out. */
  leaveOut: z.array(z.number()),
})
export type ImportRequest = z.infer<typeof importRequest>

/* ---- papers ---- */

export const paperState = z.enum(['needed', 'draft', 'out-of-date'])
export type PaperState = z.infer<typeof paperState>

export const missingPaperFact = z.object({ fact: z.string(), label: z.string() })

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
  files: z.array(z.object({ slug: z.string(), fileName: z.string(), path: z.string() })),
})
export type WrittenPapers = z.infer<typeof writtenPapers>

/* ---- agenda ---- */

export const agendaView = z.object({
  sessions: z.array(
    z.object({
      session: agendaSession,
      minutes: z.number(),
      endMinute: z.number(),
      /** Longest a half-day may last; null when no rule gives it. */
      limitMinutes: z.number().nullable(),
      items: z.array(z.object({ item: agendaItem, startMinute: z.number() })),
    }),
  ),
  maxSessions: z.object({ value: z.number(), source: z.string() }).nullable(),
  standards: z.array(z.object({ id: z.string(), title: z.string() })),
})
export type AgendaView = z.infer<typeof agendaView>

export const searchHit = z.object({
  kind: z.enum(['delegate', 'candidate', 'unit', 'agenda', 'paper', 'dossier']),
  dossierId: z.string(),
  id: z.string(),
  text: z.string(),
  detail: z.string(),
})
export type SearchHit = z.infer<typeof searchHit>
