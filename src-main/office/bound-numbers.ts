const NO_BREAK = '\u00a0'

/** Words whose number stands on their line: "lần bầu thứ 2", "khóa XI", "Điều 5", "ngày 13 tháng 7". */
function pattern(space: string): RegExp {
  const words = 'thứ|lần|khóa|điều|khoản|mục|ngày|tháng'
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(${words})${space}(?=\\d|[IVXLCDM]+(?![\\p{L}\\p{N}]))`,
    'giu',
  )
}

const LOOSE = pattern(' ')
const BOUND = pattern(NO_BREAK)

/** A text for a page, whose lines do not end between such a word and its number. */
export function bindNumbers(text: string): string {
  return text.replace(LOOSE, `$1${NO_BREAK}`)
}

/** A text from a page, as it was before `bindNumbers`. */
export function loosenNumbers(text: string): string {
  return text.replace(BOUND, '$1 ')
}
