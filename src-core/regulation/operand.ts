import { present } from '../base/invariant.ts'
import { known } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { formatValue } from '../vocabulary/format-value.ts'
import { MEASURE_TERMS } from '../vocabulary/measures.ts'
import type { MeasureKind, MeasureTerm, MeasureValue } from '../vocabulary/measures.ts'
import { describeCitation } from './citation.ts'
import type { Operand } from './condition.ts'
import { lookUp } from './scope.ts'
import type { Scope } from './scope.ts'

export type { Scope }

export interface ReadOperand {
  readonly fact: Fact<MeasureValue>
  /** "Số đoàn viên 420", where it stands first. */
  readonly text: string
  /** "15 (Số ủy viên nhiều nhất, HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1)", where it is compared with. */
  readonly against: string
}

export function readOperand(operand: Operand, scope: Scope): ReadOperand {
  if ('measure' in operand) return readMeasureOperand(operand.measure, scope)
  if ('parameter' in operand) return readParameterOperand(operand.parameter, scope)
  const { value } = operand
  const text = formatValue('text', value)
  return { fact: known(value), text, against: text }
}

function readMeasureOperand(measureId: string, scope: Scope): ReadOperand {
  const { kind, label } = termOf(measureId)
  const fact = scope.read(measureId)
  const value = formatFact(kind, fact)
  // A list of forty agenda items would bury the sentence; its label stands for it.
  if (kind === 'topics' || kind === 'ages') return { fact, text: label, against: label }
  return { fact, text: `${label} ${value}`, against: `${value} (${label})` }
}

function readParameterOperand(reference: string, scope: Scope): ReadOperand {
  const { parameter, value, citation } = lookUp(reference, scope)
  const source = citation === null ? '' : `, ${describeCitation(scope.pack, citation)}`
  const text = formatFact(parameter.kind, value)
  const { label } = parameter
  if (parameter.kind === 'topics') return { fact: value, text: label, against: label + source }
  return { fact: value, text: `${label} ${text}`, against: `${text} (${label}${source})` }
}

/** The value in words; "chưa rõ" while nobody has told it. */
export function formatFact(kind: MeasureKind, fact: Fact<MeasureValue>): string {
  if (fact.kind === 'known') return formatValue(kind, fact.value)
  return fact.kind === 'unknown' ? 'chưa rõ' : 'không áp dụng'
}

export function kindOf(measureId: string): MeasureKind {
  return termOf(measureId).kind
}

export function termOf(measureId: string): MeasureTerm {
  const term = MEASURE_TERMS.get(measureId)
  return present(term, `the parser let the unknown measure ${measureId} pass`)
}
