import { describe, expect, test } from 'vitest'
import { stopAtEnd, stopAtItem } from '#core/day/item-stops.ts'
import { readElections } from '#core/election/election-now.ts'
import type { AgendaTopic } from '#core/vocabulary/terms.ts'
import { anElection, event } from '#test/core/election/an-election.ts'
import type { AnElection } from '#test/core/election/an-election.ts'

const at = (topic: AgendaTopic) => ({ topic, title: `Mục ${topic}` })
const after = (given: AnElection = {}) => readElections(anElection(given))
const CAST = [
  'seats',
  'nominations',
  'withdrawals',
  'list',
  'printed',
  'issued',
  'collected',
] as const
const COUNTING = [event('c1', 'clerk-began', { pass: 1 })]

describe('an item that elects', () => {
  test('waits until its election is set up and its ballots are back', () => {
    expect(stopAtItem(at('elect-committee'), [])).toBe(
      'Chưa lập cuộc bầu nào cho mục “Mục elect-committee”.',
    )
    expect(stopAtItem(at('elect-delegation'), after())).toContain('Chưa lập cuộc bầu')
    expect(stopAtItem(at('elect-committee'), after())).toBe(
      'Cuộc bầu Ban Chấp hành, lần 1: chưa thu phiếu.',
    )
    expect(stopAtItem(at('elect-committee'), after({ taken: CAST }))).toBeNull()
  })

  test('what has nothing to do with elections waits for none', () => {
    for (const topic of ['speeches', 'resolution', 'candidate-list'] as const)
      expect(stopAtItem(at(topic), after())).toBeNull()
  })

  test('the count may go on while the congress does, the result may not be passed', () => {
    expect(stopAtItem(at('counting'), [])).toContain('Chưa lập cuộc bầu nào')
    expect(stopAtItem(at('counting'), after({ taken: CAST }))).toContain('chưa bắt đầu kiểm phiếu')
    const counting = after({ taken: CAST, events: COUNTING })
    expect(stopAtItem(at('counting'), counting)).toBeNull()
    expect(stopAtItem(at('results'), counting)).toContain('chưa xong')
  })
})

describe('the end of a session', () => {
  const items = [at('elect-committee'), at('counting'), at('results')]
  test('leaves no election undone, unless a later session takes it up', () => {
    expect(stopAtEnd(items, [], [])).toContain(
      'Chưa lập cuộc bầu nào cho mục “Mục elect-committee”',
    )
    expect(stopAtEnd(items, [], after({ taken: CAST }))).toContain('chưa xong')
    expect(stopAtEnd(items, [at('results')], after({ taken: CAST }))).toBeNull()
    expect(stopAtEnd([at('speeches')], [], [])).toBeNull()
  })

  test('an election of the first meeting of the committee does not hold the congress', () => {
    const standing = after({ kind: 'standing', cells: { body: 'Ban Thường vụ' } })
    expect(standing).toHaveLength(1)
    expect(stopAtEnd([at('speeches')], [], standing)).toBeNull()
    expect(stopAtItem(at('results'), standing)).toContain('Chưa lập cuộc bầu nào')
  })
})
