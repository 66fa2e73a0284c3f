import { expect, test } from 'vitest'
import { parsePack } from '#core/regulation/parse-pack.ts'
import { bundledPacks, packTexts } from '#test/regulations/bundled-packs.ts'

function messages(from: string | RegExp, to: string): string[] {
  const texts = packTexts('2023-2028').map(({ path, text }) => ({
    path,
    text: path.endsWith('elections.yaml') ? text.replace(from, to) : text,
  }))
  const parsed = parsePack(texts)
  return parsed.ok ? [] : parsed.error.map(({ message }) => message)
}

test.each([
  [
    'a clause nobody has',
    '    ground: number-first',
    '    ground: no-such',
    /căn cứ no-such chưa có/,
  ],
  ['a document nobody has', 'document: m-cdvc', 'document: khong-co', /văn bản khong-co chưa có/],
  [
    'a meeting nobody has',
    '- id: inspection-meeting',
    '- id: first-meeting',
    /hội nghị inspection-meeting/,
  ],
  [
    'a step nobody has',
    '- id: withdrawals\n    title',
    '- id: seats\n    title',
    /bước withdrawals chưa có/,
  ],
  [
    'an election twice',
    '- id: chair-after',
    '- id: committee',
    /Có hai cuộc bầu cùng mã committee/,
  ],
  [
    'a kind of ballot of which nothing is said',
    'counts: [direct-chair]',
    'counts: [single]',
    /Chưa ghi ở ballotMarks phiếu direct-chair được để lại mấy tên/,
  ],
  [
    'a kind of ballot of which two things are said',
    'counts: [direct-chair]',
    'counts: [direct-chair, single]',
    /Có 2 mục của ballotMarks cùng nói về phiếu single/,
  ],
  [
    'a marking by a clause nobody named',
    '    ground: ballot-marking\n',
    '    ground: no-clause\n',
    /căn cứ no-clause chưa có/,
  ],
  ['a ballot that must leave three names', 'least: 1\n', 'least: 3\n', /viết sai/],
  ['a way that is no way', 'id: again-rest', 'id: toss-a-coin', /viết sai/],
])('%s', (_, from, to, sentence) => {
  expect(messages(from, to)).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]))
})

test('a pack that goes on must not rest on a replaced charter, and takes the steps along', () => {
  const packs = bundledPacks()
  const charter = packs.get('2024-interim')?.elections.grounds.find(({ id }) => id === 'secret')
  expect(charter?.document).toBe('dieu-le-13')
  const texts = packTexts('2024-interim').filter(({ path }) => !path.endsWith('elections.yaml'))
  const parsed = parsePack(texts, packs.get('2023-2028'))
  expect(parsed.ok ? [] : parsed.error.map(({ message }) => message)).toEqual(
    expect.arrayContaining([expect.stringMatching(/Căn cứ bầu cử secret vẫn theo dieu-le-12/)]),
  )
  expect(packs.get('2025-2030')?.elections.steps).toEqual(packs.get('2023-2028')?.elections.steps)
})

test('a clause may stand in the plan of the superior', () => {
  expect(messages('document: m-cdvc', 'document: superior-plan')).toEqual([])
})

test('a pack that still waits for its day may already name clauses', () => {
  const waiting = {
    path: 'xiv/elections.yaml',
    text: [
      'documents: [{ id: d, symbol: D, title: D, date: null, until: 2030-01-01 }]',
      'electionGrounds:',
      '  - { id: g, document: d, clause: mục 1, says: null, confidence: C, verifiedBy: null }',
    ].join('\n'),
  }
  const parsed = parsePack([...packTexts('xiv'), waiting])
  expect(parsed.ok && parsed.value.elections.grounds.map(({ id }) => id)).toEqual(['g'])
})
