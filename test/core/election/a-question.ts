import { readFileSync } from 'node:fs'
import { splitCsv } from '#core/base/split-csv.ts'
import { readBallotTable } from '#core/election/ballot-table.ts'
import { countElection } from '#core/election/count-election.ts'
import type { Counted } from '#core/election/count-election.ts'
import { countQuestion } from '#core/election/count-question.ts'
import type { CountQuestion, CountQuestionInput } from '#core/election/count-question.ts'
import { LIMITS } from './a-ballot.ts'

/** Totals of an election; the votes go to names 1, 2, 3 … Figures not told agree with the others. */
export function aQuestion(
  votes: readonly number[],
  changes: Partial<CountQuestionInput> = {},
): CountQuestion {
  const collected = changes.collected ?? 100
  return countQuestion.parse({
    ...{ kind: 'committee', seats: 2, convened: 117, present: 117, issued: 117 },
    ...{ collected, valid: collected, invalid: 0 },
    candidates: votes.map((count, at) => ({ id: at + 1, name: `Người ${at + 1}`, votes: count })),
    ...changes,
  })
}

/** Ballots numbered from 1, each with the names left on it (1, 2, 3 …). */
export function fromBallots(
  kept: readonly (readonly number[])[],
  changes: Partial<CountQuestionInput> & { readonly names?: number } = {},
): CountQuestion {
  const { names = 3, ...others } = changes
  return countQuestion.parse({
    ...{ kind: 'committee', seats: 2 },
    candidates: Array.from({ length: names }, (_, at) => ({ id: at + 1, name: `Người ${at + 1}` })),
    ballots: kept.map((ids, at) => ({ no: at + 1, kept: ids })),
    ...others,
  })
}

/** The outcome of a count that must be possible. */
export function count(question: CountQuestion): Counted {
  const counted = countElection(question, LIMITS)
  if (!counted.ok) throw new Error(`cannot be counted: ${counted.error.kind}`)
  return counted.value
}

const SAMPLES = new URL('../../fixtures/samples/', import.meta.url)

/** The ballots of the sample congress. */
export function readSampleTable() {
  const text = readFileSync(new URL('phieu-bau-bch.csv', SAMPLES), 'utf8')
  const table = readBallotTable(splitCsv(text) ?? [])
  if (!table.ok) throw new Error(`cannot be read: ${table.error.kind}`)
  return table.value
}

export interface SampleTruth {
  readonly thu_ve: number
  readonly hop_le: number
  readonly khong_hop_le: number
  readonly phieu_khong_hop_le: readonly { readonly so: number }[]
  readonly ket_qua: readonly { readonly ho_ten: string; readonly phieu: number }[]
  readonly trung_cu: readonly string[]
  readonly hoa_phieu_o_ghe_cuoi: {
    readonly ghe_con: number
    readonly nhung_nguoi: readonly string[]
  }
  readonly khong_trung_cu: readonly { readonly ho_ten: string }[]
  readonly tong_phieu_bau: number
}

export function readSampleTruth(): SampleTruth {
  const text = readFileSync(new URL('phieu-bau-bch.truth.json', SAMPLES), 'utf8')
  return JSON.parse(text) as SampleTruth
}
