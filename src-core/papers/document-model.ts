/**
 * The small tree between templates and writers. A template decides words, a writer decides layout;
 * nothing here knows Word or Excel.
 */
export interface TextRun {
  readonly kind: 'text'
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
}

/** A fact nobody has told us: printed as a dotted leader, listed beside the preview. */
export interface LeaderRun {
  readonly kind: 'leader'
  readonly fact: string
  readonly label: string
}

export type Run = TextRun | LeaderRun

export type Alignment = 'left' | 'center' | 'right' | 'justify'

export interface TableCell {
  readonly runs: readonly Run[]
  readonly align: Alignment
  /** Number of columns it spans. */
  readonly span: number
}

export interface TableRow {
  /** `band` is a heading row across the table, e.g. one half-day of an agenda. */
  readonly kind: 'header' | 'body' | 'band' | 'total'
  readonly cells: readonly TableCell[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  | {
      readonly kind: 'paragraph'
      readonly runs: readonly Run[]
      readonly align: Alignment
      readonly indent: boolean
    }
  | { readonly kind: 'list'; readonly marker: 'dash'; readonly items: readonly (readonly Run[])[] }
  | {
      readonly kind: 'table'
      /** Per cent of the text width, sum 100. */
      readonly widths: readonly number[]
      readonly rows: readonly TableRow[]
    }
  | { readonly kind: 'page-break' }

/** Left block of the head, line by line; the national title is the writer's. */
export interface PaperHead {
  readonly issuerLines: readonly { readonly text: string; readonly bold: boolean }[]
  /** "Số: 05/BC-LĐLĐ", or null where the paper carries none. */
  readonly number: string | null
  /** "Tam Đường, ngày 13 tháng 7 năm 2023"; null where the date stands in the text (minutes). */
  readonly placeAndDate: readonly Run[] | null
}

export interface SignatureBlock {
  /** "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH". */
  readonly lines: readonly string[]
  readonly name: Run | null
}

export interface DocumentModel {
  readonly slug: string
  readonly title: string
  readonly draft: boolean
  readonly orientation: 'portrait' | 'landscape'
  readonly head: PaperHead
  readonly titleLines: readonly {
    readonly runs: readonly Run[]
    readonly style: 'type' | 'subject' | 'note'
  }[]
  readonly blocks: readonly Block[]
  readonly recipients: readonly string[]
  /** One block stands right; two stand left and right. */
  readonly signatures: readonly SignatureBlock[]
  readonly missing: readonly { readonly fact: string; readonly label: string }[]
}

export interface SheetColumn {
  readonly title: string
  /** Columns that share a group stand under one merged head cell. */
  readonly group: string | null
  /** Excel character widths. */
  readonly width: number
  readonly align: Alignment
}

export type SheetCell = string | number | null

export interface SheetModel {
  readonly slug: string
  readonly title: string
  readonly sheetName: string
  readonly orientation: 'portrait' | 'landscape'
  readonly draft: boolean
  readonly head: PaperHead
  readonly titleLines: readonly {
    readonly text: string
    readonly style: 'type' | 'subject' | 'note'
  }[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly {
    readonly kind: 'body' | 'band' | 'total'
    readonly cells: readonly SheetCell[]
  }[]
  readonly footLines: readonly string[]
  readonly recipients: readonly string[]
  readonly signatures: readonly SignatureBlock[]
  readonly missing: readonly { readonly fact: string; readonly label: string }[]
}

/** What a template becomes: a Word page or an Excel sheet. */
export type PaperModel =
  | { readonly format: 'docx'; readonly document: DocumentModel }
  | { readonly format: 'xlsx'; readonly sheet: SheetModel }
