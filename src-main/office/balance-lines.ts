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

/** Two words of one name: no line ends between them. */
const ONE_NAME = /^(ủy ban|chủ nhiệm)$/iu
/** More lines than that are a paragraph. */
const MOST_LINES = 4

/**
 * A centred line that is too long for its column as several of nearly equal length, ended where a part of the name ends, so
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
  if (needed < 2 || needed > MOST_LINES) return [runs]
  const bestOf = (opens: RegExp) =>
    waysToPart(words, placesIn(words, opens), needed)
      .map((lines) => ({ lines, longest: Math.max(...lines.map(measure)) }))
      .filter(({ longest }) => longest <= width)
      .toSorted((one, other) => one.longest - other.longest)[0]?.lines
  const best = bestOf(OPENS_A_PART) ?? bestOf(OPENS_THE_COUNTRY)
  if (best === undefined) return [runs]
  return best.map((line) => [{ ...only, text: line.join(' ') }])
}

function placesIn(words: readonly string[], opens: RegExp): number[] {
  return words.flatMap((word, at) =>
    at > 0 && opens.test(word) && !ONE_NAME.test(`${words[at - 1]} ${word}`) ? [at] : [],
  )
}

/** Every way to end so many lines at these places. */
function waysToPart(
  words: readonly string[],
  places: readonly number[],
  lines: number,
): (readonly string[])[][] {
  if (lines === 1) return [[words]]
  return places.flatMap((at) => {
    const later = places.filter((place) => place > at).map((place) => place - at)
    return waysToPart(words.slice(at), later, lines - 1).map((rest) => [
      words.slice(0, at),
      ...rest,
    ])
  })
}
