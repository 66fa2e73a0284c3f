import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ageOn } from '#core/base/plain-date.ts'
import { readCongressMeasures, readMeasure } from '#core/dossier/measures.ts'
import { congressSubject, countDossier, listSubjects } from '#core/dossier/subjects.ts'
import { known, notApplicable, unknown } from '#core/vocabulary/fact.ts'
import { MEASURE_TERMS } from '#core/vocabulary/measures.ts'
import type { MeasureValue } from '#core/vocabulary/measures.ts'
import { aDossier, tamDuong } from './a-dossier.ts'

const truth = JSON.parse(
  readFileSync(
    new URL('../../fixtures/samples/dai-bieu-dai-hoi-huyen.truth.json', import.meta.url),
    'utf8',
  ),
) as { dem: Record<string, number>; dong: { ngay_sinh: string }[] }

describe('the measures of the sample', () => {
  const read = readCongressMeasures(tamDuong().build())

  test('count the 117 delegates as the truth file does', () => {
    const { dem } = truth
    expect({
      tong: read('delegates.listed'),
      duong_nhiem: read('delegates.listedExOfficio'),
      bau: read('delegates.listedElected'),
      chi_dinh: read('delegates.listedAppointed'),
      nam: read('delegates.male'),
      nu: read('delegates.female'),
      dan_toc_it_nguoi: read('delegates.ethnicMinority'),
      dang_vien: read('delegates.partyMembers'),
      ngoai_dang: read('delegates.nonParty'),
    }).toEqual({
      tong: known(dem.tong),
      duong_nhiem: known(dem.duong_nhiem),
      bau: known(dem.bau),
      chi_dinh: known(dem.chi_dinh),
      nam: known(dem.nam),
      nu: known(dem.nu),
      dan_toc_it_nguoi: known(dem.dan_toc_it_nguoi),
      dang_vien: known(dem.dang_vien),
      ngoai_dang: known(dem.ngoai_dang),
    })
  })

  test('give ages in completed years on the first day, the average to one decimal', () => {
    const ages = truth.dong.map(({ ngay_sinh }) => ageOn(ngay_sinh, '2023-07-13'))
    const average = ages.reduce((so, age) => so + age, 0) / ages.length
    expect([read('delegates.ageMin'), read('delegates.ageMax')]).toEqual([known(25), known(59)])
    expect(read('delegates.ageAverage')).toEqual(known(Number(average.toFixed(1))))
  })

  test('add the columns of the 62 units', () => {
    expect([
      read('units.count'),
      read('units.members'),
      read('units.membersFemale'),
      read('units.committeeSeats'),
      read('units.delegatesTotal'),
      read('units.lastCongressDate'),
      read('congress.members'),
    ]).toEqual([
      known(62),
      known(3647),
      known(2402),
      known(278),
      known(117),
      known('2023-05-23'),
      known(3647),
    ])
  })
})

describe('unknown is never zero', () => {
  test('in an empty dossier no measure of the congress is known but that it is a congress', () => {
    const dossier = aDossier().build()
    const subject = congressSubject(countDossier(dossier))
    const knownIds = [...MEASURE_TERMS.values()]
      .filter((term) => term.subject === 'congress')
      .filter(({ id }) => readMeasure(subject, id).kind === 'known')
    expect(knownIds.map(({ id }) => id)).toEqual(['congress.kind'])
  })

  test('one delegate without a kind leaves the counts by kind open, the total known', () => {
    const dossier = aDossier()
      .withDelegate('elected', { gender: 'female' })
      .withDelegate(null, { gender: 'female' })
      .build()
    const read = readCongressMeasures(dossier)
    expect([
      read('delegates.listed'),
      read('delegates.listedElected'),
      read('delegates.female'),
    ]).toEqual([known(2), unknown('delegate.kind@g2'), known(2)])
  })

  test('one unit without members leaves the sum open and names the row', () => {
    const dossier = aDossier()
      .withUnits([{ members: 30 }, {}])
      .build()
    expect(readCongressMeasures(dossier)('units.members')).toEqual(unknown('unit.members@u2'))
  })

  test('one delegate without a unit is left out of the count of those who have one, no more', () => {
    const { people, delegates, ...rest } = aDossier()
      .withUnit({})
      .withDelegate('elected')
      .withDelegate('elected')
      .build()
    const placed = delegates.map((one, index) => ({ ...one, unitId: index === 0 ? 'u1' : null }))
    const read = readCongressMeasures({ ...rest, people, delegates: placed })
    expect([read('delegates.withUnit'), read('delegates.listed')]).toEqual([known(1), known(2)])
  })

  test('ages need the first day of the congress', () => {
    const dossier = aDossier().withDelegate('elected', { birth: '1980' }).build()
    expect(readCongressMeasures(dossier)('delegates.ageMin')).toEqual(unknown('congress.startDate'))
  })
})

describe('the agenda', () => {
  const voteModeOf = (...modes: ('secret' | 'hand' | null)[]) => {
    const items = modes.map((voteMode) => ({ topic: 'elect-committee', voteMode }) as const)
    const dossier = aDossier()
      .withSession('Phiên 1', [['discussion', 30], ...items])
      .build()
    const agenda = listSubjects(dossier, {}).find(({ kind }) => kind === 'agenda')
    return agenda && readMeasure(agenda, 'agenda.committeeVoteMode')
  }

  test('elects the committee in secret only when every such item does', () => {
    expect(voteModeOf('secret', 'secret')).toEqual(known('secret'))
    expect(voteModeOf('secret', 'hand', null)).toEqual(known('hand'))
    expect(voteModeOf('secret', null)).toEqual(unknown('agenda.voteMode@s1-i3'))
    expect(voteModeOf()).toEqual(notApplicable('chương trình chưa có mục “Bầu ban chấp hành”'))
  })

  test('a session that is only the first meeting is none of the congress', () => {
    const first = aDossier().withSession('Họp lần thứ nhất', [{ topic: 'first-meeting' }])
    const sessionsOf = (dossier: ReturnType<typeof aDossier>) =>
      readCongressMeasures(dossier.build())('agenda.sessions')
    expect(sessionsOf(first)).toEqual(unknown('agenda'))
    expect(sessionsOf(first.withSession('Phiên thứ nhất', [{ topic: 'discussion' }]))).toEqual(
      known(1),
    )
  })

  test('a session lasts the sum of its items; an empty one is unknown', () => {
    const dossier = aDossier()
      .withSession('Phiên 1', [
        ['discussion', 30],
        ['break', 15],
      ])
      .withSession('Phiên 2', [])
      .build()
    const minutes = listSubjects(dossier, {})
      .filter(({ kind }) => kind === 'session')
      .map((session) => readMeasure(session, 'session.minutes'))
    expect(minutes).toEqual([known(45), unknown('agenda')])
  })
})

test('the level of a unit follows from the level of its superior', () => {
  const unitLevels = { 'immediate-superior': 'grassroots', province: 'immediate-superior' } as const
  const levelUnder = (level: 'immediate-superior' | 'province' | 'corporation' | null) => {
    const dossier = aDossier().withCongress({ level }).withUnit({ name: 'LĐLĐ huyện' }).build()
    const unit = listSubjects(dossier, unitLevels).find(({ kind }) => kind === 'unit')
    return unit && readMeasure(unit, 'unit.level')
  }
  expect(
    ([null, 'immediate-superior', 'province', 'corporation'] as const).map(levelUnder),
  ).toEqual([
    unknown('congress.level'),
    known('grassroots'),
    known('immediate-superior'),
    unknown('unit.level@u1'),
  ])
})

test.each([
  ['CĐCS Trung tâm Y tế', 'grassroots'],
  ['Công đoàn cơ sở Sở Y tế', 'grassroots'],
  ['Nghiệp đoàn cơ sở Xe ôm', 'grassroots'],
  ['CĐCS thành viên Xưởng 2', 'immediate-superior'],
  ['Công đoàn cơ sởi ấm', 'immediate-superior'],
] as const)('a unit of a province named "%s" is judged as %s', (name, level) => {
  const dossier = aDossier().withCongress({ level: 'province' }).withUnit({ name }).build()
  const [unit] = listSubjects(dossier, { province: 'immediate-superior' }).filter(
    ({ kind }) => kind === 'unit',
  )
  expect(unit && readMeasure(unit, 'unit.level')).toEqual(known(level))
})

describe('the list of candidates', () => {
  const WOMAN = { gender: 'female', ethnicity: 'Thái', partyMember: false } as const
  const MAN = { gender: 'male', ethnicity: 'Kinh', partyMember: true } as const
  const list = aDossier()
    .withCandidate({ candidacy: 'first-time' }, WOMAN)
    .withCandidate({ candidacy: 're-election' }, MAN)
    .withCandidate({ candidacy: 'first-time', onList: false }, WOMAN)
  const TRAITS = [
    'candidates.female',
    'candidates.ethnicMinority',
    'candidates.nonParty',
    'candidates.firstTime',
  ] as const

  test('is counted by trait, without the pool behind it', () => {
    const read = readCongressMeasures(list.build())
    expect(TRAITS.map(read)).toEqual(TRAITS.map(() => known(1)))
  })

  test('one unknown trait leaves that count open and names the row; no list at all is told as such', () => {
    const read = readCongressMeasures(list.withCandidate({ candidacy: null }).build())
    expect(TRAITS.map(read)).toEqual([
      unknown('candidate.gender@c4'),
      unknown('candidate.ethnicity@c4'),
      unknown('candidate.partyMember@c4'),
      unknown('candidate.candidacy@c4'),
    ])
    expect(TRAITS.map(readCongressMeasures(aDossier().build()))).toEqual(
      TRAITS.map(() => unknown('candidates')),
    )
  })

  test('knows who of it sits among the ex-officio delegates', () => {
    const isExOfficio = (dossier: ReturnType<typeof aDossier>) =>
      listSubjects(dossier.build(), {})
        .filter(({ kind }) => kind === 'person')
        .map((person) => readMeasure(person, 'person.exOfficioDelegate'))
    const [first, second] = list.build().candidates
    const seated = (kind: 'ex-officio' | 'elected' | null) => {
      const dossier = list.withDelegate(kind).build()
      const delegates = dossier.delegates.map((one) => ({
        ...one,
        personId: first?.personId ?? '',
      }))
      return aDossier({ ...dossier, delegates })
    }
    expect(second).toBeDefined()
    expect(isExOfficio(seated('ex-officio'))).toEqual([known(true), known(false)])
    expect(isExOfficio(seated('elected'))).toEqual([known(false), known(false)])
    expect(isExOfficio(seated(null))).toEqual([unknown('delegate.kind@g1'), known(false)])
    expect(isExOfficio(list)).toEqual([unknown('delegates'), unknown('delegates')])
  })
})

test('every measure has a term and can be read from its subject', () => {
  const dossier = aDossier().withUnit({}).withSession('Phiên 1', []).withCandidate({}).build()
  const facts = listSubjects(dossier, {}).flatMap((subject) =>
    [...MEASURE_TERMS.values()]
      .filter((term) => term.subject === subject.kind)
      .map(({ id }) => readMeasure(subject, id)),
  )
  expect(facts).toHaveLength(MEASURE_TERMS.size)
  const values: (MeasureValue | undefined)[] = facts.map((fact) =>
    fact.kind === 'known' ? fact.value : undefined,
  )
  expect(values.filter((value) => value === 0)).toEqual([])
})
