import path from 'node:path'
import { invariant } from '#core/base/invariant.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow, TypedValue } from '#core/dossier/typed-facts.ts'
import { castAtOf } from '#core/election/casting-items.ts'
import { marksOfPack } from '#core/regulation/ballot-marks.ts'
import type { FactBasis } from '#core/papers/fact-basis.ts'
import type { FactDefinitions } from '#core/papers/fact-definition.ts'
import { readFactDefinitions } from '#main/bundled/read-fact-definitions.ts'
import { readSpeech } from '#main/bundled/read-speech.ts'
import { bundledCountingWords } from '#test/core/election/bundled-words.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'

const read = readFactDefinitions(path.join(import.meta.dirname, '../../templates/facts'))
invariant(read.ok, 'templates/facts cannot be read')
export const DEFINITIONS: FactDefinitions = read.value
const speech = readSpeech(path.join(import.meta.dirname, '../../templates/speech.yaml'))
invariant(speech.ok, 'templates/speech.yaml cannot be read')
/** With the shares that elect and that pass a vote by hand, as the packs have them. */
export const BASIS: FactBasis = {
  definitions: DEFINITIONS,
  electedAbovePercent: 50,
  ballotMarks: marksOfPack(bundledPack('2023-2028')),
  handVoteAbovePercent: 50,
  annulledWords: bundledCountingWords().annulled.minutes,
  signedWords: bundledCountingWords().signed,
  resolutionWords: speech.value.resolutionWords,
  castAt: castAtOf(bundledPack('2023-2028').elections.kinds),
}

type Cells = Readonly<Record<string, TypedValue>>

/** Rows told in this order; a row with `below` has them under it. */
export interface ToldRow {
  readonly list: string
  readonly personId?: string
  readonly cells?: Cells
  readonly below?: readonly ToldRow[]
}

/** The dossier with these rows and facts told besides what it holds. */
export function withTold(dossier: Dossier, rows: readonly ToldRow[], facts: Cells = {}): Dossier {
  const typedRows: TypedRow[] = [...dossier.typedRows]
  const add = (row: ToldRow, parentId: string | null) => {
    const id = `r${typedRows.length}`
    const { list, personId = null, cells = {} } = row
    typedRows.push({ id, list, parentId, personId, cells })
    row.below?.forEach((child) => add(child, id))
  }
  rows.forEach((row) => add(row, null))
  const told = Object.entries(facts).map(([name, value]) => ({ id: name, name, value }))
  return { ...dossier, typedRows, typedFacts: [...dossier.typedFacts, ...told] }
}

/** A ballot and the votes of its names, in ballot order. */
export function aToldBallot(cells: Cells, votes: Readonly<Record<string, number>>): ToldRow {
  return {
    list: 'elections.ballots',
    cells: { round: 1, ...cells },
    below: Object.entries(votes).map(([name, count]) => ({
      list: 'elections.names',
      cells: { name, origin: 'Ban Chấp hành giới thiệu', votes: count },
    })),
  }
}
