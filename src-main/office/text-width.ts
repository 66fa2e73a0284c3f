/** Advance widths of Times New Roman in thousandths of the size: lower case, then capitals, from A to Z. */
const LOWER = [
  444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444,
]
const CAPITALS = [
  722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556,
  611, 722, 722, 944, 722, 722, 611,
]
const NARROW = new Set(' ,.;:/!|')
const USUAL = 500
const NARROW_SIGN = 278
const LOWER_A = 97
const CAPITAL_A = 65
const KNOWN_CODES = 0x2000
/** A bold letter is this much wider. */
const BOLD = 1.06

interface Font {
  /** Points. */
  readonly size: number
  readonly bold?: boolean
}

const widths = new Uint16Array(KNOWN_CODES)

function letterWidth(code: number): number {
  if (code >= KNOWN_CODES) return USUAL
  const known = widths[code] ?? 0
  if (known > 0) return known
  return (widths[code] = measureLetter(String.fromCharCode(code)))
}

function measureLetter(letter: string): number {
  const base = letter.normalize('NFD').charAt(0)
  const code = base.charCodeAt(0)
  const known = LOWER[code - LOWER_A] ?? CAPITALS[code - CAPITAL_A]
  if (known !== undefined) return known
  if (base === 'Đ') return CAPITALS[3] ?? USUAL
  return NARROW.has(base) ? NARROW_SIGN : USUAL
}

/** Width of a text in points, as Times New Roman sets it; near enough to count lines. */
export function textWidthOf(text: string, size: number, bold = false): number {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) sum += letterWidth(text.charCodeAt(at))
  return (sum * size * (bold ? BOLD : 1)) / 1000
}

/** One unit of column width is a digit of the usual font: 7 points of the screen, 5,25 of the paper. */
export const POINTS_PER_WIDTH = 5.25
/** Programs differ a little in how they set a text; a line too many is no harm, one too few is. */
const SAFETY = 0.95

/** Points of a column that its text cannot use. */
const SIDES = 3.75

/** Character widths a column needs to show the text on one line. */
export function widthFor(text: string, { size, bold = false }: Font): number {
  const points = textWidthOf(text, size, bold) / SAFETY + SIDES
  return Math.ceil((points / POINTS_PER_WIDTH) * 10) / 10
}

/** Lines a text takes in a column of so many character widths, words kept whole as Excel does. */
export function countLines(text: string, width: number, { size, bold = false }: Font): number {
  const room = Math.max(size, width * POINTS_PER_WIDTH * SAFETY)
  const space = textWidthOf(' ', size, bold)
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += 1
    if (textWidthOf(paragraph, size, bold) <= room) continue
    let filled = 0
    for (const word of paragraph.split(' ')) {
      const own = textWidthOf(word, size, bold)
      if (filled > 0 && filled + space + own > room) {
        lines += 1
        filled = 0
      }
      filled += filled === 0 ? own : space + own
      if (filled <= room) continue
      lines += Math.ceil(filled / room) - 1
      filled %= room
    }
  }
  return lines
}
