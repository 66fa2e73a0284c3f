import type { Subject } from '../dossier/subjects.ts'
import { SUPERIOR_PLAN } from '../regulation/citation-shape.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { MeasureValue } from '../vocabulary/measures.ts'
import { MEASURE_TERMS } from '../vocabulary/measures.ts'
import type { Finding } from './finding.ts'

/** What one finding was made from: while none of it changes, the finding stands. */
export interface Inputs {
  readonly measures: ReadonlyMap<string, Fact<MeasureValue>>
  /** Names and numbers that stand in its sentences without being measured. */
  readonly words: Words
}

type Words = readonly (string | number | null | undefined)[]

export type Reader = (measureId: string) => Fact<MeasureValue>

/** Each measure is computed once per subject, those of the congress once for all. */
export function rememberReads(read: Reader, shared: Map<string, Fact<MeasureValue>>): Reader {
  const own = new Map<string, Fact<MeasureValue>>()
  return (measureId) => {
    const before = own.get(measureId) ?? shared.get(measureId)
    if (before !== undefined) return before
    const fact = read(measureId)
    const ofAll = MEASURE_TERMS.get(measureId)?.subject === 'congress'
    ;(ofAll ? shared : own).set(measureId, fact)
    return fact
  }
}

/** Notes every measure that is asked for while one finding is made. */
export function noteReads(read: Reader): {
  readonly read: Reader
  readonly measures: Map<string, Fact<MeasureValue>>
} {
  const measures = new Map<string, Fact<MeasureValue>>()
  return {
    measures,
    read: (measureId) => {
      const fact = read(measureId)
      measures.set(measureId, fact)
      return fact
    },
  }
}

/** The subject's name, the row of the plan, the plan's own number, the rows of what is missing. */
export function wordsOf(subject: Subject, finding: Finding): Words {
  const { dossier, rowNames } = subject.figures
  const { documentNumber, documentDate, issuer } = dossier.plan
  const citesPlan = finding.citations.some(({ documentId }) => documentId === SUPERIOR_PLAN)
  const rows = finding.missing.flatMap(({ place: { rowId } }) =>
    rowId === null ? [] : rowNames.get(rowId),
  )
  return [
    subject.label,
    subject.kind === 'unit' ? subject.unit.number : null,
    ...(citesPlan ? [documentNumber, documentDate, issuer] : []),
    ...rows,
  ]
}

export function isUnchanged(inputs: Inputs, words: Words, read: Reader): boolean {
  if (!isSameList(inputs.words, words)) return false
  for (const [measureId, before] of inputs.measures) {
    if (!isSameFact(before, read(measureId))) return false
  }
  return true
}

function isSameFact(one: Fact<MeasureValue>, other: Fact<MeasureValue>): boolean {
  if (one === other) return true
  if (one.kind === 'known') return other.kind === 'known' && isSameValue(one.value, other.value)
  if (one.kind === 'unknown') {
    return other.kind === 'unknown' && isSameValue(one.missing, other.missing)
  }
  return other.kind === 'not-applicable' && one.why === other.why
}

function isSameValue(one: MeasureValue, other: MeasureValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other
  return isSameList(one, other)
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index])
}
