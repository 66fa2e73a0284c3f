import { expect, test } from 'vitest'
import { PLAN_FIELDS, congressFields } from '#renderer/screens/dossier/field-specs.ts'
import { asksForConsent, countMissing, readFact } from '#renderer/screens/dossier/read-fact.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'
import { aFinding } from './a-finding.ts'

test('a yes or no that is recorded is shown, not taken for unknown', () => {
  const read = (formConsent: boolean | null) =>
    readFact(aDossier().withCongress({ formConsent }).build(), { path: 'congress.formConsent' })
  expect([read(true), read(false), read(null)]).toEqual([true, false, null])
})

test('the consent is asked for when the form breaks a rule, or when it is recorded', () => {
  const dossier = aDossier().build()
  const place = { step: 'dossier' as const, field: 'congress.form', rowId: null }
  const recorded = aDossier().withCongress({ formConsent: false }).build()
  expect([
    asksForConsent(dossier, []),
    asksForConsent(dossier, [aFinding({ place })]),
    asksForConsent(dossier, [aFinding({ place, status: 'met' })]),
    asksForConsent(recorded, []),
  ]).toEqual([false, true, false, true])
})

test('fields still to be filled are counted, those that may stay empty are not', () => {
  const empty = aDossier().build()
  const fields = congressFields(true).fields.length
  expect(countMissing(empty, congressFields(true))).toBe(fields - 1)
  expect(countMissing(aDossier().withPlan({ issuer: 'X' }).build(), PLAN_FIELDS)).toBe(
    // The issuer is there; not every plan fixes the seats of the committee.
    PLAN_FIELDS.fields.length - 2,
  )
})
