import { expect, test } from 'vitest'
import type { PackError } from '#core/regulation/pack-source.ts'
import { parsePack } from '#core/regulation/parse-pack.ts'
import { PACK_TEXT } from '#test/core/checks/a-pack.ts'

/** Each fault is planted by one change of a sound pack; the whole error is compared: kind, line, sentence. */
type Told = readonly [PackError['kind'], number, string]

/** What the parser has to say about a pack with this text; the file is always the one planted. */
export function errorsOf(text: string): Told[] {
  const parsed = parsePack([{ path: 'p1/pack.yaml', text }])
  const errors = parsed.ok ? [] : parsed.error
  expect(errors.filter(({ file }) => file !== 'p1/pack.yaml')).toEqual([])
  return errors.map(({ kind, line, message }) => [kind, line, message])
}

/** The sound pack with one place changed. */
export function changed(from: string, to: string): string {
  expect(PACK_TEXT).toContain(from)
  return PACK_TEXT.replace(from, () => to)
}

/** The line on which the needle stands first. */
export function lineOf(text: string, needle: string): number {
  expect(text).toContain(needle)
  return text.slice(0, text.indexOf(needle)).split('\n').length
}

/** Text added before the rules, the place of the fault in it, and what is said. */
export type Case = readonly [string, string, string, PackError['kind'], string]

/** One test for each fault that is planted before the rules of the sound pack. */
export function refused(title: string, cases: readonly Case[]) {
  test.each(cases)(`${title} %s is refused with its line and sentence`, (...one) => {
    const [, added, at, kind, message] = one
    const text = changed('rules:\n', `${added}rules:\n`)
    expect(errorsOf(text)).toEqual([[kind, lineOf(text, at), message]])
  })
}
