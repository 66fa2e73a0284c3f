import { z } from 'zod'
import { compileSyllables } from './syllable.ts'
import type { SyllableRules } from './syllable.ts'

/** The encodings of the time before Unicode as data; the file lives in `templates/intake/encodings.yaml`. */
const words = z.array(z.string().min(1))

export const encodingId = z.enum(['tcvn3', 'vni', 'vps', 'viscii', 'windows-1258'])
export type EncodingId = z.infer<typeof encodingId>

export const intakeEncodings = z.strictObject({
  encodings: z.array(
    z.strictObject({
      id: encodingId,
      label: z.string(),
      /** How the names of its fonts begin. */
      fonts: words,
      /** How the names of fonts end that show small letters as capitals. */
      capitalFontsEnd: z.string().optional(),
      letters: z.record(z.string(), z.string()),
    }),
  ),
  onsets: words,
  rhymes: words,
  toneMoves: words,
  commonWords: words,
})
export type IntakeEncodings = z.infer<typeof intakeEncodings>

export type Encoding = {
  readonly id: EncodingId
  readonly label: string
  readonly fonts: readonly string[]
  readonly capitalFontsEnd: string | null
  /** One or two characters as an office file shows them -> the letter that was typed. */
  readonly letters: ReadonlyMap<string, string>
}

export type Encodings = {
  readonly list: readonly Encoding[]
  readonly syllables: SyllableRules
}

/** Windows-1252 from 0x80 to 0x9F; the five bytes it leaves open are control codes. */
const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Some writers keep these bytes as they are. */
const CONTROLS = /[\u0080-\u009f]/g

/** The character by which an office file shows a byte of an old encoding. */
export function characterOf(byte: number): string {
  const own = byte >= 0x80 && byte < 0xa0 ? UPPER_CONTROLS[byte - 0x80] : undefined
  return own ?? String.fromCharCode(byte)
}

/** The byte a character was; -1 for a character that no byte shows. */
export function byteOf(character: string): number {
  const code = character.charCodeAt(0)
  if (code < 0x100) return code
  const own = UPPER_CONTROLS.indexOf(character)
  return own < 0 ? -1 : own + 0x80
}

const compiled = new WeakMap<IntakeEncodings, Encodings>()

/** The data in the form the cures use; the same data are compiled once. */
export function compileEncodings(data: IntakeEncodings): Encodings {
  const known = compiled.get(data)
  if (known) return known
  const made = { list: data.encodings.map(compileEncoding), syllables: compileSyllables(data) }
  compiled.set(data, made)
  return made
}

function compileEncoding(data: IntakeEncodings['encodings'][number]): Encoding {
  const pairs = Object.entries(data.letters).flatMap(([letters, codes]) => {
    const each = codes.split(' ')
    return [...letters].flatMap((letter, at) =>
      (each[at] ?? '').split('/').map((code) => [charactersOf(code), letter] as const),
    )
  })
  return {
    id: data.id,
    label: data.label,
    fonts: data.fonts,
    capitalFontsEnd: data.capitalFontsEnd ?? null,
    letters: new Map(pairs.filter(([characters]) => characters !== '')),
  }
}

function charactersOf(code: string): string {
  return (code.match(/../g) ?? []).map((hex) => characterOf(Number.parseInt(hex, 16))).join('')
}

/** The encoding a font is made for; null for every font of today. */
export function encodingOfFont(font: string | null, encodings: Encodings): Encoding | null {
  if (font === null) return null
  return encodings.list.find(({ fonts }) => fonts.some((start) => font.startsWith(start))) ?? null
}

export function isCapitalFont(font: string | null, encoding: Encoding): boolean {
  const end = encoding.capitalFontsEnd
  return font !== null && end !== null && font.trim().endsWith(end)
}

/** The text as its typist saw it; characters the encoding does not know stay. */
export function decodeText(source: string, { letters }: Encoding): string {
  const text = source.replace(CONTROLS, (control) => characterOf(control.charCodeAt(0)))
  let decoded = ''
  for (let at = 0; at < text.length;) {
    const pair = letters.get(text.slice(at, at + 2))
    const single = pair === undefined ? letters.get(text[at] ?? '') : undefined
    decoded += pair ?? single ?? text[at]
    at += pair !== undefined && at + 1 < text.length ? 2 : 1
  }
  return decoded
}
