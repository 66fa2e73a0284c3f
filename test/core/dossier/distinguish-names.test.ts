import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey } from '#core/base/name-key.ts'
import { distinguishNames, nameWith } from '#core/dossier/distinguish-names.ts'
import type { NamedPerson } from '#core/dossier/distinguish-names.ts'

function person(id: string, changes: Partial<NamedPerson> = {}): NamedPerson {
  return { id, fullName: 'Lò Thị Dung', birth: null, unit: null, position: null, ...changes }
}

const told = (...people: NamedPerson[]) => Object.fromEntries(distinguishNames(people))

describe('two people of one name', () => {
  test('are told apart by the year of birth, and nobody else gets an addition', () => {
    expect(
      told(
        person('a', { birth: '1979-03-12' }),
        person('b', { birth: '1985' }),
        person('c', { fullName: 'Lò Thị Dũng', birth: '1979-03-12' }),
      ),
    ).toEqual({ a: 'sinh năm 1979', b: 'sinh năm 1985' })
  })

  test('of one year are told apart by the day, a third of another year still by the year', () => {
    expect(
      told(
        person('a', { birth: '1979-03-12' }),
        person('b', { birth: '1979-12-03' }),
        person('c', { birth: '1985-01-01' }),
      ),
    ).toEqual({ a: 'sinh 12/03/1979', b: 'sinh 03/12/1979', c: 'sinh năm 1985' })
  })

  test('a bare year says nothing beside a day of that year: the unit tells', () => {
    expect(
      told(
        person('a', { birth: '1979-03-12', unit: 'Trường Mầm non Số 1' }),
        person('b', { birth: '1979', unit: 'Trạm Y tế xã' }),
      ),
    ).toEqual({ a: 'Trường Mầm non Số 1', b: 'Trạm Y tế xã' })
  })

  test('of one unit by the position, and by their order when nothing is known', () => {
    const unit = 'Trạm Y tế xã'
    expect(
      told(person('a', { unit, position: 'Y sĩ' }), person('b', { unit, position: 'Trạm trưởng' })),
    ).toEqual({ a: 'Y sĩ', b: 'Trạm trưởng' })
    expect(told(person('a', { unit }), person('b', { unit }))).toEqual({
      a: 'người thứ 1',
      b: 'người thứ 2',
    })
  })

  test('the same person in two rows is one person', () => {
    expect(told(person('a', { birth: '1979' }), person('a', { birth: '1979' }))).toEqual({})
  })
})

test('the place of the tone, case and spaces do not make another name, an accent does', () => {
  expect(nameKey('NGUYỄN  THỊ Hoà')).toBe(nameKey('Nguyễn Thị Hòa'))
  expect(nameKey('Dung')).not.toBe(nameKey('Dũng'))
  expect(nameKey('Đan')).not.toBe(nameKey('Dan'))
})

test('in any list, name and addition together are said of one person only', () => {
  const few = <T>(...values: T[]) => fc.constantFrom(...values)
  const people = fc.array(
    fc.record({
      fullName: few('Lò Thị Dung', 'LÒ THỊ DUNG', 'Lò Văn Hoà'),
      birth: few(null, '1979', '1979-03-12', '1979-12-03', '1985'),
      unit: few(null, 'Y sĩ', 'Trạm Y tế xã', ' '),
      position: few(null, 'Y sĩ', 'Trạm trưởng'),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(people, (list) => {
      const named = list.map((one, index) => ({ ...one, id: String(index) }))
      const additions = distinguishNames(named)
      const shown = named.map(({ id, fullName }) => nameWith(nameKey(fullName), additions.get(id)))
      expect(new Set(shown).size).toBe(shown.length)
    }),
  )
})
