import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { IntakeVocabulary } from './definitions.ts'
import { isOneOf } from './intake-context.ts'
import type { IntakeContext } from './intake-context.ts'
import { doubtful, sure } from './reading.ts'
import type { Reading } from './reading.ts'

const UNKNOWN = 'Không có trong danh mục dân tộc'
const SWAPPED = 'Đây là tên dân tộc: có thể cột dân tộc và cột tôn giáo đổi chỗ nhau'

/** A word of a list of the vocabulary, spelled as there; what the list does not have is asked. */
export function readListed(
  text: string,
  list: 'ethnicGroups' | 'religions',
  context: IntakeContext,
): Reading {
  const { vocabulary } = context
  const names = namesOf(vocabulary)
  if (list === 'religions') {
    const swapped = names.byAccent.has(accented(text)) && !isOneOf(text, vocabulary.religions)
    return swapped ? doubtful(text, SWAPPED) : sure(text)
  }
  const listed = listedName(text, names)
  if (listed === text || context.byHand === true) return sure(text)
  if (listed !== null)
    return { ...sure(listed), cure: { before: text, after: listed, kind: 'spelling' } }
  const former = names.former.get(accented(text))
  if (former !== undefined)
    return doubtful(former, `Tên gọi cũ hoặc tên nhóm địa phương: danh mục dân tộc ghi ${former}`)
  const other = isOneOf(text, vocabulary.religions) || isOneOf(text, vocabulary.marks.no)
  const near = other ? null : nearName(text, names)
  return near === null ? doubtful(text, UNKNOWN) : doubtful(near, `${UNKNOWN}: hiểu là ${near}`)
}

/** The text is a word of the list as it stands. */
export function isListed(
  text: string,
  list: 'ethnicGroups' | 'religions',
  { vocabulary }: IntakeContext,
): boolean {
  return list === 'ethnicGroups'
    ? namesOf(vocabulary).byAccent.has(accented(text))
    : vocabulary.religions.some((word) => accented(word) === accented(text))
}

type Names = {
  /** Letters with their accents -> the name of the list. */
  readonly byAccent: ReadonlyMap<string, string>
  /** Letters without accents -> the names of the list that have them. */
  readonly byLetters: ReadonlyMap<string, readonly string[]>
  readonly former: ReadonlyMap<string, string>
}

const compiled = new WeakMap<IntakeVocabulary, Names>()

function namesOf(vocabulary: IntakeVocabulary): Names {
  const known = compiled.get(vocabulary)
  if (known) return known
  const own = vocabulary.ethnicGroups.map((name): [string, string] => [accented(name), name])
  const byAccent = new Map([...own, ...spellings(vocabulary.ethnicSpellings)])
  const pairs = [...byAccent].map(([key, name]) => ({ letters: foldVietnamese(key), name }))
  const byLetters = new Map(
    [...Map.groupBy(pairs, ({ letters }) => letters)].map(([letters, found]) => [
      letters,
      [...new Set(found.map(({ name }) => name))],
    ]),
  )
  const names = { byAccent, byLetters, former: new Map(spellings(vocabulary.ethnicOldNames)) }
  compiled.set(vocabulary, names)
  return names
}

function spellings(words: Readonly<Record<string, readonly string[]>>): [string, string][] {
  return Object.entries(words).flatMap(([name, written]) =>
    written.map((word): [string, string] => [accented(word), name]),
  )
}

function accented(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
}

/** "HMông", "kinh", "Ê Đê", and "Thai" typed without any accent. */
function listedName(text: string, { byAccent, byLetters }: Names): string | null {
  const key = accented(text)
  const exact = byAccent.get(key)
  if (exact !== undefined) return exact
  const bare = foldVietnamese(key) === key ? (byLetters.get(key) ?? []) : []
  return bare.length === 1 ? (bare[0] ?? null) : null
}

/** Other accents, one letter more, less or other, or more words behind ("Dao đỏ"); null unless it is one name only. */
function nearName(text: string, names: Names): string | null {
  const key = accented(text)
  const letters = foldVietnamese(key)
  const same = names.byLetters.get(letters) ?? []
  const near = [...names.byAccent].flatMap(([known, name]) =>
    isOneLetterOff(known, key) || (letters === key && isOneLetterOff(foldVietnamese(known), key))
      ? [name]
      : [],
  )
  const found = new Set(same.length > 0 ? same : near)
  return found.size === 1 ? ([...found][0] ?? null) : nameInFront(text, names)
}

/** "Dao đỏ", "Kinh (gốc Hoa)": the most words from the front that are a name. */
function nameInFront(text: string, names: Names): string | null {
  const words = text.split(/[\s(/,-]+/)
  for (let count = words.length - 1; count > 0; count -= 1) {
    const found = names.byAccent.get(accented(words.slice(0, count).join('')))
    if (found !== undefined) return found
  }
  return null
}

const SHORTEST = 3

function isOneLetterOff(left: string, right: string): boolean {
  const [long, short] = left.length >= right.length ? [left, right] : [right, left]
  if (short.length < SHORTEST || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && long[start] === short[start]) start += 1
  const rest = long.slice(start + 1)
  return rest === short.slice(long.length === short.length ? start + 1 : start)
}
