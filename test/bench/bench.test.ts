import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { OWN_TIME, UNFINISHED, measureCase, spreadOf } from './bench-case.ts'
import { readWithExcelJs } from './read-with-exceljs.ts'
import { formatReport } from './write-report.ts'

test('the median of an even number of runs lies between the middle two', () => {
  expect(spreadOf([5, 1, 9, 3])).toEqual({ median: 4, least: 1, most: 9 })
})

test('a peer without a right answer is tried once and stands in the table as such', async () => {
  let tried = 0
  const result = await measureCase(
    {
      group: 'g',
      name: 'n',
      peerName: 'p',
      ours: () => undefined,
      peer: () => {
        tried += 1
        return UNFINISHED
      },
    },
    3,
  )
  expect(tried).toBe(1)
  const report = formatReport({ date: '2026-01-01', runs: 3, people: 20, results: [result] })
  expect(report).toMatch(/\| p \| no right answer in [\d.]+ \| below [\d.]+ \|/)
})

test('a time that the work takes of itself counts in place of the clock', async () => {
  const own = (took: number) => () => ({ [OWN_TIME]: took })
  const { ours, peer } = await measureCase(
    { group: 'g', name: 'n', peerName: 'p', ours: own(16.5), peer: own(20) },
    1,
  )
  expect([ours, peer]).toEqual([spreadOf([16.5]), spreadOf([20])])
})

test('a time that is given stands without a spread', () => {
  const [ours, peer] = [spreadOf([5, 6, 7]), spreadOf([12])]
  const result = { group: 'g', name: 'n', peerName: 'p', remark: null, ours, peer }
  const report = formatReport({ date: '2026-01-01', runs: 3, people: 20, results: [result] })
  expect(report).toContain('| n | 6.0 (5.0 to 7.0) | p | 12.0 | 0.50 |')
})

test('the peer reads its own file, also when other files lie beside it in the same memory', async () => {
  const workbooks = await Promise.all(
    ['mot', 'hai', 'ba'].map(async (text) => {
      const workbook = new ExcelJS.Workbook()
      workbook.addWorksheet('DS').getCell('A1').value = text
      return Buffer.from(await workbook.xlsx.writeBuffer())
    }),
  )
  // Short files are copied into Node's shared pool: one after the other, then all are parsed.
  const read = await Promise.all(workbooks.map((bytes) => readWithExcelJs(bytes)))
  expect(read.map(({ worksheets }) => worksheets[0]?.getCell('A1').value)).toEqual([
    'mot',
    'hai',
    'ba',
  ])
})
