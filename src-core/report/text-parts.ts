import { foldedWords } from '../base/vietnamese-text.ts'

/** Sentences of a text, paragraph by paragraph; a dot between digits ends none. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n|(?<=[.!?;…])(?<!\d\.)\s+(?=\p{Lu}|\{|\d|["“])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** The first of these wordings that stands in the text as whole words, accents counted; null: none. */
export function findWording(text: string, wordings: readonly string[]): string | null {
  const plain = text.normalize('NFC').toLowerCase()
  return wordings.find((wording) => standsIn(plain, wording.normalize('NFC').toLowerCase())) ?? null
}

function standsIn(plain: string, wording: string): boolean {
  let at = plain.indexOf(wording)
  while (at >= 0) {
    const [before, after] = [plain.charAt(at - 1), plain.charAt(at + wording.length)]
    if (!/\p{L}/u.test(before) && !/\p{L}/u.test(after)) return true
    at = plain.indexOf(wording, at + 1)
  }
  return false
}

/** What carries digits without being a figure: dates, years, documents, ordinals, clauses, numbered paragraphs. */
const NO_FIGURES: readonly RegExp[] = [
  /\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4}/g,
  /\d{1,2}\s*\/\s*(?:19|20)\d{2}/g,
  /\d+[\w.]*\/[\p{Lu}Đ][\p{Lu}Đ\d-]*(?:\/?[\p{Lu}Đ-]+)*/gu,
  /(?:19|20)\d{2}\s*[-–\u00a0]+\s*(?:19|20)?\d{2}/g,
  /(?<![\d.,])(?:19|20)\d{2}(?![\d.,]*\d)/g,
  /(?:lần thứ|khóa|quý|tháng|điều|khoản|điểm|mục|phần|phụ lục|thứ|số|ngày|chỉ thị|nghị quyết số|kế hoạch số)\s+\d+/giu,
  /\d+\s*giờ(?:\s*\d+)?/gi,
  /^\s*\d+[.)]\s/gm,
]
const FIGURE = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g

/** Figures of a text as they are written, dates and numbers of documents left out. */
export function figuresIn(text: string): string[] {
  const bare = NO_FIGURES.reduce((rest, pattern) => rest.replace(pattern, ' '), text)
  return bare.match(FIGURE) ?? []
}

/** 3.647 and 3647 are one figure. */
export function figureKey(figure: string): string {
  const plain = figure.replaceAll('.', '').replace(',', '.')
  return String(Number(plain))
}

/** Runs of that many words, without accents. */
export function shinglesOf(text: string, size: number): Set<string> {
  const words = foldedWords(text)
  const shingles = new Set<string>()
  for (let at = 0; at + size <= words.length; at += 1)
    shingles.add(words.slice(at, at + size).join(' '))
  return shingles
}

/** How much of the first stands in the second, in whole per cent. */
export function sharePercent(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (own.size === 0) return 0
  const common = [...own].filter((shingle) => other.has(shingle)).length
  return Math.floor((common * 100) / own.size)
}
