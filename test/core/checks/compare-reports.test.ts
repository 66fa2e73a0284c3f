import { expect, test } from 'vitest'
import { compareReports } from '#core/checks/compare-reports.ts'
import { runChecks } from '#core/checks/run-checks.ts'
import { aDossier } from '#test/core/dossier/a-dossier.ts'
import { aPack } from './a-pack.ts'

const dossier = aDossier()
  .withCongress({ form: 'delegate' })
  .withUnit({ committeeSeats: 16 })
  .withUnit({ committeeSeats: 20 })
  .build()

const report = (day: string, pack = aPack()) => runChecks(pack, dossier, day)
const keysOf = ({ changed }: ReturnType<typeof compareReports>) =>
  changed.map(({ key, left, right }) => [key, left?.sentence ?? null, right?.sentence ?? null])

test('two reports of one day are the same in everything', () => {
  const left = report('2023-01-01')
  const { findings, overlayFaults, awaits, dossierId, dossierRevision, packHash, ...side } = left
  expect(compareReports(left, report('2023-01-01'))).toEqual({
    left: side,
    right: side,
    changed: [],
    same: findings.length,
  })
  expect([findings.length, overlayFaults, awaits, dossierId, dossierRevision, packHash]).toEqual([
    3,
    [],
    null,
    'd1',
    1,
    '',
  ])
})

test('on two days only what a new value changes is told, in the order of the left report', () => {
  const comparison = compareReports(report('2021-12-31'), report('2022-01-01'))
  expect([comparison.left.asOf, comparison.right.asOf, comparison.same]).toEqual([
    '2021-12-31',
    '2022-01-01',
    1,
  ])
  expect(keysOf(comparison)).toEqual([
    ['unit.seats.max@unit:u1', 'Thừa 1', 'Đạt'],
    ['unit.seats.max@unit:u2', 'Thừa 5', 'Thừa 3'],
  ])
})

test('a rule one side does not have stands without an answer there', () => {
  const shorter = aPack('  - id: congress.form', '  - id: congress.kind')
  const comparison = compareReports(report('2023-01-01'), report('2023-01-01', shorter))
  expect(keysOf(comparison)).toEqual([
    ['congress.form@congress:d1', 'Đại biểu', null],
    ['congress.kind@congress:d1', null, 'Đại biểu'],
  ])
  expect(comparison.same).toBe(2)
})

test('another severity, another source or another sentence alone is a difference', () => {
  const day = '2023-01-01'
  const against = (from: string, to: string) =>
    keysOf(compareReports(report(day), report(day, aPack(from, to)))).map(([key]) => key)
  expect(against('severity: must-fix', 'severity: should-review')).toEqual([
    'unit.seats.max@unit:u2',
    'unit.seats.max@unit:u1',
  ])
  expect(against('clause: Điều 9', 'clause: Điều 10')).toEqual(['congress.form@congress:d1'])
  expect(against('met: đạt', 'met: hợp lệ')).toEqual(['unit.seats.max@unit:u1'])
  expect(against('remedy: Đổi hình thức.', 'remedy: Đổi.')).toEqual([])
})
