import type { DocumentModel } from './document-model.ts'
import type { SheetModel } from './sheet-model.ts'

/** What a template becomes: a Word page or an Excel sheet. */
export type PaperModel =
  | { readonly format: 'docx'; readonly document: DocumentModel }
  | { readonly format: 'xlsx'; readonly sheet: SheetModel }
