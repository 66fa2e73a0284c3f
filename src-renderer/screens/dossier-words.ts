import type { CongressFacts } from '#core/dossier/dossier.ts'
import { CONGRESS_FORM_LABELS } from '#core/vocabulary/labels.ts'

const ROMAN: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 11 -> "XI", as congresses are numbered. */
export function toRoman(value: number): string {
  let rest = value
  let text = ''
  for (const [size, letters] of ROMAN)
    while (rest >= size) {
      text += letters
      rest -= size
    }
  return text
}

/** "Tam Đường XI": the place and the ordinal, for narrow spots. */
export function shortNameOf(congress: CongressFacts): string {
  const name =
    congress.place ?? congress.unionShortName ?? congress.unionName ?? 'Hồ sơ chưa đặt tên'
  return congress.ordinal === null ? name : `${name} ${toRoman(congress.ordinal)}`
}

/** "Đại hội đại biểu". */
export function formWords(form: CongressFacts['form']): string {
  return form === null ? 'Đại hội' : `Đại hội ${CONGRESS_FORM_LABELS[form].toLowerCase()}`
}

/** "nhiệm kỳ 2023-2028"; empty while a year is missing. */
export function termWords(congress: CongressFacts): string {
  if (congress.termFrom === null || congress.termTo === null) return ''
  return `nhiệm kỳ ${congress.termFrom}-${congress.termTo}`
}
