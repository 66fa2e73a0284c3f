import { expect, test } from 'vitest'
import {
  freeToEnter,
  freeToSettle,
  isCounter,
  refuseCandidate,
  refuseSigner,
} from '#core/election/who-counts.ts'

const counters = [
  { rowId: 'm1', personId: 'p5', name: 'Hà Thị Én', isHead: true },
  { rowId: 'm2', personId: 'p6', name: 'Lý A Ga', isHead: false },
]
const candidates = [{ name: 'Lò Văn An' }, { name: 'Lý A Ga' }]

test('nobody has a hand in ballots he stands on, however his name is typed', () => {
  expect(refuseCandidate('lo van an', { counters, candidates })).toMatch(/có tên trên phiếu bầu/)
  expect(refuseCandidate('Lò Văn An (1990)', { counters, candidates })).toBeNull()
})

test('an elected counter of the same name as a candidate is another person', () => {
  expect(refuseCandidate('Lý A Ga', { counters, candidates })).toBeNull()
})

test('one of those who count signs for what differs; where nobody told them, whoever does', () => {
  expect(refuseSigner('x', { counters })).toMatch(/Hà Thị Én, Lý A Ga/)
  expect(refuseSigner('Ly A Ga', { counters })).toBeNull()
  expect(refuseSigner('x', { counters: [] })).toBeNull()
})

test('who was elected to count is one of them however the name is typed; where nobody told them, whoever does', () => {
  expect(isCounter('ha thi en', { counters })).toBe(true)
  expect(isCounter('x', { counters })).toBe(false)
  expect(isCounter('x', { counters: [] })).toBe(true)
})

test('three who count are enough: one for each pass, and the head settles', () => {
  const three = {
    counters: [...counters, { rowId: 'm3', personId: 'p7', name: 'Tẩn Thị Mẩy', isHead: false }],
  }
  const free = (pass: 1 | 2, first: string[], second: string[] = [], settlers: string[] = []) =>
    freeToEnter(pass, three, { passes: [first, second], settlers })
  expect(free(1, [])).toEqual(['Lý A Ga', 'Tẩn Thị Mẩy'])
  expect(free(2, ['lý a ga'])).toEqual(['Tẩn Thị Mẩy'])
  expect(free(2, ['Lý A Ga', 'Tẩn Thị Mẩy'])).toEqual([])
  expect(free(1, [], [], ['Tẩn Thị Mẩy'])).toEqual(['Lý A Ga'])
  expect(freeToSettle(three, { passes: [['Lý A Ga'], ['Tẩn Thị Mẩy']] })).toEqual(['Hà Thị Én'])
  expect(freeToSettle(three, { passes: [['Lý A Ga', 'Hà Thị Én'], ['Tẩn Thị Mẩy']] })).toEqual([])
})
