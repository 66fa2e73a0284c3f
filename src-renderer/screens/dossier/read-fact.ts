import type { Finding } from '#core/checks/finding.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { OPTIONAL_FIELDS } from './field-specs.ts'
import type { FieldGroup, FieldSpec } from './field-specs.ts'
import type { FieldValue } from './field-text.ts'

/** The stored value of a field; null: not known. */
export function readFact(dossier: Dossier, { path }: Pick<FieldSpec, 'path'>): FieldValue {
  const [part, name = ''] = path.split('.')
  const facts: Readonly<Record<string, FieldValue>> =
    part === 'plan' ? dossier.plan : dossier.congress
  return facts[name] ?? null
}

/** How many fields of a group still have to be filled in. */
export function countMissing(dossier: Dossier, { fields }: FieldGroup): number {
  return fields.filter(
    (spec) => !OPTIONAL_FIELDS.has(spec.path) && readFact(dossier, spec) === null,
  ).length
}

const CONSENT = 'congress.formConsent'

/** True where a rule finds the form other than asked for, or where an answer is recorded already. */
export function asksForConsent(dossier: Dossier, findings: readonly Finding[]): boolean {
  if (dossier.congress.formConsent !== null) return true
  return findings.some(
    ({ place, status, missing }) =>
      missing.some(({ path }) => path === CONSENT) ||
      (status === 'not-met' &&
        place.rowId === null &&
        (place.field === CONSENT || place.field === 'congress.form')),
  )
}
