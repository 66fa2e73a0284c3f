import { expect, test } from 'vitest'
import { retirementAges } from '#core/checks/eligibility-limits.ts'
import { describeFacts } from '#core/dossier/describe-fact.ts'
import type { DescribedFact } from '#core/dossier/describe-fact.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { readMeasure } from '#core/dossier/measures.ts'
import { listSubjects } from '#core/dossier/subjects.ts'
import { MEASURE_TERMS } from '#core/vocabulary/measures.ts'
import { columnForField } from '#renderer/screens/delegates/person-columns.ts'
import { delegateColumns } from '#renderer/screens/delegates/delegate-rows.ts'
import {
  PLAN_FIELDS,
  RARE_GROUPS,
  UNION_FIELDS,
  congressFields,
} from '#renderer/screens/dossier/field-specs.ts'
import { unitColumns } from '#renderer/screens/dossier/unit-columns.ts'
import { candidateColumns } from '#renderer/screens/personnel/candidate-columns.tsx'
import { labelOfPlace, linkToPlace } from '#renderer/screens/road.ts'
import { aDossier, tamDuong } from '#test/core/dossier/a-dossier.ts'
import { bundledPacks } from '#test/regulations/bundled-packs.ts'

/** Every fact a rule of any pack can miss is asked for as a link: each must end on a field that is there. */

type Place = DescribedFact['place']

const PACKS = [...bundledPacks().values()]
const NOTHING = aDossier().build()
const PLANNED = aDossier().withUnit({}).build()
const FORM = new Set<string>(
  [UNION_FIELDS, congressFields(true), PLAN_FIELDS, ...RARE_GROUPS].flatMap(({ fields }) =>
    fields.map(({ path }) => path),
  ),
)
/** Where a list has no row yet, its screen has one way on: to add or to import. */
const WHOLE_LISTS = ['units', 'delegates', 'candidates', 'agenda', 'composition']

/** Null where the screen of the link has no such field and would leave the person at its beginning. */
function fieldAt(place: Place): string | null {
  const { field, step } = place
  if (/^calendar\.\d{4}$/.test(field)) return 'lich'
  if (WHOLE_LISTS.includes(field)) return field
  if (step === 'agenda')
    return /^agenda\.(voteMode|topics|sessions)$|^session\.minutes$/.test(field) ? field : null
  if (step === 'delegates') return columnOf(columnForField(delegateColumns(PLANNED), field))
  if (step === 'personnel')
    return field.startsWith('composition.') && place.rowId !== null
      ? field
      : columnOf(columnForField(candidateColumns(NOTHING, null), field))
  if (place.rowId === null && !field.startsWith('unit')) return FORM.has(field) ? field : null
  const columns = unitColumns([], { findings: [], field })
  return columns.some(({ id }) => id === field) ? field : null
}

/** The name is where a list sends one who asked for a column it does not have. */
function columnOf(columnId: string): string | null {
  return columnId === 'person.fullName' ? null : columnId
}

/** Dossiers that lack everything, lists whose rows are empty, and a full one lacking one fact after another. */
function dossiersThatLack(): Dossier[] {
  const bare = aDossier()
    .withCongress({ level: 'corporation' })
    .withUnit({})
    .withDelegate(null)
    .withCandidate({})
    .withSession('Phiên', [])
    .build()
  const topics = ['elect-committee', 'elect-presidium', 'candidate-list', 'resolution'] as const
  const full = tamDuong()
    .withCandidate({ candidacy: 'first-time' }, { gender: 'male', birth: '1900-01-01' })
    .withCandidate({ candidacy: 're-election' }, { birth: '1980' })
    .withSession(
      'Phiên thứ nhất',
      topics.map((topic) => ({ topic, minutes: 30, voteMode: null })),
    )
    .build()
  const women = { id: 'c1', code: 'C1', label: 'Nữ', tag: 'female', minimum: 1, maximum: null }
  const composition = [
    { ...women, mandatory: true },
    { ...women, mandatory: true, id: 'c2', code: 'C2', tag: null },
  ]
  const lacking = Object.keys(full.congress).map((field) => ({
    ...full,
    congress: { ...full.congress, [field]: null },
  }))
  return [
    NOTHING,
    bare,
    ...composition.map((one) => ({ ...bare, composition: [one] })),
    full,
    ...lacking,
  ]
}

function missingOf(dossier: Dossier): string[] {
  const short = { ...dossier, units: dossier.units.slice(0, 2) }
  return PACKS.flatMap((pack) =>
    listSubjects(short, pack.unitLevels, retirementAges(pack, '2023-07-13')).flatMap((subject) =>
      [...MEASURE_TERMS.values()]
        .filter((term) => term.subject === 'congress' || term.subject === subject.kind)
        .flatMap(({ id }) => {
          const fact = readMeasure(subject, id)
          return fact.kind === 'unknown' ? fact.missing : []
        }),
    ),
  )
}

const DESCRIBED = describeFacts(
  [...new Set([...dossiersThatLack().flatMap(missingOf), 'calendar.2027'])],
  new Map(),
)

test('every fact a measure can miss has words, and its link ends on a field', () => {
  expect(new Set(DESCRIBED.map(({ place }) => place.step)).size).toBe(5)
  expect(DESCRIBED.filter(({ label, place }) => label === place.field)).toEqual([])
  expect(
    DESCRIBED.filter(({ place }) => fieldAt(place) === null).map(({ path, place }) => [
      place.step,
      path,
    ]),
  ).toEqual([])
})

test('the place where each rule of each pack is put right is a field', () => {
  const places = PACKS.flatMap(({ rules }) => rules.map(({ id, place }) => ({ id, place })))
  expect(places.length).toBeGreaterThan(200)
  expect(places.filter(({ place }) => fieldAt({ ...place, rowId: null }) === null)).toEqual([])
})

test('a field that is not there is noticed', () => {
  const lost = (step: Place['step'], field: string, rowId: string | null = null) =>
    fieldAt({ step, field, rowId })
  expect([
    lost('dossier', 'congress.nothing'),
    lost('plan', 'unit.nothing', 'u1'),
    lost('delegates', 'delegate.nothing', 'd1'),
    lost('personnel', 'candidate.nothing', 'c1'),
    lost('agenda', 'agenda.nothing'),
  ]).toEqual([null, null, null, null, null])
})

test('a requirement opens beside the list, days off with the rules', () => {
  const to = (field: string, rowId: string | null) =>
    linkToPlace('d1', { step: 'personnel', field, rowId })
  expect([
    to('composition.tag', 'r 1'),
    to('composition', null),
    to('calendar.2027', null),
  ]).toEqual(['/d/d1/nhan-su?yeu-cau=r%201', '/d/d1/nhan-su', '/d/d1/quy-dinh?phan=lich'])
})

test('what is open at one election opens at that election', () => {
  const place = { step: 'papers', field: 'elections.ballots', rowId: 'b 1' } as const
  expect([linkToPlace('d1', place), labelOfPlace(place)]).toEqual([
    '/d/d1/ngay-dai-hoi/bau-cu?phieu=b%201',
    'Bầu cử',
  ])
})
