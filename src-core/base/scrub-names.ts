import { nameKey } from './name-key.ts'

/** What stands where a name was. */
const ERASED_WORDS = '(đã xóa)'

/**
 * Takes full names out of free text, whatever their case and the place of the tone. A name of one word is also a
 * word of the language: it goes only where it is the whole text.
 */
export function makeScrubber(names: Iterable<string>): (text: string) => string {
  const whole = new Set<string>()
  const byFirst = new Map<string, string[][]>()
  for (const name of names) {
    const words = nameKey(name).split(' ').filter(Boolean)
    const [first] = words
    if (first === undefined) continue
    whole.add(words.join(' '))
    if (words.length > 1) byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  // The longest first: "Lò Thị Dung Hoa" before "Lò Thị Dung".
  for (const list of byFirst.values()) list.sort((one, other) => other.length - one.length)
  return (text) => {
    if (whole.has(nameKey(text))) return ERASED_WORDS
    return byFirst.size === 0 ? text : replaceNames(text, byFirst)
  }
}

interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

function replaceNames(text: string, byFirst: ReadonlyMap<string, string[][]>): string {
  const words: Word[] = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((found) => ({
    key: nameKey(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }))
  let scrubbed = ''
  let done = 0
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at]
    const name = first && byFirst.get(first.key)?.find((candidate) => fits(candidate, words, at))
    const last = name && words[at + name.length - 1]
    if (!first || !name || !last) continue
    scrubbed += text.slice(done, first.start) + ERASED_WORDS
    done = last.end
    at += name.length - 1
  }
  return scrubbed + text.slice(done)
}

function fits(name: readonly string[], words: readonly Word[], at: number): boolean {
  return name.every((key, index) => words[at + index]?.key === key)
}
