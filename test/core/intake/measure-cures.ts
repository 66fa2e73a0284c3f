import { cureText, makeCureSettings } from '#core/intake/cure-text.ts'
import type { CureSettings } from '#core/intake/cure-text.ts'
import type { EncodingId } from '#core/intake/encodings.ts'
import { expectedEncoding } from '#core/intake/expected-encoding.ts'
import { properName } from '#core/intake/name-case.ts'
import {
  ENCODINGS,
  FOREIGN,
  aName,
  encodeText,
  pick,
  series,
  splitUtf8,
  texts,
} from './cure-corpus.ts'
import { DEFINITIONS } from './intake-files.ts'

/** How a cure did on texts of which the right form is known. */
export type CureCounts = {
  readonly cases: number
  /** Right, and nobody asked. */
  readonly cured: number
  /** Asked, whatever was proposed. */
  readonly asked: number
  /** Changed without a question into something else than what was meant. */
  readonly wrong: number
  /** Left as it was though it was not right. */
  readonly missed: number
}

type Case = { readonly typed: string; readonly meant: string }
type Cured = { readonly text: string; readonly doubt: string | null }

const SETTINGS = makeCureSettings(DEFINITIONS.encodings)
const FONTS: Partial<Record<EncodingId, string>> = {
  tcvn3: '.VnTime',
  vni: 'VNI-Times',
  vps: 'VPS Times',
  viscii: 'VI Times',
}

function count(cases: readonly Case[], cure: (typed: string) => Cured): CureCounts {
  const counts = { cases: cases.length, cured: 0, asked: 0, wrong: 0, missed: 0 }
  for (const { typed, meant } of cases) {
    const { text, doubt } = cure(typed)
    if (doubt !== null) counts.asked += 1
    else if (text === meant) counts.cured += 1
    else if (text === typed) counts.missed += 1
    else counts.wrong += 1
  }
  return counts
}

/** Texts that this encoding changes and can show whole. */
function typedIn(id: EncodingId, size: number): Case[] {
  return texts(size, 7 + id.length).flatMap((meant) => {
    const typed = encodeText(meant, id)
    return typed === null || typed === meant ? [] : [{ typed, meant }]
  })
}

function inList(cases: readonly Case[]): CureSettings {
  const expected = expectedEncoding(
    cases.map(({ typed }) => typed),
    ENCODINGS,
  )
  return { ...SETTINGS, expected }
}

function measureEncodings(size: number): [string, CureCounts][] {
  return ENCODINGS.list.flatMap(({ id, label }) => {
    const cases = typedIn(id, size)
    const font = FONTS[id]
    const listed = inList(cases)
    const rows: [string, CureCounts][] = [
      [`${label}, no font, in a list`, count(cases, (typed) => cureText(typed, null, listed))],
      [`${label}, no font, alone`, count(cases, (typed) => cureText(typed, null, SETTINGS))],
    ]
    if (font === undefined) return rows
    const byFont = count(cases, (typed) => cureText(typed, font, listed))
    return [[`${label}, by font`, byFont], ...rows]
  })
}

/** One word of a cell in TCVN3, the others in Unicode. */
function mixedCases(size: number): Case[] {
  const next = series(99)
  return texts(size, 5).flatMap((meant) => {
    const words = meant.split(' ')
    const at = Math.floor(next() * words.length)
    const typed = words.map((word, own) => (own === at ? encodeText(word, 'tcvn3') : word))
    const text = typed.join(' ')
    return typed.includes(null) || text === meant || words.length < 2
      ? []
      : [{ typed: text, meant }]
  })
}

const NEW_STYLE: readonly (readonly [RegExp, string])[] = [
  [/òa\b/g, 'oà'],
  [/ỏe\b/g, 'oẻ'],
  [/ủy(?!\p{L})/gu, 'uỷ'],
  [/óa(?!\p{L})/gu, 'oá'],
]

function newStyle(text: string): string {
  return NEW_STYLE.reduce((so, [from, to]) => so.replace(from, to), text)
}

function spaced(text: string, next: () => number): string {
  return `${text.replace(/ /g, () => pick([' ', '  ', '\u00a0', ' \u200b', '\n'], next))} `
}

function measureForms(size: number): [string, CureCounts][] {
  const next = series(11)
  const all = texts(size, 3)
  const changed = (change: (text: string) => string): Case[] =>
    all.map((meant) => ({ typed: change(meant), meant })).filter((one) => one.typed !== one.meant)
  const cure = (typed: string) => cureText(typed, null, SETTINGS)
  return [
    ['UTF-8 shown as Windows-1252', count(changed(splitUtf8), cure)],
    ['TCVN3 beside Unicode in one cell', count(mixedCases(size), cure)],
    [
      'Decomposed letters',
      count(
        changed((text) => text.normalize('NFD')),
        cure,
      ),
    ],
    ['Tone placement', count(changed(newStyle), cure)],
    [
      'Spaces and invisible marks',
      count(
        changed((text) => spaced(text, next)),
        cure,
      ),
    ],
  ]
}

function measureNames(size: number): [string, CureCounts][] {
  const next = series(13)
  const names = Array.from({ length: size }, () => aName(next))
  const rules = {
    syllables: ENCODINGS.syllables,
    particles: DEFINITIONS.vocabulary.nameParticles,
  }
  const cure = (typed: string) => ({ text: properName(typed, rules), doubt: null })
  const typed = (change: (name: string) => string) =>
    count(
      names.map((meant) => ({ typed: change(meant), meant })),
      cure,
    )
  return [
    ['Names in capitals', typed((name) => name.toUpperCase())],
    ['Names in small letters', typed((name) => name.toLowerCase())],
  ]
}

/** Text that is right as it is: whatever a cure changes here is wrong. */
function measureRight(size: number): [string, CureCounts][] {
  const cases = (list: readonly string[]) => list.map((text) => ({ typed: text, meant: text }))
  const fonts = [null, 'Times New Roman']
  const all = [...FOREIGN, ...texts(size, 21)]
  return fonts.map((font) => [
    `Right as it is, ${font ?? 'no font'}`,
    count(cases(all), (typed) => cureText(typed, font, SETTINGS)),
  ])
}

/** Every cure with what it did, in the order of the report. */
export function measureCures(size: number): [string, CureCounts][] {
  return [
    ...measureEncodings(size),
    ...measureForms(size),
    ...measureNames(size),
    ...measureRight(size),
  ]
}
