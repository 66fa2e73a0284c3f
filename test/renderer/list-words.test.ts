import { describe, expect, test } from 'vitest'
import { EMPTY_CONGRESS, EMPTY_UNIT } from '#core/dossier/empty-rows.ts'
import { describeTrait } from '#renderer/screens/delegates/trait-words.ts'
import { drawnText } from '#renderer/screens/dossier/unit-breaches.tsx'
import { UNIT_COLUMNS } from '#renderer/screens/dossier/unit-columns.ts'
import { shortNameOf } from '#renderer/screens/dossier-words.ts'
import { wordsWithoutColumn } from '#renderer/screens/import/import-fields.ts'
import { IMPORT_PLACES } from '#renderer/screens/import/import-words.ts'
import { measureRoad } from '#renderer/screens/road-progress.ts'
import { describeSearch } from '#renderer/frame/search-words.ts'
import { aDossier } from '../core/dossier/a-dossier.ts'

describe('a figure of a list', () => {
  test('is no zero while nobody is known, a share only when everybody is', () => {
    const figures = [
      { count: 0, unknown: 5000, total: 5000 },
      { count: 1200, unknown: 1, total: 5000 },
      { count: 2500, unknown: 0, total: 5000 },
      { count: 0, unknown: 0, total: 117 },
    ]
    expect(figures.map(describeTrait)).toEqual([
      { value: null, words: '', sentence: '5.000 người chưa rõ' },
      {
        value: '1.200',
        words: 'trên 4.999 đã rõ',
        sentence: '1.200 trên 4.999 người đã rõ, 1 người chưa rõ',
      },
      { value: '2.500', words: '50,0%', sentence: '2.500 trên 5.000 người' },
      { value: '0', words: '0,0%', sentence: '0 trên 117 người' },
    ])
  })

  test('has the dot of thousands on the road and in the units', () => {
    const dossier = aDossier().withPlan({ delegatesTotal: 1200 }).withDelegate('elected').build()
    const road = measureRoad(dossier, [])
    expect(road[2]?.fact).toBe('1/1.200 người')
    const unit = { ...EMPTY_UNIT, id: 'u', name: 'CĐCS Chè', members: 1240, note: 'Số 1240' }
    const drawn = (id: string) => {
      const column = UNIT_COLUMNS.find((one) => one.id === id)
      return column && drawnText(column, unit)
    }
    expect(['unit.members', 'unit.membersFemale', 'unit.note'].map(drawn)).toEqual([
      '1.240',
      '',
      'Số 1240',
    ])
  })
})

test('the header names a dossier by its place, else by the name without what every union is called', () => {
  const congress = {
    ...EMPTY_CONGRESS,
    unionName: 'Liên đoàn Lao động huyện Tam Đường',
    unionShortName: 'huyện Tam Đường',
    ordinal: 11,
  }
  expect([
    shortNameOf({ ...congress, place: 'Tam Đường' }),
    shortNameOf(congress),
    shortNameOf({ ...congress, unionShortName: null }),
    shortNameOf(EMPTY_CONGRESS),
  ]).toEqual([
    'Tam Đường XI',
    'Huyện Tam Đường XI',
    'Liên đoàn Lao động huyện Tam Đường XI',
    'Hồ sơ chưa có tên',
  ])
})

test('an import of the plan leads to the units it has brought', () => {
  expect(IMPORT_PLACES.plan.path).toBe('ho-so?bang=don-vi')
})

test('a value of the group rows is said to come from them', () => {
  expect(['block', 'unit', 'partyMember', 'gender'].map(wordsWithoutColumn)).toEqual([
    'theo dòng nhóm',
    'theo dòng nhóm',
    'theo ngày vào Đảng',
    'theo cột khác',
  ])
})

test('a search that is cut off says that there may be more', () => {
  expect([
    describeSearch('l', 0, null),
    describeSearch('xyz', 0, null),
    describeSearch('lan', 19, null),
    describeSearch('lan', 20, null),
  ]).toEqual([
    'Gõ từ hai chữ trở lên. Enter để mở, Esc để đóng.',
    'Không thấy người, đơn vị, văn bản hay màn hình nào như vậy.',
    '19 kết quả. Enter để mở, Esc để đóng.',
    '20 kết quả đầu tiên, có thể còn nữa: gõ thêm chữ để tìm hẹp lại. Enter để mở.',
  ])
})
