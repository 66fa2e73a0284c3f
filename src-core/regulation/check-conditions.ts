import {
  CANDIDACY_LABELS,
  CONGRESS_CASE_LABELS,
  CONGRESS_FORM_LABELS,
  CONGRESS_KIND_LABELS,
  REORGANISATION_LABELS,
  UNION_LEVEL_LABELS,
  VOTE_MODE_LABELS,
} from '../vocabulary/labels.ts'
import { present } from '../base/invariant.ts'
import { MEASURE_TERMS } from '../vocabulary/measures.ts'
import type { MeasureKind, MeasureTerm, SubjectKind } from '../vocabulary/measures.ts'
import type { Condition, Operand } from './condition.ts'
import { listConditions, listOperands } from './condition-walk.ts'
import type { NeededOperand, OperandNeed } from './condition-walk.ts'
import type { Located, PackParts } from './pack-parts.ts'
import type { Rule } from './rule-shape.ts'
import { kindOf } from './operand.ts'
import { splitReference } from './scope.ts'
import { errorAt, within } from './pack-source.ts'
import type { Origin, PackError } from './pack-source.ts'

/** The conditions of a rule by the key they stand under. */
export function ruleConditions(rule: Rule): [string, Condition][] {
  const requires: [string, Condition] = ['requires', rule.requires]
  return rule.appliesWhen === undefined ? [requires] : [['appliesWhen', rule.appliesWhen], requires]
}

/** References to the parameters a rule compares with, each once; see `splitReference`. */
export function listParameters(rule: Rule): string[] {
  // What the rule requires is cited before what makes it apply.
  const ids = ruleConditions(rule)
    .reverse()
    .flatMap(([, condition]) => listConditions(condition))
    .flatMap(({ condition }) => listOperands(condition))
    .flatMap(({ operand }) => ('parameter' in operand ? [operand.parameter] : []))
  return [...new Set(ids)]
}

/** Every name in the conditions exists, belongs to the subject and has the kind its operator needs. */
export function checkConditions(
  { value: rule, origin }: Located<Rule>,
  parts: PackParts,
): PackError[] {
  return ruleConditions(rule).flatMap(([key, whole]) =>
    listConditions(whole, [key]).flatMap(({ condition, path }) => {
      const place = within(origin, ...path)
      const operands = listOperands(condition).flatMap((needed) =>
        checkOperand(needed, { rule, place, parts }),
      )
      return [...operands, ...checkChoices(condition, place)]
    }),
  )
}

interface Setting {
  readonly rule: Rule
  readonly place: Origin
  readonly parts: PackParts
}

function checkOperand({ operand, need }: NeededOperand, setting: Setting): PackError[] {
  const { rule, place, parts } = setting
  if ('measure' in operand) {
    const message = describeWrongMeasure(operand.measure, rule.subject)
    if (message !== null) return [errorAt(place, 'unknown-name', message)]
  }
  if ('parameter' in operand) {
    const message = describeWrongReference(operand.parameter, parts)
    if (message !== null) return [errorAt(place, 'unknown-name', message)]
  }
  const kind = operandKind(operand, parts)
  if (fits(kind, need)) return []
  return [errorAt(place, 'wrong-kind', `Toán tử ở điều ${rule.id} cần ${need}, gặp ${kind}`)]
}

/** What is wrong with a measure named by a rule about this kind of subject; null when nothing is. */
export function describeWrongMeasure(id: string, subject: SubjectKind): string | null {
  const term = MEASURE_TERMS.get(id)
  if (term === undefined) return `Không có số đo nào mã "${id}"`
  const isReadable = term.subject === 'congress' || term.subject === subject
  return isReadable ? null : `Số đo ${id} không đọc được ở điều về ${subject}`
}

/** What is wrong with a limit named by a rule, with or without a level; null when nothing is. */
export function describeWrongReference(reference: string, parts: PackParts): string | null {
  const { id, level } = splitReference(reference)
  if (!parts.pack.parameters.has(id)) return `Không có mức nào mã "${id}"`
  const isLevel = level === null || Object.hasOwn(UNION_LEVEL_LABELS, level)
  return isLevel ? null : `Không có cấp công đoàn "${level}"`
}

function operandKind(operand: Operand, parts: PackParts): MeasureKind {
  if ('measure' in operand) return kindOf(operand.measure)
  if ('parameter' in operand) {
    const parameter = parts.pack.parameters.get(splitReference(operand.parameter).id)
    return present(parameter, `${operand.parameter} was looked up before`).kind
  }
  if (typeof operand.value === 'number') return 'number'
  return typeof operand.value === 'object' ? 'topics' : 'text'
}

function fits(kind: MeasureKind, need: OperandNeed): boolean {
  if (need === 'any') return true
  if (need === 'choice') return !NOT_CHOICES.has(kind)
  return kind === need || (kind === 'year' && need === 'number')
}

const NOT_CHOICES: ReadonlySet<MeasureKind> = new Set(['number', 'year', 'date', 'topics', 'ages'])

const CHOICES: Partial<Record<MeasureKind, readonly string[]>> = {
  level: Object.keys(UNION_LEVEL_LABELS),
  form: Object.keys(CONGRESS_FORM_LABELS),
  case: Object.keys(CONGRESS_CASE_LABELS),
  kind: Object.keys(CONGRESS_KIND_LABELS),
  reorganisation: Object.keys(REORGANISATION_LABELS),
  candidacy: Object.keys(CANDIDACY_LABELS),
  'vote-mode': Object.keys(VOTE_MODE_LABELS),
}

function checkChoices(condition: Condition, place: Origin): PackError[] {
  if (!('isOneOf' in condition)) return []
  const term = MEASURE_TERMS.get(condition.isOneOf.measure)
  if (term === undefined) return []
  return condition.isOneOf.values
    .filter((value) => !isPossible(term, value))
    .map((value) => errorAt(place, 'unknown-name', `${term.label} không thể là "${String(value)}"`))
}

function isPossible({ kind }: MeasureTerm, value: string | boolean): boolean {
  if (kind === 'boolean') return typeof value === 'boolean'
  const choices = CHOICES[kind]
  return typeof value === 'string' && (choices === undefined || choices.includes(value))
}
