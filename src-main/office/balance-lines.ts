import type { Run } from '#core/papers/document-model.ts'
import { textWidthOf } from './text-width.ts'

interface Setting {
  /** Of the column, in twips. */
  readonly width: number
  /** Half-points, as Word counts. */
  readonly size: number
  readonly bold: boolean
}

/** Letters may be set a little narrower than reckoned: a line that just fits stays whole. */
const CAREFUL = 1.03
const TWIPS_PER_POINT = 20
/** Words that open a part of a name or a title: a line may end before them, and nowhere else. */
const OPENS_A_PART =
  /^(tỉnh|huyện|thành|thị|quận|xã|phường|đặc|cơ|trường|công|ban|ủy|khóa|lần|nhiệm|đại|dự|tại|của|về|và|các)$/iu
/** Ends a name that has no such part: "Tổng Liên đoàn Lao động | Việt Nam". */
const OPENS_THE_COUNTRY = /^việt$/iu

/**
 * A centred line that is too long for its column as two of nearly equal length, ended where a part of the name ends, so
 * that no word is left alone. A line with a place left open stays whole, for its length is not known.
 */
export function balanceLines(runs: readonly Run[], setting: Setting): readonly (readonly Run[])[] {
  const [only, ...more] = runs
  if (only?.kind !== 'text' || more.length > 0) return [runs]
  const width = (setting.width / TWIPS_PER_POINT) * CAREFUL
  const measure = (words: readonly string[]) =>
    textWidthOf(words.join(' '), setting.size / 2, setting.bold)
  const words = only.text.split(' ')
  const needed = Math.ceil(measure(words) / width)
  if (needed !== 2) return [runs]
  const longest = (at: number) => Math.max(measure(words.slice(0, at)), measure(words.slice(at)))
  const bestOf = (opens: RegExp) =>
    words
      .flatMap((word, at) => (at > 0 && opens.test(word) && longest(at) <= width ? [at] : []))
      .toSorted((one, other) => longest(one) - longest(other))[0]
  const best = bestOf(OPENS_A_PART) ?? bestOf(OPENS_THE_COUNTRY)
  if (best === undefined) return [runs]
  return [words.slice(0, best), words.slice(best)].map((part) => [
    { ...only, text: part.join(' ') },
  ])
}
