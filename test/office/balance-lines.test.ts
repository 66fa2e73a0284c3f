import { expect, test } from 'vitest'
import { balanceLines } from '#main/office/balance-lines.ts'
import type { Run } from '#core/papers/document-model.ts'

const text = (words: string): Run[] => [{ kind: 'text', text: words }]
const linesOf = (runs: readonly Run[], width: number) =>
  balanceLines(runs, { width, size: 24, bold: false }).map((line) =>
    line.map((run) => (run.kind === 'text' ? run.text : '…')).join(''),
  )

test('a name that is too long for its column ends its line where a part of it ends', () => {
  expect(linesOf(text('LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU'), 4000)).toEqual([
    'LIÊN ĐOÀN LAO ĐỘNG',
    'TỈNH LAI CHÂU',
  ])
  expect(
    linesOf(text('Bầu Ban Chấp hành Công đoàn huyện Suối Bạc khóa XI, nhiệm kỳ'), 5200),
  ).toEqual(['Bầu Ban Chấp hành Công đoàn', 'huyện Suối Bạc khóa XI, nhiệm kỳ'])
})

test('the national federation ends its line before the country', () => {
  expect(linesOf(text('TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM'), 4031)).toEqual([
    'TỔNG LIÊN ĐOÀN LAO ĐỘNG',
    'VIỆT NAM',
  ])
})

test('a name that fits, one without parts, and one with an open place stay whole', () => {
  expect(linesOf(text('CÔNG ĐOÀN XÃ BẢN BO'), 4000)).toEqual(['CÔNG ĐOÀN XÃ BẢN BO'])
  const long = 'Ư'.repeat(60)
  expect(linesOf(text(long), 2000)).toEqual([long])
  const open: Run[] = [
    ...text('LIÊN ĐOÀN LAO ĐỘNG TỈNH '),
    { kind: 'leader', fact: 'superior.name', label: 'Tên', length: 'name' },
  ]
  expect(linesOf(open, 3000)).toEqual(['LIÊN ĐOÀN LAO ĐỘNG TỈNH …'])
})

test('a title of three lines keeps its term whole, and no body is parted', () => {
  const title =
    'Về việc đề nghị công nhận Ban Chấp hành, Ban Thường vụ, Ủy ban Kiểm tra và các chức danh Công đoàn huyện Suối Bạc khóa XI, nhiệm kỳ 2023\u00a0-\u00a02028'
  const lines = linesOf(text(title), 6600)
  expect(lines).toHaveLength(3)
  expect(lines.join(' ')).toBe(title)
  expect(lines.at(-1)).toMatch(/nhiệm kỳ 2023\u00a0-\u00a02028$/)
  expect(lines.filter((line) => line.endsWith('Ủy'))).toEqual([])
})
