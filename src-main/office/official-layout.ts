import type { Orientation, PageSetup } from '#core/papers/document-model.ts'

/**
 * The official layout in one place: NĐ 30/2020/NĐ-CP Phụ lục I, heads by QĐ 933/QĐ-TLĐ Phụ lục IV.
 * Twips are twentieths of a point, half-points the sizes of Word.
 */
export const FONT = 'Times New Roman'
export const LANGUAGE = 'vi-VN'

const TWIPS_PER_MM = 1440 / 25.4

export function twipsOfMm(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM)
}

/** Half-points. */
export interface Sizes {
  readonly body: number
  readonly table: number
  /** Tables of more than `WIDE_TABLE` columns. */
  readonly wideTable: number
  readonly nationalTitle: number
  readonly nationalMotto: number
  readonly issuer: number
  readonly numberAndDate: number
  readonly subjectLine: number
  readonly title: number
  readonly note: number
  readonly signature: number
  readonly recipientsTitle: number
  readonly recipients: number
  readonly sealLabel: number
  readonly pageNumber: number
}

export const SIZES: Sizes = {
  body: 28,
  table: 26,
  wideTable: 24,
  nationalTitle: 24,
  nationalMotto: 26,
  issuer: 24,
  numberAndDate: 26,
  subjectLine: 24,
  title: 28,
  note: 26,
  signature: 28,
  recipientsTitle: 24,
  recipients: 22,
  sealLabel: 22,
  pageNumber: 28,
}

/** Half a page holds the same head only in smaller letters. */
const SIZES_OF_A5: Sizes = {
  ...SIZES,
  body: 24,
  table: 22,
  wideTable: 20,
  nationalTitle: 21,
  nationalMotto: 22,
  issuer: 20,
  numberAndDate: 22,
  subjectLine: 20,
  title: 26,
  note: 22,
  signature: 24,
  recipientsTitle: 20,
  recipients: 18,
}

export const WIDE_TABLE = 8

/** All in twips. */
export interface PageLayout {
  readonly width: number
  readonly height: number
  readonly orientation: Orientation
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly sizes: Sizes
  /** In 240ths of a line. */
  readonly lineSpacing: number
  /** Where the number of the page stands; on top it is not on the first page. */
  readonly pageNumber: 'top' | 'bottom-right' | 'none'
  readonly rowsMayBreak: boolean
  /** Width of the column of the national title. */
  readonly nationalColumn: number
  readonly mottoRule: number
}

const SINGLE_LINE = 240
/** The national title on one line needs 250 pt net at 12 pt bold; the rest of the head is the issuer's. */
const NATIONAL_COLUMN = 5040
const NATIONAL_COLUMN_LANDSCAPE = 6600
const NATIONAL_COLUMN_A5 = 4420
/** The rule under the motto is as long as the motto: its width at 13 pt bold, in twips. */
const MOTTO_RULE = 3180

interface PageInMillimetres {
  readonly paper: readonly [width: number, height: number]
  readonly margins: readonly [top: number, bottom: number, left: number, right: number]
}

function pageOf({ paper, margins }: PageInMillimetres, own: Partial<PageLayout> = {}): PageLayout {
  const [width, height] = paper.map(twipsOfMm) as [number, number]
  const [top, bottom, left, right] = margins.map(twipsOfMm) as [number, number, number, number]
  return {
    width,
    height,
    orientation: width > height ? 'landscape' : 'portrait',
    margins: { top, bottom, left, right },
    sizes: SIZES,
    lineSpacing: SINGLE_LINE,
    pageNumber: 'top',
    rowsMayBreak: false,
    nationalColumn: width > height ? NATIONAL_COLUMN_LANDSCAPE : NATIONAL_COLUMN,
    mottoRule: MOTTO_RULE,
    ...own,
  }
}

const UPRIGHT = [210, 297] as const
const ACROSS = [297, 210] as const

/** Landscape keeps the wide margin on the binding edge, which is the top. */
const PAGES: Readonly<Record<PageSetup, PageLayout>> = {
  P0: pageOf({ paper: UPRIGHT, margins: [20, 20, 30, 20] }),
  PL: pageOf({ paper: ACROSS, margins: [30, 20, 20, 20] }),
  PS: pageOf(
    { paper: ACROSS, margins: [15, 15, 20, 16] },
    { sizes: { ...SIZES, body: 26, table: 24 }, rowsMayBreak: true },
  ),
  PB: pageOf({ paper: UPRIGHT, margins: [12, 10, 15, 15] }, { pageNumber: 'none' }),
  PR: pageOf(
    { paper: UPRIGHT, margins: [20, 20, 30, 20] },
    { sizes: { ...SIZES, body: 32, pageNumber: 36 }, lineSpacing: 360, pageNumber: 'bottom-right' },
  ),
  A5: pageOf(
    { paper: [148, 210], margins: [12, 10, 15, 12] },
    { sizes: SIZES_OF_A5, nationalColumn: NATIONAL_COLUMN_A5, mottoRule: 2690 },
  ),
}

export function layoutOf(page: PageSetup): PageLayout {
  return PAGES[page]
}

export const A4 = { width: twipsOfMm(210), height: twipsOfMm(297) } as const

export const MARGINS: Readonly<Record<Orientation, PageLayout['margins']>> = {
  portrait: PAGES.P0.margins,
  landscape: PAGES.PL.margins,
}

export function orientationOf(page: PageSetup): Orientation {
  return PAGES[page].orientation
}

/** Distance of the page number from the upper edge. */
export const HEADER_DISTANCE = twipsOfMm(10)

/** The line of the page number and a little air, within the margin. */
export const PAGE_NUMBER_ROOM = twipsOfMm(6.5)

/** Width between the margins, in twips. */
export function textWidth({ width, margins }: PageLayout): number {
  return width - margins.left - margins.right
}

export const FIRST_LINE_INDENT = 720
export const PARAGRAPH_SPACING = 120

/** Widths of the two columns of the head, in twips. */
export function headColumns(layout: PageLayout): readonly [number, number] {
  return [textWidth(layout) - layout.nationalColumn, layout.nationalColumn]
}

export const NATIONAL_TITLE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const NATIONAL_MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** The rules under the issuer and under the subject: a third to a half of the line above. */
export const ISSUER_RULE = 1400
export const SUBJECT_RULE = 1700

/** Room for the hand-written signature between the office and the name, in twips. */
export const SIGNATURE_GAP = 1500

/** Room for the seal of the committee below the issuer, in twips. */
export const SEAL_ROOM = twipsOfMm(12)

/** "Kính gửi:" of a letter to several: where it stands, and how far below it the dashes are set in. */
export const ADDRESSEES_INDENT = 1700
export const ADDRESSEES_HANG = 1190

/** Height of a chart as a share of its width. */
export const CHART_SHAPE = 0.55

/** Dotted leaders inside a sentence, as numbers of "…"; a whole line is a tab with dots. */
export const LEADER_DOTS = { number: 3, name: 13 } as const
