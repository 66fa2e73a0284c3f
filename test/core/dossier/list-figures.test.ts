import { describe, expect, test } from 'vitest'
import { EMPTY_CANDIDATE } from '#core/dossier/empty-rows.ts'
import { readCandidateList, readDelegateList } from '#core/dossier/list-figures.ts'
import { readCongressMeasures } from '#core/dossier/measures.ts'
import { known } from '#core/vocabulary/fact.ts'
import { aDossier, tamDuong } from './a-dossier.ts'

describe('the figures of a list', () => {
  test('count what is known and say of how many it is not', () => {
    const dossier = aDossier()
      .withCongress({ startDate: '2023-07-13' })
      .withDelegate('elected', { gender: 'female', ethnicity: 'Thái', birth: '1990-07-13' })
      .withDelegate('elected', { gender: null, ethnicity: ' KINH', birth: '1979' })
      .withDelegate(null, { gender: 'male', ethnicity: null, birth: null })
      .build()
    const { female, ethnicMinority, ages, kinds, kindUnknown } = readDelegateList(dossier)
    expect({ female, ethnicMinority, ages, kinds, kindUnknown }).toEqual({
      female: { count: 1, unknown: 1, total: 3 },
      ethnicMinority: { count: 1, unknown: 1, total: 3 },
      ages: {
        youngest: 33,
        oldest: 44,
        bands: [
          { from: 30, count: 1 },
          { from: 35, count: 0 },
          { from: 40, count: 1 },
        ],
        unsure: 2,
      },
      kinds: { 'ex-officio': 0, elected: 2, appointed: 0 },
      kindUnknown: 1,
    })
  })

  test('of a whole list are what the rules and papers count', () => {
    const dossier = tamDuong().build()
    const list = readDelegateList(dossier)
    const read = readCongressMeasures(dossier)
    expect({
      listed: known(list.total),
      female: known(list.female.count),
      minority: known(list.ethnicMinority.count),
      party: known(list.partyMembers.count),
      elected: known(list.kinds.elected),
    }).toEqual({
      listed: read('delegates.listed'),
      female: read('delegates.female'),
      minority: read('delegates.ethnicMinority'),
      party: read('delegates.partyMembers'),
      elected: read('delegates.listedElected'),
    })
  })

  test('have no ages without the first day, and candidates count only when on the list', () => {
    const dossier = aDossier().withDelegate('elected', { birth: '1990-01-01' }).build()
    const [person] = dossier.people
    const candidate = {
      ...EMPTY_CANDIDATE,
      id: 'c1',
      personId: person?.id ?? '',
      number: 1,
      onList: true,
    }
    const withTwo = {
      ...dossier,
      candidates: [candidate, { ...candidate, id: 'c2', onList: false }],
    }
    expect(readDelegateList(dossier).ages).toBe(null)
    expect(readCandidateList(withTwo).total).toBe(1)
  })
})
