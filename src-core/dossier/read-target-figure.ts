export interface TargetFigure {
  readonly value: number
  /** As typed: "01", "1.000". */
  readonly digits: string
  /** "không quá", "từ", "trên" before the figure and "trở lên" behind it; empty: none. */
  readonly before: string
  readonly behind: string
}

const NUMBER = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g
const TIMES = [
  /(?:đến\s+(?:hết\s+|cuối\s+)?)?năm\s+(?:19|20)\d{2}/gi,
  /(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}/g,
]
/** "Bình quân mỗi cơ sở 01 người": the number is not one of the whole union. */
const PER_UNIT = /(?:^|\s)mỗi\s+(?!năm)|\/(?!\s*năm)/iu
const BEFORE =
  /(?<!\p{L})(không quá|không vượt quá|không vượt|không dưới|ít nhất|tối thiểu|tối đa|từ|trên|dưới|≤|≥|<=|>=|<|>)(?!\p{L})/giu
const BEHIND = /(?<!\p{L})(trở lên|trở xuống)(?!\p{L})/iu

/** The one figure of "Hằng năm từ 90% trở lên" with its direction in the office's words; null: none, or several. */
export function readTargetFigure(sentence: string): TargetFigure | null {
  const rest = TIMES.reduce((text, time) => text.replace(time, ' '), sentence.normalize('NFC'))
  const found = [...rest.matchAll(NUMBER)]
  const [only] = found
  if (only === undefined || found.length > 1 || PER_UNIT.test(rest)) return null
  const [digits] = only
  const ahead = [...rest.slice(0, only.index).matchAll(BEFORE)].at(-1)?.[1] ?? ''
  const behind = BEHIND.exec(rest.slice(only.index + digits.length))?.[1] ?? ''
  return {
    value: Number(digits.replaceAll('.', '').replace(',', '.')),
    digits,
    before: ahead.toLowerCase(),
    behind: behind.toLowerCase(),
  }
}
