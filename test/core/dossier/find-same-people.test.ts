import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSamePeople } from '#core/dossier/find-same-people.ts'
import { judgeSamePerson } from '#core/dossier/judge-same-person.ts'
import type { PersonRecord } from '#core/dossier/person-record.ts'
import { differByOneLetter, prepareRecord } from '#core/dossier/same-person-evidence.ts'

function record(id: string, changes: Partial<PersonRecord> = {}): PersonRecord {
  return {
    id,
    fullName: 'Lò Thị Dung',
    gender: null,
    birth: null,
    unionCode: null,
    phone: null,
    position: null,
    hometown: null,
    places: {},
    ...changes,
  }
}

function verdict(one: Partial<PersonRecord>, other: Partial<PersonRecord>) {
  const [pair] = findSamePeople([record('a', one), record('b', other)], [])
  return pair ? [pair.strength, ...pair.reasons] : null
}

describe('two records that look like one person', () => {
  test('of one name and one birth, whatever the place of the tone and the case', () => {
    expect(
      verdict(
        { fullName: 'LÒ THỊ HOÀ', birth: '1979-03-12' },
        { fullName: 'Lò Thị Hòa', birth: '1979-03-12' },
      ),
    ).toEqual(['sure', 'cùng họ tên', 'cùng ngày sinh 12/03/1979'])
  })

  test('a bare year, and day and month exchanged, are told as such', () => {
    expect(verdict({ birth: '1979' }, { birth: '1979-03-12' })).toEqual([
      'likely',
      'cùng họ tên',
      'cùng năm sinh, một bên chỉ có năm: 1979 và 12/03/1979',
    ])
    expect(verdict({ birth: '1979-12-03' }, { birth: '1979-03-12' })).toEqual([
      'likely',
      'cùng họ tên',
      'ngày sinh đảo ngày và tháng: 03/12/1979 và 12/03/1979',
    ])
  })

  test('by the member code even under another name, which is said', () => {
    expect(
      verdict(
        { unionCode: 'LC-001', fullName: 'Lò Thị Dung' },
        { unionCode: 'lc 001', fullName: 'Vàng A Páo' },
      ),
    ).toEqual([
      'likely',
      'cùng mã đoàn viên LC-001',
      'nhưng họ tên khác nhau',
      'cả hai chưa có ngày sinh',
    ])
  })

  test('by phone, written in any way', () => {
    expect(verdict({ phone: '0912 345 678' }, { phone: '+84912345678' })?.slice(0, 2)).toEqual([
      'likely',
      'cùng họ tên',
    ])
  })

  test('a letter apart is weak alone, and likely with the unit', () => {
    const [one, other] = [
      { fullName: 'Lò Thị Dung', birth: '1979-03-12' },
      { fullName: 'Lò Thị Dunng', birth: '1979-03-12' },
    ]
    expect(verdict(one, other)?.[0]).toBe('weak')
    const places = { member: 'Trạm Y tế xã' }
    expect(verdict({ ...one, places }, { ...other, places })?.[0]).toBe('likely')
  })

  test('family and given name in exchanged columns', () => {
    expect(
      verdict(
        { fullName: 'Dung Lò Thị', birth: '1979-03-12' },
        { fullName: 'Lò Thị Dung', birth: '1979-03-12' },
      )?.[0],
    ).toBe('likely')
  })
})

describe('a name or a birth that was typed a little otherwise', () => {
  test('a tone and a bare year of birth, at one post and of one hometown', () => {
    const about = { birth: '1969', position: 'Chủ tịch CĐCS', hometown: 'Bản Bo' }
    expect(
      verdict({ fullName: 'Vì Thị Bun', ...about }, { fullName: 'Vi Thị Bun', ...about }),
    ).toEqual([
      'weak',
      'họ tên chỉ khác dấu',
      'cùng năm sinh 1969',
      'cùng chức vụ "Chủ tịch CĐCS"',
      'cùng quê quán "Bản Bo"',
    ])
    expect(
      verdict(
        { fullName: 'Vì Thị Bun', birth: '1969', places: { member: 'A' } },
        { fullName: 'Vi Thị Bun', birth: '1969-02-03', places: { member: 'B' } },
      ),
    ).toBeNull()
  })

  test('one part of the birth, at one post; elsewhere they are two', () => {
    const position = 'Giáo viên'
    expect(verdict({ birth: '1973-09-27', position }, { birth: '1973-09-28', position })).toEqual([
      'weak',
      'cùng họ tên',
      'ngày sinh chỉ lệch một phần: 27/09/1973 và 28/09/1973',
      'cùng chức vụ "Giáo viên"',
    ])
    expect(verdict({ birth: '1973-09-27', position }, { birth: '1978-09-27', position })?.[0]).toBe(
      'weak',
    )
    expect(verdict({ birth: '1973-09-27', position }, { birth: '1985-09-27', position })).toBeNull()
    expect(
      verdict({ birth: '1973-09-27', position }, { birth: '1973-09-28', position: 'Y tá' }),
    ).toBeNull()
  })
})

describe('two people of one name', () => {
  test('born in other years, or elsewhere with births unknown, are not suspected', () => {
    expect(verdict({ birth: '1979-03-12' }, { birth: '1985-03-12' })).toBeNull()
    expect(
      verdict({ places: { member: 'Trạm Y tế' } }, { places: { member: 'Trường Mầm non' } }),
    ).toBeNull()
  })

  test('what speaks against it takes the strength down', () => {
    expect(
      verdict(
        { birth: '1979-03-12', unionCode: '1', gender: 'male' },
        { birth: '1979-03-12', unionCode: '2', gender: 'female' },
      ),
    ).toEqual([
      'weak',
      'cùng họ tên',
      'cùng ngày sinh 12/03/1979',
      'nhưng mã đoàn viên khác nhau',
      'nhưng giới tính khác nhau',
    ])
  })

  test('once found to be two, are asked about no more', () => {
    const twins = [record('a', { birth: '1979' }), record('b', { birth: '1979' })]
    expect(findSamePeople(twins, [{ id: 'd', personId: 'b', otherId: 'a' }])).toEqual([])
  })
})

test('one letter put in, left out, replaced or exchanged; not two', () => {
  const near = ['lo thi dungg', 'lo thi dun', 'lo thi dang', 'lo thi dugn', 'o thi dung']
  expect(near.map((name) => differByOneLetter('lo thi dung', name))).toEqual(near.map(() => true))
  const far = ['lo thi dung', 'lo thi dunggg', 'lo thi gnud', 'vang a pao']
  expect(far.map((name) => differByOneLetter('lo thi dung', name))).toEqual(far.map(() => false))
})

test('looking only inside blocks loses no likely pair and finds none that comparing everybody does not', () => {
  const few = <T>(...values: T[]) => fc.constantFrom(...values)
  const records = fc.array(
    fc.record({
      fullName: few('Lò Thị Dung', 'Lò Thị Dũng', 'Dung Lò Thị', 'Lò Thị Dunng', 'Vàng A Páo'),
      gender: few(null, 'male', 'female'),
      birth: few(null, '1979', '1979-03-12', '1979-12-03', '1985-01-01'),
      unionCode: few(null, null, '1', '2'),
      phone: few(null, null, '0912345678', '0987654321'),
      position: few(null, null, 'Giáo viên'),
      hometown: few(null, null, 'Tam Đường'),
      places: few({}, { member: 'A' }, { member: 'B' }, { delegate: 'A' }),
    }),
    { maxLength: 45 },
  )
  fc.assert(
    fc.property(records, (list) => {
      const people = list.map((one, index) => ({ ...one, id: String(index).padStart(2, '0') }))
      const found = findSamePeople(people, []).map((pair) => keyOf(pair))
      const all = people.flatMap((one, index) =>
        people.slice(index + 1).flatMap((other) => {
          const judged = judgeSamePerson(prepareRecord(one), prepareRecord(other))
          return judged ? [{ personId: one.id, otherId: other.id, ...judged }] : []
        }),
      )
      expect(new Set(all.map(keyOf))).toEqual(new Set([...all.map(keyOf), ...found]))
      const likely = all.filter(({ strength }) => strength !== 'weak').map(keyOf)
      expect(likely.filter((key) => !found.includes(key))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

const keyOf = ({ personId, otherId }: { personId: string; otherId: string }) =>
  [personId, otherId].sort().join(' ')

test('a register of 20,000 with one telephone and 300 of one name ends, and its doubles are found', () => {
  const people = Array.from({ length: 20_000 }, (_, index) =>
    record(String(index), {
      fullName:
        index % 66 === 0 ? 'Nguyễn Thị Hoa' : `Họ${index % 97} Đệm${index % 89} Tên${index}`,
      birth: `${1960 + (index % 40)}-0${1 + (index % 9)}-1${index % 10}`,
      phone: '02313 876 543',
    }),
  )
  const double = record('double', { fullName: 'Họ7 Đệm7 Tên7', birth: '1967-08-17' })
  const pairs = findSamePeople([...people, double], [])
  expect(pairs.some(({ personId, otherId }) => personId === '7' && otherId === 'double')).toBe(true)
  expect(pairs.length).toBeLessThan(20_000)
})
