import type { ImportCureKind } from '../contract/import-values.ts'
import { compileEncodings, encodingOfFont, isCapitalFont } from './encodings.ts'
import type { Encodings, IntakeEncodings } from './encodings.ts'
import { hasLostLetters } from './lost-letters.ts'
import { tellEncoding } from './tell-encoding.ts'
import type { Expectation, OtherReading, ToldText } from './told-text.ts'
import { placeTones } from './tone-placement.ts'
import type { TonePlacement } from '../vocabulary/terms.ts'

/** What was done to a text; the weightiest where there was more than one. */
export type TextCureKind = Exclude<ImportCureKind, 'capitals' | 'spelling'>

export type CuredText = {
  readonly text: string
  readonly cure: TextCureKind | null
  /** Why a person should look, in one sentence; null when the cure is certain or nothing was to be done. */
  readonly doubt: string | null
  /** The other way to read it, where the doubt is which. */
  readonly other?: OtherReading | null
}

export type CureSettings = {
  readonly encodings: Encodings
  readonly tonePlacement: TonePlacement
  /** What the neighbours are typed in (`expectedEncoding`); null: nothing known. */
  readonly expected: Expectation | null
}

const DEFAULT_TONE_PLACEMENT: TonePlacement = 'old'

export function makeCureSettings(
  data: IntakeEncodings,
  tonePlacement: TonePlacement = DEFAULT_TONE_PLACEMENT,
): CureSettings {
  return { encodings: compileEncodings(data), tonePlacement, expected: null }
}

/** Zero-width marks and soft hyphens of text pasted from chat, web pages and word processors. */
const INVISIBLE = /(?<=\p{L})\u00ad(?=\p{L})|[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu
const CLEAN = /^[\u0021-\u007e]+(?: [\u0021-\u007e]+)*$/

/** A stretch of a cell in one font. */
export type TextRun = { readonly text: string; readonly font: string | null }

/** A text in composed Unicode of one house style; text that is already right comes back unchanged. */
export function cureText(text: string, font: string | null, settings: CureSettings): CuredText {
  return cureRuns([{ text, font }], settings)
}

/** Like `cureText` for a cell whose stretches are in several fonts. */
export function cureRuns(runs: readonly TextRun[], settings: CureSettings): CuredText {
  const typed = runs.map(({ text }) => text).join('')
  if (CLEAN.test(typed) && runs.every(({ font }) => font === null))
    return { text: typed, cure: null, doubt: null }
  const told = tellRuns(runs, settings)
  const visible = told.text.normalize('NFC').replace(INVISIBLE, '')
  const placed = hasLostLetters(visible)
    ? visible
    : placeTones(visible, settings.tonePlacement, settings.encodings.syllables)
  const text = placed.replace(/\s+/g, ' ').trim()
  const { doubt, other } = told
  const rest = other ? { doubt, other } : { doubt }
  if (text === typed) return { text, cure: null, ...rest }
  const marks = typed.normalize('NFC') === typed ? null : 'composed'
  const cure = told.kind ?? marks ?? (placed === visible ? 'spaces' : 'tone-placement')
  return { text, cure, ...rest }
}

function tellRuns(runs: readonly TextRun[], settings: CureSettings): ToldText {
  const { encodings, expected } = settings
  const tell = (text: string, font: string | null) =>
    tellEncoding({ text: text.normalize('NFC'), font, expected }, encodings)
  const whole = tellAlike(runs, encodings, tell)
  if (whole !== null) return whole
  const told = runs.map(({ text, font }) => tell(text, font))
  const kinds = new Set(told.flatMap(({ kind }) => kind ?? []))
  return {
    text: told.map(({ text }) => text).join(''),
    kind: kinds.size > 1 ? 'mixed' : ([...kinds][0] ?? null),
    doubt: told.find(({ doubt }) => doubt !== null)?.doubt ?? null,
  }
}

/** Stretches of one encoding are read as one text, so that no word is cut; null when they differ. */
function tellAlike(
  runs: readonly TextRun[],
  encodings: Encodings,
  tell: (text: string, font: string | null) => ToldText,
): ToldText | null {
  const worded = runs.filter(({ text }) => text.trim() !== '')
  const [own, ...others] = new Set(worded.map(({ font }) => encodingOfFont(font, encodings)))
  if (own === undefined || others.length > 0) return null
  const isCapital = (run: TextRun) => own !== null && isCapitalFont(run.font, own)
  const plain = worded.find((run) => !isCapital(run))
  const told = tell(runs.map(({ text }) => text).join(''), (plain ?? worded[0])?.font ?? null)
  if (own === null || !plain || !worded.some(isCapital)) return told
  return { ...told, text: raise(told.text, runs, isCapital), kind: told.kind ?? own.id }
}

/** Every letter of such a font is one character before and after, so stretches keep their places. */
function raise(
  text: string,
  runs: readonly TextRun[],
  isCapital: (run: TextRun) => boolean,
): string {
  let at = 0
  const pieces = runs.map((run) => {
    const piece = text.slice(at, (at += run.text.normalize('NFC').length))
    return isCapital(run) ? piece.toUpperCase() : piece
  })
  return pieces.join('') + text.slice(at)
}
