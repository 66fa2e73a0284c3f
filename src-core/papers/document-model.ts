import type { ChartBlock } from './chart-block.ts'
import type { FilledWord } from './filled-word.ts'

/**
 * The small tree between templates and writers. A template decides words, a writer decides layout;
 * nothing here knows Word or Excel.
 */
export interface TextRun {
  readonly kind: 'text'
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** In a free-text part: what stands between the braces of this figure, `delegates.convened | two_digits`. */
  readonly token?: string
}

/** How much room a dotted leader leaves: a figure, a name, or all of the line that is left. */
export type LeaderLength = 'number' | 'name' | 'line'

/** A fact nobody has told us: printed as a dotted leader, listed beside the preview. */
export interface LeaderRun {
  readonly kind: 'leader'
  readonly fact: string
  readonly label: string
  readonly length: LeaderLength
  readonly token?: string
}

export type Run = TextRun | LeaderRun

export type Alignment = 'left' | 'center' | 'right' | 'justify'
export type Orientation = 'portrait' | 'landscape'

/**
 * P0 upright, PL across, PS script across with narrow margins, PB ballot, PR reading copy in large type,
 * A5 half a page upright. What each measures is the writer's.
 */
export type PageSetup = 'P0' | 'PL' | 'PS' | 'PB' | 'PR' | 'A5'

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
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly runs: readonly Run[]
      /** "Điều 3. Thi hành" stands upright, other headings of the third level lean. */
      readonly article?: true
    }
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
  | FreeTextBlock
  | ChartBlock
  | BallotBlock
  | { readonly kind: 'page-break' }
  /** Opens an annex after the signature, on a new page. */
  | { readonly kind: 'annex'; readonly orientation: Orientation }

/** A part the office writes itself; in Word it stands in a control of this name and is read back. */
export interface FreeTextBlock {
  readonly kind: 'free-text'
  readonly name: string
  readonly label: string
  /** Empty while nobody has written it: then the prompt is printed. */
  readonly paragraphs: readonly (readonly Run[])[]
  readonly prompt: readonly Run[]
}

/** The names of a ballot; sheet and columns are the writer's. */
export interface BallotBlock {
  readonly kind: 'ballot'
  readonly columns: BallotColumns
  readonly parts: readonly BallotPart[]
  /** Two A5 ballots on an A4 sheet, to be cut apart. */
  readonly twoUp: boolean
}

export interface BallotColumns {
  readonly order: string
  readonly name: string
  readonly post: string
  /** Headings of the two columns for a mark; null where the voter strikes names out. */
  readonly answers: readonly [agree: string, disagree: string] | null
}

export interface BallotPart {
  /** "PHẦN I. CHỦ TỊCH"; empty where the ballot has one part. */
  readonly title: readonly Run[]
  /** True: a mark for or against each name, false: names are struck out. */
  readonly answers: boolean
  readonly names: readonly BallotName[]
}

export interface BallotName {
  readonly name: readonly Run[]
  readonly post: readonly Run[]
}

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
  /** No head at all: speeches, scripts, cards. */
  readonly bare?: true
  /** "V/v …" of a letter, below the number. */
  readonly subjectLine?: readonly Run[]
  /** Names the seal that is put over the issuer, "(Dấu của BCH công đoàn)", with room for it. */
  readonly sealLabel?: readonly Run[]
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

/** What stands between title and body of a decision: who decides, by what, "QUYẾT ĐỊNH:". */
export interface PaperPreamble {
  readonly authority: readonly Run[] | null
  /** One legal basis each, without its closing sign. */
  readonly bases: readonly (readonly Run[])[]
  readonly decides: readonly Run[] | null
}

/** What stands around the body of a Word paper or an Excel sheet. */
export interface PaperFrame {
  readonly slug: string
  readonly title: string
  /** "DỰ THẢO", or null for a paper that is not a draft. */
  readonly draftLabel: string | null
  readonly page: PageSetup
  readonly head: PaperHead
  readonly titleLines: readonly TitleLine[]
  /** "Kính gửi:" */
  readonly addressees?: readonly (readonly Run[])[]
  readonly preamble?: PaperPreamble
  readonly recipients: readonly (readonly Run[])[]
  /** One block stands right; two or three share the line, and the recipients then stand below. */
  readonly signatures: readonly SignatureBlock[]
  readonly missing: readonly MissingFact[]
}

export interface DocumentModel extends PaperFrame {
  readonly blocks: readonly Block[]
  /** The same paper for others (summons, ballots), each from a new page 1 in the same file. */
  readonly copies?: readonly DocumentModel[]
  /** The office's own Word file and what its tags print; then only words stand in the blocks, and no layout. */
  readonly ownWord?: FilledWord
}
