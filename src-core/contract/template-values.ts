import { z } from 'zod'
import { congressPhase } from '../vocabulary/terms.ts'
import { missingPaperFact, sheetView } from './paper-values.ts'

/** What crosses about the wording of papers: the standard, and an office's own in its place. JSON only. */

/** Base64 of an own Word file or of a set; what lies in them is bounded again when it is unpacked. */
export const templateBytes = z.string().max(48_000_000)
export const templateText = z.string().max(1_000_000)

export const templateSource = z.enum(['standard', 'text', 'word'])
export type TemplateSource = z.infer<typeof templateSource>

export const templateFault = z.object({
  file: z.string(),
  /** Of a text; null where it is the whole file. */
  line: z.number().nullable(),
  /** The tag of a Word file, as it stands there. */
  tag: z.string().nullable(),
  message: z.string(),
})
export type TemplateFault = z.infer<typeof templateFault>

export const templateEntry = z.object({
  slug: z.string(),
  title: z.string(),
  code: z.string().nullable(),
  phase: congressPhase,
  /** What the paper is made from now. */
  source: templateSource,
  /** Of own files that cannot be used; then the paper is made from the next that can. */
  faults: z.array(templateFault),
})
export type TemplateEntry = z.infer<typeof templateEntry>

export const templateList = z.object({
  templates: z.array(templateEntry),
  /** Files in the folder that belong to no paper. */
  strays: z.array(templateFault),
})
export type TemplateList = z.infer<typeof templateList>

export const ownWordView = z.object({
  fileName: z.string(),
  /** In the order of the file, without braces; `#` and `^` open a part that is repeated or left out. */
  tags: z.array(z.string()),
  faults: z.array(templateFault),
})
export type OwnWordView = z.infer<typeof ownWordView>

export const templateView = z.object({
  slug: z.string(),
  title: z.string(),
  source: templateSource,
  standard: z.string(),
  /** Null while the office has no wording of its own. */
  own: z.string().nullable(),
  word: ownWordView.nullable(),
})
export type TemplateView = z.infer<typeof templateView>

export const changedLine = z.object({ before: z.string().nullable(), after: z.string().nullable() })

export const templateCheck = z.object({
  faults: z.array(templateFault),
  /** Where the text differs from the standard, in its order. */
  changes: z.array(changedLine),
})
export type TemplateCheck = z.infer<typeof templateCheck>

/** A fact to put into a text. */
export const templateFact = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['fact', 'list']),
  /** As this dossier prints it; null where it is not known, or for lists. */
  value: z.string().nullable(),
  /** What to put into a text template, and into a Word file. */
  insert: z.string(),
  tag: z.string(),
})
export type TemplateFact = z.infer<typeof templateFact>

export const templatePreview = z.object({
  format: z.enum(['docx', 'xlsx']),
  contentBase64: z.string(),
  sheet: sheetView.nullable(),
  missing: z.array(missingPaperFact),
})
export type TemplatePreview = z.infer<typeof templatePreview>

export const templateFile = z.object({ fileName: z.string(), contentBase64: z.string() })

/** One file of a set, and what taking it in would do. */
export const templateSetEntry = z.object({
  slug: z.string(),
  title: z.string(),
  kind: z.enum(['text', 'word']),
  change: z.enum(['new', 'changed', 'same', 'refused']),
  faults: z.array(templateFault),
})
export type TemplateSetEntry = z.infer<typeof templateSetEntry>

export const templateSetPreview = z.object({ entries: z.array(templateSetEntry) })
export type TemplateSetPreview = z.infer<typeof templateSetPreview>
