import type { PageSetup, SheetDraft } from './sheet-draft.ts'
import { POINTS_PER_WIDTH } from './text-width.ts'

/** A4 in points. */
const A4_POINTS = { short: 595.3, long: 841.9 }
const POINTS_PER_INCH = 72
const USUAL_HEIGHT = 15
/** A column is so many points wider than its units. */
const WIDTH_PADDING = 3.75
/** Programs and printers set rows a little differently; what comes this near to the end of a page is taken to pass it. */
const SAFETY = 0.96

interface PageRoom {
  /** Points of rows, unscaled, that fit on a page below the repeated heads. */
  readonly first: number
  readonly next: number
  /** Per cent. */
  readonly scale: number
}

function roomOf(draft: SheetDraft, { orientation, margins, titles, scale }: PageSetup): PageRoom {
  const upright = orientation === 'portrait'
  const width =
    (upright ? A4_POINTS.short : A4_POINTS.long) - POINTS_PER_INCH * (margins.left + margins.right)
  const height =
    (upright ? A4_POINTS.long : A4_POINTS.short) - POINTS_PER_INCH * (margins.top + margins.bottom)
  const wide = draft.widths.reduce((sum, part) => sum + part * POINTS_PER_WIDTH + WIDTH_PADDING, 0)
  const fitted = scale ?? Math.max(10, Math.min(100, Math.floor((width / wide) * 100 * SAFETY)))
  const first = (height * 100) / fitted
  const heads = titles === null ? 0 : heightOf(draft, titles.from, titles.to)
  return { first, next: first - heads, scale: fitted }
}

function heightOf(draft: SheetDraft, from: number, to: number): number {
  let sum = 0
  for (let row = from; row <= to; row += 1) sum += draft.rows[row]?.height ?? USUAL_HEIGHT
  return sum
}

/** First rows of the pages, as near as can be told before a program lays them out. */
function pageStarts(draft: SheetDraft, page: PageSetup): number[] {
  const { first, next } = roomOf(draft, page)
  const breaks = new Set(page.breaks)
  const starts = [1]
  let left = first
  for (let row = 1; row < draft.rows.length; row += 1) {
    const height = heightOf(draft, row, row)
    const opens = row > 1 && (breaks.has(row - 1) || height > left)
    if (opens) {
      starts.push(row)
      left = next
    }
    left -= height
  }
  return starts
}

export function countPages(draft: SheetDraft, page: PageSetup): number {
  return pageStarts(draft, page).length
}

/** The page set-up that lets everything from `row` on stand on one page, where one page is enough for it. */
export function keepEndTogether(draft: SheetDraft, page: PageSetup, row: number): PageSetup {
  const { next, scale } = roomOf(draft, page)
  const withScale = page.breaks.length > 0 ? { ...page, scale } : page
  const first = Math.max(row, (page.titles?.to ?? 0) + 1)
  const last = draft.rows.length - 1
  const height = heightOf(draft, first, last)
  if (height > next * SAFETY || page.breaks.includes(first - 1)) return withScale
  const start = pageStarts(draft, page).findLast((one) => one <= first) ?? 1
  const room = start === 1 ? roomOf(draft, page).first : next
  const fits = heightOf(draft, start, last) <= room * SAFETY
  return fits ? withScale : { ...page, breaks: [...page.breaks, first - 1], scale }
}
