/** The letters of points in Vietnamese papers (NĐ 30/2020, PL I): đ follows d; f, j, w and z are no letters here. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy']

const DIRECTIVE = /^[ \t]*\[\[.*\]\][ \t]*$/
const POINT = /^[ \t]{0,3}([a-zđ])\)[ \t]+(.*)$/u
/** A heading, a numbered point and `a)` itself start the letters anew. */
const STARTS_ANEW = /^[ \t]*(?:#|\d+\.[ \t])/

/**
 * The rendered body with every `[[…]]` line and every `a) …` point a paragraph of its own, and the points
 * lettered in order: whichever of them a condition left out, none is skipped.
 */
export function settleBodyLines(text: string): string {
  let next = 0
  return text
    .split('\n')
    .map((line) => {
      if (STARTS_ANEW.test(line)) next = 0
      if (DIRECTIVE.test(line)) return `\n${line.trim()}\n`
      const point = POINT.exec(line)
      if (point === null) return line
      if (point[1] === 'a') next = 0
      const letter = LETTERS[next]
      if (letter === undefined) throw new Error('điểm nhiều hơn số chữ cái (a đến y)')
      next += 1
      return `\n${letter}) ${point[2] ?? ''}\n`
    })
    .join('\n')
}
