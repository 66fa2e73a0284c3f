import { invariant } from '../base/invariant.ts'
import { describeFacts } from '../dossier/describe-fact.ts'
import type { DescribedFact } from '../dossier/describe-fact.ts'
import type { Subject } from '../dossier/subjects.ts'
import { describeCitation } from '../regulation/citation.ts'
import { formatFact } from '../regulation/operand.ts'
import { lookUp } from '../regulation/scope.ts'
import type { Scope } from '../regulation/scope.ts'
import type { Rule } from '../regulation/pack-shape.ts'
import { fillSentence, fillText } from '../regulation/wording.ts'
import type { WordingFacts } from '../regulation/wording.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { MEASURE_TERMS } from '../vocabulary/measures.ts'
import type { DossierStep, MeasureKind, MeasureValue } from '../vocabulary/measures.ts'
import type { Explanation, Finding, MissingFact, Severity, WorkingLine } from './finding.ts'
import { collectCitations, formatSources, judge, weakestOf } from './judge.ts'
import type { Judgement } from './judge.ts'

/** Applies one rule to one subject and puts the answer into words. */
export function makeFinding(rule: Rule, subject: Subject, scope: Scope): Finding {
  const judgement = judge(rule, scope)
  const { status } = judgement
  const citations = collectCitations(rule, scope, describePlan(subject))
  const confidence = weakestOf(citations)
  const severity = settleSeverity(rule, confidence)
  const missing = describeFacts(judgement.missing, subject.figures.rowNames)
  const facts = wordingFacts(judgement, subject, missing)
  return {
    key: `${rule.id}@${subject.kind}:${subject.id}`,
    ruleId: rule.id,
    ruleTitle: rule.title,
    subject: { kind: subject.kind, id: subject.id, label: subject.label },
    status,
    severity,
    sentence: fillSentence(sentenceFor(rule, judgement), facts, scope),
    source: formatSources(citations),
    citations,
    confidence,
    blocking: status === 'not-met' && severity === 'must-fix',
    missing: limitMissing(missing),
    remedy: writeRemedy(rule, { facts, status, subject, scope }),
    place: { ...rule.place, rowId: rowOf(subject) },
    working:
      status === 'not-applicable' ? [] : writeWorking(rule, { facts, status, subject, scope }),
    explanation: explain(rule, judgement),
  }
}

/** A limit of confidence C only warns; an identity of sums always stands (docs/decisions/findings.md). */
function settleSeverity(rule: Rule, confidence: Finding['confidence']): Severity {
  if (rule.identity) return 'must-fix'
  return confidence === 'C' ? 'should-review' : rule.severity
}

function sentenceFor({ sentences }: Rule, { status, why }: Judgement): string {
  if (status === 'met') return sentences.met
  if (status === 'not-met') return sentences.notMet
  if (status === 'cannot-tell') return sentences.cannotTell
  return why === '' ? sentences.notApplicable : '{subject}: không áp dụng, {why}'
}

function wordingFacts(
  { gap, absent, why }: Judgement,
  subject: Subject,
  missing: readonly MissingFact[],
): WordingFacts {
  const labels = missing.map(({ label }) => label.replace(` của ${subject.label}`, ''))
  return { subject: subject.label, missing: labels, gap, absent, why }
}

function describePlan({ figures }: Subject): {
  symbol: string
  title: string
  date: string | null
} {
  const { documentNumber, documentDate, issuer } = figures.dossier.plan
  const symbol = documentNumber === null ? 'Kế hoạch của cấp trên' : `Kế hoạch ${documentNumber}`
  return { symbol, title: issuer ?? 'Kế hoạch của cấp trên', date: documentDate }
}

function rowOf(subject: Subject): string | null {
  return subject.kind === 'congress' || subject.kind === 'agenda' ? null : subject.id
}

const MISSING_SHOWN = 20

function limitMissing(all: readonly DescribedFact[]): MissingFact[] {
  const shown = all.slice(0, MISSING_SHOWN)
  const next = all[MISSING_SHOWN]
  if (next === undefined) return shown
  const label = `${all.length - MISSING_SHOWN} chỗ nữa`
  return [...shown, { path: next.place.field, label, place: { ...next.place, rowId: null } }]
}

interface WorkingSetting {
  readonly facts: WordingFacts
  readonly status: Finding['status']
  readonly subject: Subject
  readonly scope: Scope
}

function writeWorking(rule: Rule, setting: WorkingSetting): WorkingLine[] {
  const { facts, status, scope } = setting
  const verdicts = {
    met: fillText(rule.verdict.met, facts, scope),
    'not-met': fillText(rule.verdict.notMet, facts, scope),
    'cannot-tell': fillText('chưa kết luận được, cần {missing}', facts, scope),
    'not-applicable': '',
  }
  const lines = rule.working.map((step) => writeStep(step, setting))
  return [...lines, { label: rule.verdict.label, value: verdicts[status], source: null }]
}

function writeRemedy({ remedy }: Rule, { facts, status, scope }: WorkingSetting): string | null {
  return remedy === null || status !== 'not-met' ? null : fillSentence(remedy, facts, scope)
}

function writeStep(step: Rule['working'][number], { subject, scope }: WorkingSetting): WorkingLine {
  const line =
    'measure' in step
      ? showMeasure(step.measure, subject, scope)
      : showParameter(step.parameter, scope)
  return { ...line, label: step.label ?? line.label }
}

function showMeasure(id: string, subject: Subject, scope: Scope): WorkingLine {
  const term = MEASURE_TERMS.get(id)
  invariant(term, `the parser let the unknown measure ${id} pass`)
  const value = withUnit(term.kind, scope.read(id), term.unit)
  return { label: term.label, value, source: nameSource(term.step, subject) }
}

function showParameter(reference: string, scope: Scope): WorkingLine {
  const { parameter, value, citation } = lookUp(reference, scope)
  const source = citation === null ? null : describeCitation(scope.pack, citation)
  return { label: parameter.label, value: withUnit(parameter.kind, value, parameter.unit), source }
}

function withUnit(kind: MeasureKind, fact: Fact<MeasureValue>, unit: string): string {
  const text = formatFact(kind, fact)
  if (fact.kind !== 'known' || unit === '') return text
  return unit === '%' ? `${text}%` : `${text} ${unit}`
}

const SOURCES: Readonly<Record<DossierStep, string>> = {
  dossier: 'hồ sơ',
  plan: 'kế hoạch',
  delegates: 'danh sách đại biểu',
  personnel: 'danh sách nhân sự',
  agenda: 'chương trình',
  papers: 'văn bản',
}

function nameSource(step: DossierStep, subject: Subject): string {
  if (step !== 'plan' || subject.kind !== 'unit' || subject.unit.number === null) {
    return SOURCES[step]
  }
  return `biểu phân bổ, STT ${subject.unit.number}`
}

function explain(rule: Rule, { status, evaluations }: Judgement): Explanation {
  const outcome = {
    met: 'true',
    'not-met': 'false',
    'cannot-tell': 'unknown',
    'not-applicable': 'not-applicable',
  } as const
  const children = evaluations.map(({ explanation }, index) => ({
    text: rule.appliesWhen !== undefined && index === 0 ? 'Áp dụng khi' : 'Yêu cầu',
    outcome: explanation.outcome,
    children: [explanation],
  }))
  return { text: rule.title, outcome: outcome[status], children }
}
