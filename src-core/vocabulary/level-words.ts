import { foldVietnamese } from '../base/vietnamese-text.ts'

/** Levels from the lowest on, each with the folded words an office writes for it. */
export type LevelWords<Level extends string> = readonly (readonly [Level, readonly string[]])[]

/** Words that take back the level named after them: who still studies has not got it. */
const NOT_YET = /\b(dang hoc|dang theo hoc|chua tot nghiep|hoc do)\b/
const NONE = /^(chua|khong|ko|0|-+)(?![a-z0-9])/

/** The highest level the words name as whole words; `none` where they say there is none, null where they say neither. */
export function readLevel<Level extends string>(
  levels: LevelWords<Level>,
  written: string | null,
): Level | 'none' | null {
  if (written === null) return null
  const folded = foldVietnamese(written)
  if (NOT_YET.test(folded)) return null
  if (NONE.test(folded)) return 'none'
  const text = ` ${folded.replace(/[^a-z0-9]+/g, ' ').trim()} `
  return (
    levels.findLast(([, words]) => words.some((word) => text.includes(` ${word} `)))?.[0] ?? null
  )
}
