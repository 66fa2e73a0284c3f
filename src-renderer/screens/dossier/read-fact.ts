import type { Finding } from '#core/checks/finding.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { OPTIONAL_FIELDS, RARE_GROUPS } from './field-specs.ts'
import type { FieldGroup, FieldSpec } from './field-specs.ts'
import type { FieldValue } from './field-text.ts'

/** The stored value of a field; null: not known. */
export function readFact(dossier: Dossier, { path }: Pick<FieldSpec, 'path'>): FieldValue {
  const [part, name = ''] = path.split('.')
  const facts: Readonly<Record<string, FieldValue>> =
    part === 'plan' ? dossier.plan : dossier.congress
  return facts[name] ?? null
}

/** How many fields of a group still have to be filled in; `asked`: paths a rule waits for. */
export function countMissing(
  dossier: Dossier,
  { fields }: FieldGroup,
  asked: ReadonlySet<string> | null = null,
): number {
  const isWanted = (path: string) => (asked === null ? !OPTIONAL_FIELDS.has(path) : asked.has(path))
  return fields.filter((spec) => isWanted(spec.path) && readFact(dossier, spec) === null).length
}

/** The facts of the congress and the plan that some rule waits for, or finds wrong. */
export function askedFacts(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ missing, place, status }) => [
      ...missing.map(({ path }) => path),
      ...(status === 'not-met' && place.rowId === null ? [place.field] : []),
    ]),
  )
}

/** Of the rare groups the fields that matter here: asked for by a rule, already known, or jumped to. */
export function rareFields(
  dossier: Dossier,
  asked: ReadonlySet<string>,
  { all, jumpedTo }: { readonly all: boolean; readonly jumpedTo: string | null },
): FieldGroup[] {
  const isShown = (spec: FieldSpec) =>
    all || asked.has(spec.path) || spec.path === jumpedTo || isTold(readFact(dossier, spec), spec)
  return RARE_GROUPS.map((group) => ({ ...group, fields: group.fields.filter(isShown) })).filter(
    ({ fields }) => fields.length > 0,
  )
}

/** Every dossier is a congress until somebody says otherwise. */
function isTold(value: FieldValue, { path }: FieldSpec): boolean {
  return value !== null && !(path === 'congress.kind' && value === 'congress')
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
