import { describe, expect, test } from 'vitest'
import * as stops from '#core/day/item-stops.ts'
import type { ElectionNow } from '#core/election/election-now.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'
import { readElections } from '#core/election/election-now.ts'
import type { AgendaTopic } from '#core/vocabulary/terms.ts'
import { anElection, event, FIGURES } from '#test/core/election/an-election.ts'
import type { AnElection } from '#test/core/election/an-election.ts'

type Items = Parameters<typeof stops.stopOnWay>[0]
const { kinds } = bundledPack('2023-2028').elections
const stopAtItem = (item: Items[number], elections: readonly ElectionNow[]) =>
  stops.stopAtItem(item, { elections, kinds })
const stopOnWay = (items: Items, elections: readonly ElectionNow[]) =>
  stops.stopOnWay(items, { elections, kinds })
const stopAtEnd = (items: Items, later: Items, elections: readonly ElectionNow[]) =>
  stops.stopAtEnd(items, later, { elections, kinds })

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

test('a round that was decided on holds its item, the results and the end of the session', () => {
  const votes = { 1: { votes: 6 }, 2: { votes: 3 }, 3: { votes: 2 } }
  const decided = (way: string) =>
    after({
      ...{ taken: [...CAST, 'election-committee'], names: votes, cells: FIGURES },
      events: [
        event('r', 'result-confirmed', {}),
        event('u', 'step-taken', { step: 'result' }),
        event('t', 'tie-decided', { way }),
      ],
    })
  const awaited = decided('again-rest')
  const sentence = 'Cuộc bầu Ban Chấp hành, lần 1: đã quyết định bầu tiếp, chưa lập lần bầu tiếp.'
  expect(stopAtItem(at('elect-committee'), awaited)).toBe(sentence)
  expect(stopAtItem(at('results'), awaited)).toBe(sentence)
  expect(stopAtEnd([at('results')], [], awaited)).toBe(sentence)
  const vacant = decided('leave-vacant')
  expect(stopAtItem(at('elect-committee'), vacant)).toBeNull()
  expect(stopAtItem(at('results'), vacant)).toBeNull()
})

test('whoever jumps over an item that elects is asked as whoever leaves it', () => {
  const way = [at('speeches'), at('elect-committee'), at('elect-chair')]
  expect(stopOnWay(way, [])).toBe('Chưa lập cuộc bầu nào cho mục “Mục elect-committee”.')
  expect(stopOnWay(way, after({ taken: CAST }))).toContain('“Mục elect-chair”')
  expect(stopOnWay(way.slice(0, 2), after({ taken: CAST }))).toBeNull()
})

test.each(['chair-after', 'chair-together'])('the item of the chair is there for %s', (kind) => {
  const cells = { body: 'Chủ tịch tại đại hội', seats: 1 }
  expect(stopAtItem(at('elect-chair'), after({ kind, cells }))).toContain('chưa thu phiếu')
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
    const begun = after({ taken: ['seats'] })
    expect(stopAtEnd(items, [at('elect-committee')], begun)).toBeNull()
    expect(stopAtEnd(items, [at('elect-delegation')], begun)).toContain('chưa xong')
  })

  test('what was never begun is made up for by an item of its own kind only', () => {
    const [elects] = items
    const own = elects === undefined ? [] : [elects]
    expect(stopAtEnd(own, [at('elect-committee')], [])).toBeNull()
    for (const topic of ['elect-delegation', 'counting', 'results'] as const)
      expect(stopAtEnd(own, [at(topic)], [])).toContain('“Mục elect-committee”')
  })

  test('an election of the first meeting of the committee does not hold the congress', () => {
    const standing = after({ kind: 'standing', cells: { body: 'Ban Thường vụ' } })
    expect(standing).toHaveLength(1)
    expect(stopAtEnd([at('speeches')], [], standing)).toBeNull()
    expect(stopAtItem(at('results'), standing)).toContain('Chưa lập cuộc bầu nào')
  })
})
