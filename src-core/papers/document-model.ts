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

/** How much room a dotted leader leaves: a figure, a name, or all of the line that is left. */
export type LeaderLength = 'number' | 'name' | 'line'

/** A fact nobody has told us: printed as a dotted leader, listed beside the preview. */
export interface LeaderRun {
  readonly kind: 'leader'
  readonly fact: string
  readonly label: string
  readonly length: LeaderLength
}

export type Run = TextRun | LeaderRun

export type Alignment = 'left' | 'center' | 'right' | 'justify'
export type Orientation = 'portrait' | 'landscape'

export interface MissingFact {
  readonly fact: string
  readonly label: string
}

export interface TableCell {
  readonly runs: readonly Run[]
  readonly align: Alignment
  /** Number of columns it spans. */
  readonly span: number
  /** Number of rows it spans, those of the head only. */
  readonly rows?: number
}

export interface TableRow {
  /** `band` is a heading row across the table, e.g. one half-day of an agenda. */
  readonly kind: 'header' | 'body' | 'band' | 'total'
  readonly cells: readonly TableCell[]
  /** Opens a new page. */
  readonly newPage?: boolean
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
      /** Lowest row of the body in millimetres; absent: as low as its text. */
      readonly rowHeight?: number
      readonly rows: readonly TableRow[]
    }
  | { readonly kind: 'page-break' }
  /** Opens an annex after the signature, on a new page. */
  | { readonly kind: 'annex'; readonly orientation: Orientation }

export interface HeadLine {
  readonly runs: readonly Run[]
  readonly bold: boolean
}

/** Left block of the head, line by line; the national title is the writer's. */
export interface PaperHead {
  readonly issuerLines: readonly HeadLine[]
  /** The body of the congress that speaks, below the rule; empty for most papers. */
  readonly bodyLines: readonly HeadLine[]
  /** "Số: 05/BC-LĐLĐ", or null where the paper carries none. */
  readonly number: readonly Run[] | null
  /** "Tam Đường, ngày 13 tháng 7 năm 2023"; null where the date stands in the text (minutes). */
  readonly placeAndDate: readonly Run[] | null
  /** Annexes carry the issuer alone (danh sách trích ngang). */
  readonly withoutNationalTitle?: boolean
}

export interface TitleLine {
  readonly runs: readonly Run[]
  readonly style: 'type' | 'subject' | 'note'
}

export interface SignatureBlock {
  /** "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH". */
  readonly lines: readonly (readonly Run[])[]
  /** "Tam Đường, ngày 13 tháng 7 năm 2023" above the office, where the head carries no date. */
  readonly placeAndDate?: readonly Run[]
  /** Null where nobody signs by name: a body signs, or the name is written by hand. */
  readonly name: readonly Run[] | null
}

interface PaperFrame {
  readonly slug: string
  readonly title: string
  /** "DỰ THẢO", or null for a paper that is not a draft. */
  readonly draftLabel: string | null
  readonly orientation: Orientation
  readonly head: PaperHead
  readonly titleLines: readonly TitleLine[]
  readonly recipients: readonly (readonly Run[])[]
  /** One block stands right; two stand left and right. */
  readonly signatures: readonly SignatureBlock[]
  readonly missing: readonly MissingFact[]
}

export interface DocumentModel extends PaperFrame {
  readonly blocks: readonly Block[]
}

export interface SheetColumn {
  readonly title: string
  /** Columns that share a group stand under one merged head cell. */
  readonly group: string | null
  /** Excel character widths. */
  readonly width: number
  readonly align: Alignment
  /** Its numbers are places in a list, years or codes: no dot between thousands. The row of totals counts all the same. */
  readonly ordinal?: boolean
}

/** Text and numbers as they stand; null is an empty cell, a leader a fact nobody has told us. */
export type SheetCell = string | number | null | LeaderRun

export interface SheetRow {
  /** `band` is a heading row across the table: its first cell over all columns. */
  readonly kind: 'body' | 'band' | 'total'
  readonly cells: readonly SheetCell[]
  /** Opens a new page. */
  readonly newPage?: boolean
}

/** A bar chart of some rows, on a sheet of its own behind the table. */
export interface SheetChart {
  readonly title: string
  readonly labelColumn: number
  readonly valueColumn: number
  /** Places in `rows`, both included. */
  readonly from: number
  readonly to: number
}

export interface SheetModel extends PaperFrame {
  readonly sheetName: string
  readonly columns: readonly SheetColumn[]
  /** Lowest row of the body in millimetres; absent: as low as its text. */
  readonly rowHeight?: number
  readonly rows: readonly SheetRow[]
  readonly footLines: readonly (readonly Run[])[]
  readonly charts?: readonly SheetChart[]
}

/** What a template becomes: a Word page or an Excel sheet. */
export type PaperModel =
  | { readonly format: 'docx'; readonly document: DocumentModel }
  | { readonly format: 'xlsx'; readonly sheet: SheetModel }
