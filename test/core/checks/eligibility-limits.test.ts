import { describe, expect, test } from 'vitest'
import { eligibilityRules } from '#core/checks/eligibility-limits.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'
import { aPack } from './a-pack.ts'

const dossier = aDossier().withCongress({ level: 'grassroots' }).build()

const LIMIT = (id: string, value: string, clause: string) => `  - id: ${id}
    label: ${id}
    kind: number
    unit: tháng
    values: { 2020-01-01: ${value} }
    citations: { 2020-01-01: { document: hd, clause: ${clause}, says: null, confidence: B, verifiedBy: null } }
`
const TABLE = `retirement:
  - id: r1
    label: Tuổi nghỉ hưu
    inForce: { from: 2021-01-01, until: 2025-01-01 }
    citation: { document: hd, clause: Phụ lục I, says: null, confidence: A, verifiedBy: null }
    rows:
      - { gender: male, bornFrom: 1961-01, bornTo: 1961-09, years: 60, months: 3 }
`

const rules = (parameters: string, day: string, table = '') =>
  eligibilityRules(aPack('rules:\n', `${parameters}${table}rules:\n`), dossier, day)

describe('the conditions of a candidate', () => {
  test('come from the limits in force on the day, each with where it stands', () => {
    const all =
      LIMIT('candidate.first-time-months', '{ value: 60 }', 'mục 3') +
      LIMIT('candidate.re-election-months', '{ value: 30 }', 'mục 4') +
      LIMIT('absence.percent-max', '{ value: 50 }', 'mục 5')
    const row = { gender: 'male', bornFrom: '1961-01', bornTo: '1961-09', years: 60, months: 3 }
    expect(rules(all, '2023-01-01', TABLE)).toEqual({
      limits: {
        firstTimeMonths: 60,
        reElectionMonths: 30,
        absencePercent: 50,
        retirement: [row],
      },
      sources: [
        { what: 'first-time', value: 60, source: 'HD 1 ngày 01/01/2020, mục 3', confidence: 'B' },
        { what: 're-election', value: 30, source: 'HD 1 ngày 01/01/2020, mục 4', confidence: 'B' },
        { what: 'absence', value: 50, source: 'HD 1 ngày 01/01/2020, mục 5', confidence: 'B' },
        {
          what: 'retirement',
          value: null,
          source: 'HD 1 ngày 01/01/2020, Phụ lục I',
          confidence: 'A',
        },
      ],
    })
  })

  test('that the pack does not have, or not on that day, ask nothing', () => {
    const nothing = {
      limits: {
        firstTimeMonths: null,
        reElectionMonths: null,
        absencePercent: null,
        retirement: [],
      },
      sources: [],
    }
    expect(rules('', '2023-01-01')).toEqual(nothing)
    expect(rules('', '2020-12-31', TABLE)).toEqual(nothing)
    expect(rules('', '2025-01-01', TABLE)).toEqual(nothing)
    const one = LIMIT('absence.percent-max', '{ value: 50 }', 'mục 5')
    expect(rules(one, '2019-12-31')).toEqual(nothing)
    const topics = one.replace('number', 'topics').replace('50', '[other]')
    expect(rules(topics, '2023-01-01')).toEqual(nothing)
  })
})
