import { expect, test } from 'vitest'
import { refuseCandidate, refuseSigner } from '#core/election/who-counts.ts'

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
