import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eligibilityRules } from '#core/checks/eligibility-limits.ts'
import type { Finding } from '#core/checks/finding.ts'
import { runChecks } from '#core/checks/run-checks.ts'
import type { Candidate, CongressFacts, Person } from '#core/dossier/dossier.ts'
import { judgeCandidates } from '#core/dossier/eligibility.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'

/** The personnel screen asks `judgeCandidates`, the report asks the rules: they must say the same of everybody. */

const PACK = bundledPack()
const DAY = '2023-07-13'
const RULES = ['person.service.first-time', 'person.service.re-election']

interface Case {
  readonly candidate: Partial<Candidate>
  readonly person: Partial<Person>
  readonly congress?: Partial<CongressFacts>
}

function dossierOf({ candidate, person, congress = {} }: Case) {
  return aDossier()
    .withCongress({ startDate: DAY, ...congress })
    .withCandidate(candidate, person)
    .build()
}

function onReport(one: Case, ids: readonly string[]): Finding[] {
  return runChecks(PACK, dossierOf(one), DAY).findings.filter(({ ruleId }) => ids.includes(ruleId))
}

function verdictOf(findings: readonly Finding[]) {
  const statuses = findings.map(({ status }) => status)
  if (statuses.includes('not-met')) return 'out'
  return statuses.includes('cannot-tell') ? 'open' : 'in'
}

const SAID = { eligible: 'in', consented: 'in', 'not-eligible': 'out', 'cannot-tell': 'open' }

function onScreen(one: Case): string | undefined {
  const dossier = dossierOf(one)
  const [judged] = judgeCandidates(dossier, eligibilityRules(PACK, dossier, DAY).limits)
  return judged && SAID[judged.verdict]
}

const birth = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1960, max: 1985 }).map(String),
  fc
    .tuple(fc.integer({ min: 1960, max: 1985 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`),
)

test('the rules about remaining service say of everybody what the personnel screen says', () => {
  fc.assert(
    fc.property(
      fc.record({
        candidate: fc.record({
          candidacy: fc.constantFrom('first-time' as const, 're-election' as const, null),
          superiorConsent: fc.constantFrom(true, false, null),
        }),
        person: fc.record({
          gender: fc.constantFrom('male' as const, 'female' as const, null),
          birth,
        }),
        congress: fc.record({ serviceFrom: fc.constantFrom(null, '2023-10') }),
      }),
      ({ candidate, person, congress }) => {
        // Nothing missed, so that only the remaining service decides.
        const one = { candidate: { ...candidate, meetingsMissed: 0 }, person, congress }
        expect(verdictOf(onReport(one, RULES))).toBe(onScreen(one))
      },
    ),
    { numRuns: 300 },
  )
})

test('together with the meetings missed the report says of a known candidate what the screen says', () => {
  const meetings = fc.constantFrom(0, 10, 11, null)
  fc.assert(
    fc.property(
      fc.constantFrom('first-time' as const, 're-election' as const),
      meetings,
      fc.constantFrom(20, null),
      fc.constantFrom('1975-05-01', '1966-04-01', '1965-12-01'),
      (candidacy, meetingsMissed, committeeMeetings, day) => {
        const one: Case = {
          candidate: { candidacy, meetingsMissed },
          person: { gender: 'male', birth: day },
          congress: { committeeMeetings },
        }
        const said = verdictOf(onReport(one, [...RULES, 'person.meetings.absence']))
        expect(said).toBe(onScreen(one))
      },
    ),
  )
})

test('a first-time candidate with 47 months blocks, names the months, the clause and the way out', () => {
  const one: Case = {
    candidate: { candidacy: 'first-time' },
    person: { fullName: 'Lò Văn Ín', gender: 'male', birth: '1965-09-20' },
  }
  expect(onReport(one, RULES.slice(0, 1))).toMatchObject([
    {
      status: 'not-met',
      blocking: true,
      severity: 'must-fix',
      sentence:
        'Lò Văn Ín: tham gia lần đầu, chỉ còn 47 tháng công tác, phải còn 60 tháng; cần cấp trên quyết định trường hợp này',
      confidence: 'B',
      place: { step: 'personnel', field: 'candidate.superiorConsent', rowId: 'c1' },
    },
  ])
  const agreed = { ...one, candidate: { ...one.candidate, superiorConsent: true } }
  expect(onReport(agreed, RULES.slice(0, 1))).toMatchObject([{ status: 'met' }])
})

test('a birth no line of the retirement table covers is told as such, not counted', () => {
  const one: Case = {
    candidate: { candidacy: 're-election' },
    person: { gender: 'male', birth: '1962-11-01' },
  }
  const [finding] = onReport(one, RULES.slice(1))
  expect([finding?.status, finding?.missing.map(({ path, place }) => [path, place.rowId])]).toEqual(
    ['cannot-tell', [['candidate.retirement@c1', 'c1']]],
  )
})

test('ages of the list count on the day the dossier sets for ages', () => {
  const at = (ageDate: string | null) => {
    const dossier = aDossier()
      .withCongress({ startDate: DAY, ageDate, level: 'province' })
      .withCandidate({}, { gender: 'male', birth: '1983-07-10' })
      .build()
    const { findings } = runChecks(PACK, dossier, DAY)
    return findings.find(({ ruleId }) => ruleId === 'congress.composition.young')?.status
  }
  expect([at(null), at('2023-07-09'), at('2023-07-10')]).toEqual(['not-met', 'met', 'not-met'])
})

test('before the retirement table there is no rule about remaining service and nobody is judged by it', () => {
  const one: Case = {
    candidate: { candidacy: 're-election', meetingsMissed: 0 },
    person: { gender: 'male', birth: '1975-01-01' },
  }
  const dossier = dossierOf(one)
  const ids = runChecks(PACK, dossier, '2020-12-31').findings.map(({ ruleId }) => ruleId)
  expect(ids.filter((id) => RULES.includes(id))).toEqual([])
  const { limits } = eligibilityRules(PACK, dossier, '2020-12-31')
  expect([limits.retirement, judgeCandidates(dossier, limits)[0]?.verdict]).toEqual([
    [],
    'cannot-tell',
  ])
})

test.each([
  ['2023-2028', '2023-07-13', 'B', true],
  ['2024-interim', '2025-03-01', 'B', true],
  ['2025-2030', '2025-12-01', 'C', false],
])(
  'in %s the condition has confidence and blocks or only warns',
  (id, day, confidence, blocking) => {
    const dossier = dossierOf({
      candidate: { candidacy: 'first-time' },
      person: { gender: 'female', birth: '1969-06-01' },
      congress: { startDate: day },
    })
    const { findings } = runChecks(bundledPack(id), dossier, day)
    expect(findings.find(({ ruleId }) => ruleId === RULES[0])).toMatchObject({
      status: 'not-met',
      confidence,
      blocking,
    })
  },
)
