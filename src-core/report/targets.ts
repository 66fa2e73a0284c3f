import type { Dossier } from '../dossier/dossier.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import { yearCell } from '../dossier/year-cells.ts'
import { judgeTarget } from './judge-target.ts'
import type { TargetJudgement, Verdict } from './judge-target.ts'
import { CUT_TO_DATE, VERDICT_WORDS, methodOf } from './target-methods.ts'
import type { TargetMethod } from './target-methods.ts'
import { NEXT_TARGETS, PAST_TARGETS, numberIn, reportYears, textIn } from './term-figures.ts'

type Told = Pick<Dossier, 'congress' | 'typedRows' | 'typedFacts'>

export interface PastTarget {
  readonly row: TypedRow
  readonly number: number | null
  readonly group: string
  readonly text: string
  readonly unit: string
  readonly method: TargetMethod | null
  readonly target: number | null
  readonly years: readonly { readonly year: number; readonly value: number | null }[]
  /** As the office wrote it; null: not yet, or a word that is no verdict. */
  readonly written: Verdict | null
  readonly judgement: TargetJudgement
  /** As another paper or the file has it. */
  readonly stated: number | null
}

/** Targets of the term that ends, each with the verdict its figures give. */
export function pastTargets(dossier: Told): PastTarget[] {
  const years = reportYears(dossier)
  const planned = dossier.typedFacts.find(({ name }) => name === 'report.termPlannedYears')?.value
  return dossier.typedRows
    .filter(({ list }) => list === PAST_TARGETS)
    .map((row) => makeTarget(row, years, typeof planned === 'number' ? planned : years.length))
}

function makeTarget(row: TypedRow, years: readonly number[], plannedYears: number): PastTarget {
  const method = methodOf(textIn(row, 'method'))
  const target = numberIn(row, 'value')
  const values = years.map((year) => ({ year, value: numberIn(row, yearCell(year)) }))
  const cut = textIn(row, 'cut') === CUT_TO_DATE ? 'to-date' : 'full'
  const judgement = judgeTarget({
    method: method ?? 'qualitative',
    target,
    start: numberIn(row, 'start'),
    part: numberIn(row, 'part'),
    whole: numberIn(row, 'whole'),
    years: values,
    cut,
    plannedYears,
  })
  return {
    row,
    number: numberIn(row, 'number'),
    group: textIn(row, 'group'),
    text: textIn(row, 'text'),
    unit: textIn(row, 'unit'),
    method,
    target,
    years: values,
    written: verdictOf(textIn(row, 'verdict')),
    judgement,
    stated: numberIn(row, 'result'),
  }
}

function verdictOf(words: string): Verdict | null {
  const found = Object.entries(VERDICT_WORDS).find(([, word]) => word === words)
  return found === undefined ? null : (found[0] as Verdict)
}

/** What a paper may say of the target: what the figures give, or of a qualitative one what the office wrote. */
export function settledVerdict({ method, judgement, written }: PastTarget): Verdict | null {
  return method === 'qualitative' ? written : judgement.verdict
}

export interface TargetCounts {
  readonly total: number
  readonly over: number
  readonly met: number
  readonly missed: number
  /** Without a verdict: figures miss, or nobody has judged. */
  readonly open: number
}

export function countTargets(targets: readonly PastTarget[]): TargetCounts {
  const verdicts = targets.map(settledVerdict)
  const of = (wanted: Verdict | null) => verdicts.filter((verdict) => verdict === wanted).length
  return {
    total: targets.length,
    over: of('over'),
    met: of('met'),
    missed: of('missed'),
    open: of(null),
  }
}

export interface NextTarget {
  readonly row: TypedRow
  readonly number: number | null
  readonly text: string
  readonly unit: string
  readonly method: TargetMethod | null
  /** As the congress adopted it, else as drafted. */
  readonly value: number | null
  readonly base: number | null
}

export function nextTargets({ typedRows }: Pick<Dossier, 'typedRows'>): NextTarget[] {
  return typedRows
    .filter(({ list }) => list === NEXT_TARGETS)
    .map((row) => ({
      row,
      number: numberIn(row, 'number'),
      text: textIn(row, 'text'),
      unit: textIn(row, 'unit'),
      method: methodOf(textIn(row, 'method')),
      value: numberIn(row, 'adopted') ?? numberIn(row, 'value'),
      base: numberIn(row, 'base'),
    }))
}
