import type { Finding, Place } from '#core/checks/finding.ts'

const PLACE: Place = { step: 'plan', field: 'unit.committeeSeats', rowId: 'u1' }

/** A finding of which a test names only what it speaks about. */
export function aFinding(facts: Partial<Finding> = {}): Finding {
  const ruleId = facts.ruleId ?? 'unit.committee.seats-max'
  const subject = facts.subject ?? { kind: 'unit' as const, id: 'u1', label: 'CĐCS một' }
  return {
    key: `${ruleId}@${subject.kind}:${subject.id}`,
    ruleId,
    ruleTitle: 'Số ủy viên ban chấp hành của đơn vị không quá mức',
    subject,
    status: 'not-met',
    severity: 'must-fix',
    sentence: 'CĐCS một: 17 ủy viên, mức tối đa 15',
    source: 'HD 03/HD-TLĐ, mục 9.1',
    citations: [],
    confidence: 'A',
    blocking: true,
    missing: [],
    remedy: null,
    place: PLACE,
    working: [],
    explanation: { text: '', outcome: 'false', children: [] },
    ...facts,
  }
}
