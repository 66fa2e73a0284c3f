import { ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { readBallotTable } from './ballot-table.ts'
import type { BallotTable } from './ballot-table.ts'
import type { CitedLimits } from './count-limits.ts'
import type { CountQuestion, CountedBallot } from './count-question.ts'
import type { CountingWords } from './counting-words.ts'
import type { TableFailure } from './table-failure.ts'

/** What a table of ballots does not say itself. */
export type TableSetting = Pick<
  CountQuestion,
  'kind' | 'seats' | 'alternates' | 'convened' | 'present' | 'voters' | 'issued'
>

/** A count to be repeated on another machine: no voter is in it, the names are those on the ballot. */
export interface Recount {
  /** "Đại hội Công đoàn huyện Tam Đường lần thứ XI". */
  readonly congress: string
  /** "Bầu Ban Chấp hành, lần 1". */
  readonly title: string
  readonly setting: TableSetting
  readonly limits: CitedLimits
  readonly words: Pick<
    CountingWords,
    'verdicts' | 'faults' | 'identities' | 'kinds' | 'standings' | 'recount'
  >
  /** In the order of the ballot; their ids are 1, 2, 3 … */
  readonly names: readonly string[]
  /** Every ballot collected, the names left by their number on it. */
  readonly ballots: readonly CountedBallot[]
  /** What the program came to, as it stands in the counting minutes. */
  readonly hash: string
}

/** The question that a recount asks. */
export function questionOfRecount({
  setting,
  names,
  ballots,
}: Pick<Recount, 'setting' | 'names' | 'ballots'>): CountQuestion {
  return {
    ...setting,
    ...{ collected: null, valid: null, invalid: null },
    candidates: names.map((name, at) => ({ id: at + 1, name, votes: null })),
    ballots: [...ballots],
  }
}

/** The question that a table of ballots asks; without a number of issued ballots its lines are those issued. */
export function questionOfTable(
  rows: readonly (readonly string[])[],
  setting: TableSetting,
): Result<CountQuestion, TableFailure> {
  const table = readBallotTable(rows)
  return table.ok ? ok(questionOfBallots(table.value, setting)) : table
}

/** The same of a table that was read already. */
export function questionOfBallots(table: BallotTable, setting: TableSetting): CountQuestion {
  return questionOfRecount({
    setting: { ...setting, issued: setting.issued ?? table.issued },
    names: table.candidates.map(({ name }) => name),
    ballots: table.collected,
  })
}
