import { invariant } from './invariant.ts'

const STEPS = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** 11 -> "XI", the form of congress ordinals; 1 to 3999. */
export function formatRoman(value: number): string {
  invariant(Number.isInteger(value) && value >= 1 && value <= 3999, `no roman form of ${value}`)
  let rest = value
  let text = ''
  for (const [step, letters] of STEPS) {
    while (rest >= step) {
      text += letters
      rest -= step
    }
  }
  return text
}

/** "XI" or "xi" -> 11; null for anything that is not the one right form of a number. */
export function parseRoman(text: string): number | null {
  const wanted = text.trim().toUpperCase()
  let value = 0
  let rest = wanted
  for (const [step, letters] of STEPS) {
    while (rest.startsWith(letters) && value < 3999) {
      value += step
      rest = rest.slice(letters.length)
    }
  }
  return value > 0 && value <= 3999 && formatRoman(value) === wanted ? value : null
}
