import { encodingOfFont } from './encodings.ts'
import type { Encoding, EncodingId, Encodings } from './encodings.ts'
import type { TextReading } from './read-word.ts'

/** What a text says in Unicode, and by which encoding; `doubt` when another reading is as likely. */
export type ToldText = {
  readonly text: string
  readonly kind: EncodingId | 'utf-8' | 'mixed' | null
  readonly doubt: string | null
  readonly other?: OtherReading
}

/** A reading that was not taken. */
export type OtherReading = { readonly text: string; readonly kind: EncodingId | null }

/** What most odd texts of a list are typed in; `pure` when next to nothing in it is surely Unicode. */
export type Expectation = { readonly id: EncodingId; readonly pure: boolean }

/** A text with every way to read it. */
export type TextCase = {
  readonly text: string
  readonly plain: TextReading
  readonly readings: readonly TextReading[]
  /** By the font of the cell, else by its neighbours. */
  readonly claimed: Encoding | null
  readonly claimedBy: 'font' | 'list' | null
  /** `pure`, `mixed` or nothing known about the list. */
  readonly list: 'pure' | 'mixed' | null
  readonly encodings: Encodings
}

type Claim = Pick<TextCase, 'claimed' | 'claimedBy' | 'list'>

export function claimOf(
  font: string | null,
  expected: Expectation | null,
  encodings: Encodings,
): Claim {
  const own = encodingOfFont(font, encodings)
  const near = encodings.list.find(({ id }) => id === expected?.id) ?? null
  const about = expected === null || (own !== null && own !== near) ? null : expected
  const list = about === null ? null : about.pure ? 'pure' : 'mixed'
  if (own !== null) return { claimed: own, claimedBy: 'font', list }
  return { claimed: near, claimedBy: near === null ? null : 'list', list }
}

export function asItIs(text: string, doubt: string | null = null): ToldText {
  return { text, kind: null, doubt }
}

/** Read one way, with the doubt that the other is meant. */
export function orElse(told: ToldText, { text, encoding }: TextReading): ToldText {
  return told.doubt === null ? told : { ...told, other: { text, kind: encoding?.id ?? null } }
}

export function takeReading(reading: TextReading, doubt: string | null = null): ToldText {
  return { text: reading.text, kind: reading.encoding?.id ?? null, doubt }
}

export function labelOf(reading: TextReading): string {
  return reading.encoding?.label ?? 'Unicode'
}
