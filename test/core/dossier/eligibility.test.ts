import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ageOn } from '#core/base/plain-date.ts'
import { addMonths, isPlainMonth, monthOf, monthsBetween } from '#core/base/plain-month.ts'
import { EMPTY_PERSON } from '#core/dossier/empty-rows.ts'
import { judgeCandidate, judgeCandidates, serviceMonth } from '#core/dossier/eligibility.ts'
import type { EligibilityLimits } from '#core/dossier/eligibility.ts'
import { remainingService, retirementMonth } from '#core/dossier/remaining-service.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'
import {
  SAMPLES,
  emptyDossier,
  importOf,
  sampleWorkbook,
  truthOf,
  written,
} from '../intake/intake-files.ts'

const truth = z
  .object({
    khong_du_dieu_kien: z.array(z.object({ stt: z.number(), ly_do: z.string() })),
    nguoi: z.array(
      z.object({
        stt: z.number(),
        gioi_tinh: z.string(),
        ngay_sinh: z.string(),
        tuoi_tron: z.number(),
        con_thang: z.number(),
      }),
    ),
  })
  .parse(truthOf(SAMPLES.candidates))

const RETIREMENT = bundledPack().retirement.flatMap(({ rows }) => rows)
const LIMITS: EligibilityLimits = {
  firstTimeMonths: 60,
  reElectionMonths: 30,
  absencePercent: 50,
  retirement: RETIREMENT,
}

test('completed years and months of remaining service of all 41 people of the sample', () => {
  const computed = truth.nguoi.map(({ stt, gioi_tinh, ngay_sinh }) => {
    const person = {
      id: 'p',
      gender: gioi_tinh === 'nam' ? 'male' : 'female',
      birth: ngay_sinh,
    } as const
    const left = remainingService(person, '2023-07', RETIREMENT)
    return { stt, tuoi_tron: ageOn(ngay_sinh, '2023-07-01'), left }
  })
  expect(computed).toEqual(
    truth.nguoi.map(({ stt, tuoi_tron, con_thang }) => ({
      stt,
      tuoi_tron,
      left: { kind: 'known', value: { least: con_thang, most: con_thang } },
    })),
  )
})

test('the three people of the sample who may not stand, each with its reason', async () => {
  const { records } = importOf(await sampleWorkbook(SAMPLES.candidates))
  const imported = written(emptyDossier(), records)
  const congress = { ...imported.congress, startDate: '2023-07-13', committeeMeetings: 20 }
  const dossier = { ...imported, congress }
  const numbers = new Map(dossier.candidates.map(({ id, number }) => [id, number]))
  const out = judgeCandidates(dossier, LIMITS).filter(({ verdict }) => verdict !== 'eligible')
  expect(
    out.map(({ candidateId, verdict, reasons }) => [numbers.get(candidateId), verdict, reasons]),
  ).toEqual([
    [8, 'not-eligible', [{ kind: 'service', needed: 30, left: { least: 13, most: 13 } }]],
    [11, 'not-eligible', [{ kind: 'absence', missed: 12, held: 20 }]],
    [13, 'not-eligible', [{ kind: 'service', needed: 60, left: { least: 47, most: 47 } }]],
  ])
  expect(out.length).toBe(truth.khong_du_dieu_kien.length)
})

describe('the retirement table at its edges', () => {
  test.each([
    ['male', '1962-12', null],
    ['male', '1963-01', '2023-10'],
    ['male', '1963-03', '2023-12'],
    ['male', '1963-04', '2024-04'],
    ['male', '1966-03', '2027-12'],
    ['male', '1966-04', '2028-04'],
    ['male', '1999-12', '2061-12'],
    ['female', '1967-12', null],
    ['female', '1968-08', '2024-12'],
    ['female', '1968-09', '2025-05'],
    ['female', '1969-04', '2025-12'],
    ['female', '1969-05', '2026-05'],
    ['female', '1975-04', '2034-12'],
    ['female', '1975-05', '2035-05'],
  ] as const)('%s born %s reaches the age in %s', (gender, born, month) => {
    expect(retirementMonth(gender, born, RETIREMENT)).toBe(month)
  })

  test('every month from the first row on stands in exactly one row', () => {
    for (const [gender, first] of [
      ['male', '1963-01'],
      ['female', '1968-01'],
    ] as const) {
      for (let at = 0; at < 400; at += 1) {
        const born = addMonths(first, at)
        const rows = RETIREMENT.filter(
          (row) =>
            row.gender === gender && row.bornFrom <= born && (row.bornTo ?? '9999-12') >= born,
        )
        expect([born, rows.length]).toEqual([born, 1])
      }
    }
  })
})

describe('remaining service that is not wholly known', () => {
  const person = { id: 'p1', gender: 'male', birth: '1970-05-01' } as const
  test.each([
    [{ ...person, gender: null }, ['candidate.gender@p1']],
    [{ ...person, birth: null }, ['candidate.birth@p1']],
    [{ ...person, gender: null, birth: null }, ['candidate.gender@p1', 'candidate.birth@p1']],
    [{ ...person, birth: '1962-11-01' }, ['candidate.retirement@p1']],
    [{ ...person, birth: '1962' }, ['candidate.retirement@p1']],
  ])('%o is unknown with what is missing', (one, missing) => {
    expect(remainingService(one, '2023-07', RETIREMENT)).toEqual({ kind: 'unknown', missing })
  })

  test('a birth known by its year leaves the months between January and December', () => {
    expect(remainingService({ ...person, birth: '1970' }, '2023-07', RETIREMENT)).toEqual({
      kind: 'known',
      value: { least: 102, most: 113 },
    })
  })
})

const CANDIDATE = {
  id: 'c1',
  personId: 'p1',
  number: 1,
  block: null,
  candidacy: 're-election',
  fullTime: null,
  meetingsMissed: 0,
  onList: true,
  mustKeep: false,
  superiorConsent: null,
  note: null,
} as const
const PERSON = {
  ...EMPTY_PERSON,
  id: 'p1',
  fullName: 'Lò Văn Ín',
  gender: 'male',
  birth: '1970-05-01',
} as const

interface Given {
  readonly candidate?: object
  readonly person?: object
  readonly congress?: object
  readonly limits?: object
}

function judged(given: Given) {
  const { verdict, missing } = judgeCandidate({
    candidate: { ...CANDIDATE, ...given.candidate },
    person: { ...PERSON, ...given.person },
    dossier: {
      congress: {
        ...emptyDossier().congress,
        startDate: '2023-07-13',
        committeeMeetings: 20,
        ...given.congress,
      },
    },
    limits: { ...LIMITS, ...given.limits },
  })
  return [verdict, ...missing]
}

/** Born so that this many months are left in July 2023. */
const bornWith = (months: number) => ({ birth: `${addMonths('1961-07', months)}-15` })

describe('eligibility at below, exactly and above', () => {
  test.each<[string, Given, string[]]>([
    ['re-election with 60 months', { person: bornWith(60) }, ['eligible']],
    [
      'first time with 59',
      { candidate: { candidacy: 'first-time' }, person: bornWith(59) },
      ['not-eligible'],
    ],
    [
      'first time with 60',
      { candidate: { candidacy: 'first-time' }, person: bornWith(60) },
      ['eligible'],
    ],
    [
      'first time with 61',
      { candidate: { candidacy: 'first-time' }, person: bornWith(61) },
      ['eligible'],
    ],
    ['10 of 20 meetings missed', { candidate: { meetingsMissed: 10 } }, ['eligible']],
    ['11 of 20 meetings missed', { candidate: { meetingsMissed: 11 } }, ['not-eligible']],
    ['9 of 20 meetings missed', { candidate: { meetingsMissed: 9 } }, ['eligible']],
    [
      'nobody counted the absences',
      { candidate: { meetingsMissed: null } },
      ['cannot-tell', 'candidate.meetingsMissed@c1'],
    ],
    [
      'meetings held unknown',
      { candidate: { meetingsMissed: 3 }, congress: { committeeMeetings: null } },
      ['cannot-tell', 'congress.committeeMeetings'],
    ],
    ['no absence, whatever was held', { congress: { committeeMeetings: null } }, ['eligible']],
    [
      'a first-time candidate missed nothing',
      { candidate: { candidacy: 'first-time', meetingsMissed: null } },
      ['eligible'],
    ],
    [
      'the superior agrees to less service',
      { candidate: { candidacy: 'first-time', superiorConsent: true }, person: bornWith(59) },
      ['consented'],
    ],
    [
      'the superior agrees and nobody knows the birth',
      { candidate: { superiorConsent: true }, person: { birth: null } },
      ['consented', 'candidate.birth@c1'],
    ],
    [
      'nobody agrees to missed meetings',
      { candidate: { meetingsMissed: 11, superiorConsent: true } },
      ['not-eligible'],
    ],
    [
      'no first day and no month set',
      { congress: { startDate: null } },
      ['cannot-tell', 'congress.startDate'],
    ],
    [
      'a pack without limits',
      { limits: { firstTimeMonths: null, absencePercent: null }, person: { birth: null } },
      ['eligible'],
    ],
    [
      'neither first time nor again, enough for both',
      { candidate: { candidacy: null } },
      ['eligible'],
    ],
    [
      'neither first time nor again, too little for both',
      { candidate: { candidacy: null }, congress: { serviceFrom: '2031-07' } },
      ['not-eligible'],
    ],
    [
      'neither first time nor again, enough for one',
      { candidate: { candidacy: null }, congress: { serviceFrom: '2028-05' } },
      ['cannot-tell', 'candidate.candidacy@c1'],
    ],
    [
      'a year that decides nothing',
      { candidate: { candidacy: 'first-time' }, person: { birth: '1966' } },
      ['cannot-tell', 'candidate.birth@c1'],
    ],
  ])('%s', (_title, given, expected) => {
    expect(judged(given)).toEqual(expected)
  })

  test.each([
    ['2029-12', 'not-eligible'],
    ['2029-11', 'eligible'],
    ['2029-10', 'eligible'],
  ])('re-election counted from %s: 29, 30 or 31 months', (serviceFrom, verdict) => {
    expect(judged({ congress: { serviceFrom } })).toEqual([verdict])
  })

  test('the month set in the dossier goes before the month of the congress', () => {
    const { congress } = emptyDossier()
    const startDate = '2023-07-13'
    expect([
      serviceMonth({ congress }),
      serviceMonth({ congress: { ...congress, startDate } }),
      serviceMonth({ congress: { ...congress, startDate, serviceFrom: '2023-01' } }),
    ]).toEqual([null, '2023-07', '2023-01'])
  })
})

test('months', () => {
  expect([addMonths('2023-12', 1), addMonths('2024-01', -1), addMonths('1999-06', 744)]).toEqual([
    '2024-01',
    '2023-12',
    '2061-06',
  ])
  expect([monthsBetween('2023-07', '2024-06'), monthsBetween('2024-06', '2023-07')]).toEqual([
    11, -11,
  ])
  expect(['2023-00', '2023-13', '2023-1', '2023-12'].map(isPlainMonth)).toEqual([
    false,
    false,
    false,
    true,
  ])
  expect(monthOf('2023-07-13')).toBe('2023-07')
  expect(() => addMonths('2023-13', 1)).toThrow(/not a plain month/)
})
