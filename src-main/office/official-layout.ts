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

/** Sizes in half-points. */
export const SIZES = {
  body: 28,
  table: 26,
  /** Tables of more than `WIDE_TABLE` columns. */
  wideTable: 24,
  nationalTitle: 24,
  nationalMotto: 26,
  issuer: 24,
  numberAndDate: 26,
  title: 28,
  note: 26,
  signature: 28,
  recipientsTitle: 24,
  recipients: 22,
  pageNumber: 28,
} as const

export const WIDE_TABLE = 8

export const A4 = { width: twipsOfMm(210), height: twipsOfMm(297) } as const

/** Landscape keeps the wide margin on the binding edge, which is the top. */
export const MARGINS: Readonly<
  Record<Orientation, { top: number; bottom: number; left: number; right: number }>
> = {
  portrait: {
    top: twipsOfMm(20),
    bottom: twipsOfMm(20),
    left: twipsOfMm(30),
    right: twipsOfMm(20),
  },
  landscape: {
    top: twipsOfMm(30),
    bottom: twipsOfMm(20),
    left: twipsOfMm(20),
    right: twipsOfMm(20),
  },
}

export function orientationOf(page: PageSetup): Orientation {
  return page === 'PL' || page === 'PS' ? 'landscape' : 'portrait'
}

/** Distance of the page number from the upper edge. */
export const HEADER_DISTANCE = twipsOfMm(10)

/** Width between the margins, in twips. */
export function textWidth(orientation: Orientation): number {
  const margins = MARGINS[orientation]
  const page = orientation === 'portrait' ? A4.width : A4.height
  return page - margins.left - margins.right
}

export const FIRST_LINE_INDENT = 720
export const PARAGRAPH_SPACING = 120

/** The national title on one line needs 250 pt net at 12 pt bold; the rest of the head is the issuer's. */
const NATIONAL_COLUMN = 5040
const NATIONAL_COLUMN_LANDSCAPE = 6600

/** Widths of the two columns of the head, in twips. */
export function headColumns(orientation: Orientation): readonly [number, number] {
  const right = orientation === 'portrait' ? NATIONAL_COLUMN : NATIONAL_COLUMN_LANDSCAPE
  return [textWidth(orientation) - right, right]
}

export const NATIONAL_TITLE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const NATIONAL_MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** The rule under the motto is as long as the motto: its width at 13 pt bold, in twips. */
export const MOTTO_RULE = 3180
/** The rules under the issuer and under the subject: a third to a half of the line above. */
export const ISSUER_RULE = 1400
export const SUBJECT_RULE = 1700

/** Room for the hand-written signature between the office and the name, in twips. */
export const SIGNATURE_GAP = 1500

/** Dotted leaders inside a sentence, as numbers of "…"; a whole line is a tab with dots. */
export const LEADER_DOTS = { number: 3, name: 13 } as const
