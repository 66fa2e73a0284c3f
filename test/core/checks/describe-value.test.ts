import { expect, test } from 'vitest'
import { describeAmount, describeCase, describeDated } from '#core/checks/describe-value.ts'

const PEOPLE = { kind: 'number', unit: 'người' } as const

test('an amount stands with its unit; a share without a space, a day and topics as words', () => {
  expect(describeAmount(1200, PEOPLE)).toBe('1.200 người')
  expect(describeAmount(60, { kind: 'number', unit: '%' })).toBe('60%')
  expect(describeAmount(5, { kind: 'number', unit: '' })).toBe('5')
  expect(describeAmount(2030, { kind: 'year', unit: '' })).toBe('2030')
  expect(describeAmount('2025-12-31', { kind: 'date', unit: '' })).toBe('31/12/2025')
  expect(describeAmount('2025-12-31', { kind: 'date', unit: 'ngày' })).toBe('31/12/2025')
  expect(describeAmount(['discussion', 'resolution'], { kind: 'topics', unit: '' })).toContain('; ')
})

test('a dated value is an amount, a table, nothing laid down, or nothing found', () => {
  expect(describeDated({ value: 15 }, PEOPLE)).toBe('15 người')
  expect(describeDated({ table: [{ when: {}, value: 1 }] }, PEOPLE)).toBe('bảng 1 trường hợp')
  expect(describeDated({ none: 'không còn mức' }, PEOPLE)).toBe('Không có mức: không còn mức')
  expect(describeDated({ notFound: 'chưa đọc được' }, PEOPLE)).toBe('Chưa tìm thấy: chưa đọc được')
})

test.each([
  [{}, 'Mọi trường hợp'],
  [
    { level: 'grassroots', members: { from: 3000, below: 7000 } },
    'Công đoàn cơ sở, từ 3.000 đến dưới 7.000 đoàn viên',
  ],
  [{ members: { from: 3000 } }, 'từ 3.000 đoàn viên'],
  [{ members: { above: 200 } }, 'trên 200 đoàn viên'],
  [{ members: { below: 200 } }, 'dưới 200 đoàn viên'],
  [{ members: { upTo: 200 } }, 'không quá 200 đoàn viên'],
  [{ units: { above: 10, upTo: 20 } }, 'trên 10 đến 20 đơn vị'],
  [{ form: 'delegate' }, 'đại hội Đại biểu'],
  [{ case: 'appoint' }, 'Chỉ định'],
  [{ level: { isOneOf: ['section', 'grassroots'] } }, 'Công đoàn bộ phận hoặc Công đoàn cơ sở'],
  [{ union: { isNoneOf: ['Hà Nội'] } }, 'trừ Hà Nội'],
])('the case of a row: %j', (when, words) => {
  expect(describeCase({ when, value: 1 })).toBe(words)
})
