import { z } from 'zod'
import { tonePlacement } from '../vocabulary/terms.ts'

/** What crosses when a workbook is read and written. JSON only. */

export const importKind = z.enum([
  'plan',
  'delegates',
  'candidates',
  'composition',
  'members',
  'guests',
  'indicators',
  'petitions',
])
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

/** A value of the dossier that writing would change. */
export const importChange = z.object({
  field: z.string(),
  before: importValue,
  after: importValue,
})
export type ImportChange = z.infer<typeof importChange>

/** What was cured in a cell without asking; a doubtful cure stands among the doubts. */
export const importCureKind = z.enum([
  'tcvn3',
  'vni',
  'vps',
  'viscii',
  'windows-1258',
  'utf-8',
  'mixed',
  'composed',
  'tone-placement',
  'spaces',
  'capitals',
  'spelling',
])
export type ImportCureKind = z.infer<typeof importCureKind>

export const importCure = z.object({
  field: z.string(),
  before: z.string(),
  after: z.string(),
  kind: importCureKind,
})
export type ImportCure = z.infer<typeof importCure>

export const importRow = z.object({
  /** Row number as Excel shows it; of sheets read together a number of its own, see `place`. */
  sheetRow: z.number(),
  /** Where the row stands in the file. */
  place: z.object({ sheet: z.string(), row: z.number() }),
  values: z.record(z.string(), importValue),
  doubts: z.array(importDoubt),
  cures: z.array(importCure),
  /** Why the row will not be taken; null when it will. */
  refused: z.string().nullable(),
  /** What writing would do with it, against the dossier chosen. */
  action: z.enum(['add', 'update', 'same', 'refuse']),
  /** Of `update`: what would change in the dossier. */
  changes: z.array(importChange),
})
export type ImportRow = z.infer<typeof importRow>

export const importColumn = z.object({
  index: z.number(),
  letter: z.string(),
  header: z.string(),
  /** Field id, or null: not read. */
  field: z.string().nullable(),
  guessedFrom: z.enum(['header', 'content', 'remembered', 'user', 'none']),
  samples: z.array(z.string()),
})
export type ImportColumn = z.infer<typeof importColumn>

export const importPreview = z.object({
  kind: importKind,
  fileName: z.string(),
  sheets: z.array(
    z.object({
      name: z.string(),
      rows: z.number(),
      hidden: z.boolean(),
      chosen: z.boolean(),
      /** Rows of the table of this kind; null: the sheet has no such table. */
      records: z.number().nullable(),
      /** Can be read as one list together with the chosen sheet. */
      joinable: z.boolean(),
    }),
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
  /** The house style of this office; the old one where nobody has chosen. */
  tonePlacement: tonePlacement.optional(),
  /** Two or more: read as one list, in this order; otherwise `sheet` decides. */
  sheets: z.array(z.string()).optional(),
  /** Column index -> field id or null; columns left out keep the guess. */
  mapping: z.record(z.string(), z.string().nullable()),
  /** Cells corrected in the preview. */
  corrections: z.array(z.object({ sheetRow: z.number(), field: z.string(), value: importValue })),
  /** Rows the person left out. */
  leaveOut: z.array(z.number()),
})
export type ImportRequest = z.infer<typeof importRequest>

export const textToRead = z.object({
  /** The value it is meant for, as in `rows[].values`. */
  field: z.string(),
  text: z.string(),
  /** Of the cell it was copied from, where that is known. */
  font: z.string().nullable(),
})
export type TextToRead = z.infer<typeof textToRead>

export const textReading = z.object({
  value: importValue,
  /** Why a person should look, or why it cannot be used; null: nothing is in doubt. */
  reason: z.string().nullable(),
  /** It says something that cannot be used; the value is null then. */
  refused: z.boolean(),
})
export type TextReading = z.infer<typeof textReading>
