import { foldVietnamese } from './vietnamese-text.ts'

/** Grave, acute, tilde, hook above, dot below: where they stand in a syllable is a matter of style. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * Equal for two spellings of the same name: letter case, runs of space and the place of the tone (Hòa, Hoà) do not
 * count, other accents do: Dung and Dũng are two names.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const tones = word.match(TONES)?.join('') ?? ''
      return word.replace(TONES, '').normalize('NFC') + tones
    })
    .join(' ')
}

/** Whoever types a name quickly leaves out accents: letter case, accents and spaces make no other person here. */
export function isTypedAlike(left: string, right: string): boolean {
  const key = (name: string) => foldVietnamese(name).split(/\s+/).filter(Boolean).join(' ')
  return key(left) === key(right)
}
