import { expect, test } from 'vitest'
import { describeCountFailure } from '#core/election/count-failure.ts'
import { electionLimits, limitsOfPack } from '#core/election/count-limits.ts'
import { describeNotice, findNotices } from '#core/election/count-notices.ts'
import { countIdentity, countQuestion } from '#core/election/count-question.ts'
import type { CountIdentity } from '#core/election/count-question.ts'
import { describeDifference, describeFault, describeVerdict } from '#core/election/count-words.ts'
import { countingWords } from '#core/election/counting-words.ts'
import { MARKS } from './a-ballot.ts'
import { bundledCountingWords } from './bundled-words.ts'
import { bundledPacks } from '#test/regulations/bundled-packs.ts'

const WORDS = bundledCountingWords()
const NAMES = [
  { id: 1, name: 'Lò Văn Ín' },
  { id: 2, name: 'Tẩn Thị Mẩy' },
] as const

test.each([
  [{ kind: 'same-name', id: '7' }, 'Hai người trên phiếu cùng mã 7: cho mỗi người một mã riêng.'],
  [
    { kind: 'same-ballot', no: 5 },
    'Phiếu số 5 ghi hai lần: xem lại phiếu giấy rồi sửa số phiếu hoặc bỏ một dòng.',
  ],
  [
    { kind: 'unknown-name', no: 5, id: '31' },
    'Phiếu số 5 để lại 31 không có trong danh sách bầu: sửa lại, hoặc ghi phiếu không hợp lệ kèm lý do.',
  ],
  [
    { kind: 'kept-twice', no: 5, id: '3' },
    'Phiếu số 5 ghi để lại 3 hai lần: sửa lại theo phiếu giấy.',
  ],
  [
    { kind: 'no-collected' },
    'Chưa có số phiếu thu về: ghi số thu về, hoặc cả số hợp lệ và không hợp lệ, hoặc từng phiếu.',
  ],
  [
    { kind: 'no-votes', name: 'Lò Văn Ín' },
    'Chưa có số phiếu của Lò Văn Ín: ghi số phiếu của từng người, hoặc từng phiếu.',
  ],
  [
    { kind: 'no-reason', no: 5 },
    'Phiếu số 5 có mục lý do không hợp lệ (invalid) để trống: ghi lý do, hoặc ghi null nếu phiếu hợp lệ.',
  ],
  [
    { kind: 'one-seat', isChair: true, seats: 3 },
    'Bầu trực tiếp chủ tịch chỉ bầu 1 người mà số lượng ghi 3: sửa số lượng thành 1.',
  ],
  [
    { kind: 'one-seat', isChair: false, seats: 3 },
    'Bầu một chức danh (single) chỉ bầu 1 người mà số lượng ghi 3: sửa số lượng thành 1, hoặc chọn loại committee.',
  ],
  [
    { kind: 'no-alternates', alternates: 2 },
    'Bầu một chức danh không có dự khuyết mà số dự khuyết ghi 2: sửa số dự khuyết thành 0, hoặc chọn đúng loại bầu cử.',
  ],
] as const)('why it cannot be counted: $kind', (failure, sentence) => {
  expect(describeCountFailure(failure)).toBe(sentence)
})

test.each([
  ['complete', 'committee', 'Đã bầu đủ số lượng.'],
  ['incomplete', 'committee', 'Chưa bầu đủ số lượng: xin ý kiến đại hội có bầu tiếp hay không.'],
  ['tie', 'committee', 'Bằng phiếu ở vị trí cuối: xin ý kiến đại hội, chương trình không tự chọn.'],
  ['tie', 'direct-chair', 'Nhiều người quá nửa và bằng phiếu: bầu lần 2.'],
  [
    'figures-differ',
    'committee',
    'Số liệu chưa khớp nên chưa có kết quả: kiểm lại theo phiếu giấy.',
  ],
  ['no-quorum', 'committee', 'Chưa đủ số đại biểu có mặt nên lần bầu không hợp lệ.'],
] as const)('the verdict %s of a %s', (verdict, kind, sentence) => {
  expect(describeVerdict({ verdict }, kind, WORDS)).toBe(sentence)
})

test.each([
  ['named', 'rách', 'rách'],
  ['named', null, ''],
  ['too-many-kept', null, 'để lại 28 tên, nhiều hơn 27'],
  ['nothing-kept', null, 'gạch hết tên'],
] as const)('the fault %s of a ballot', (fault, reason, words) => {
  expect(describeFault({ fault, kept: 28, reason }, 27, WORDS)).toBe(words)
})

test('what does not agree is said with both figures and what to do', () => {
  const said = (identity: CountIdentity) =>
    describeDifference({ identity, left: 118, right: 117 }, 'Lò Văn Ín', WORDS)
  expect(said('V <= P')).toBe(
    'Số phiếu thu về (118) nhiều hơn số phiếu phát ra (117): đếm lại phiếu trong hòm.',
  )
  for (const identity of countIdentity.options) {
    expect(said(identity)).toMatch(/118.*117.*: .+\.$/)
    expect(said(identity)).not.toMatch(/[{}]|<=| = |(?<!\p{L})[PBCTVHKS](?!\p{L})/u)
    expect(said(identity).includes('Lò Văn Ín')).toBe(identity.startsWith('v_i'))
  }
})

test('the words of a count must be complete, and only what is known stands in braces', () => {
  const with_ = (changes: object) => countingWords.safeParse({ ...WORDS, ...changes })
  expect(with_({}).success).toBe(true)
  const faults = with_({ faults: { ...WORDS.faults, 'nothing-kept': 'gạch {kept} tên' } })
  expect(faults.error?.issues[0]?.message).toBe('Trong ngoặc nhọn chỉ dùng được: không có gì.')
  const entry = with_({ entry: { ...WORDS.entry, struck: 'gạch {number}' } })
  expect(entry.error?.issues[0]?.message).toBe('Trong ngoặc nhọn chỉ dùng được: numbers.')
  const notices = { ...WORDS.notices, 'same-names': 'Có {number} người cùng tên' }
  expect(with_({ notices }).error?.issues[0]?.message).toMatch(/chỉ dùng được: count, name, ids/)
  const { 'V <= P': _, ...others } = WORDS.identities
  expect(with_({ identities: others }).success).toBe(false)
})

test.each([
  [{ candidates: NAMES, seats: 2 }, [], []],
  [
    { candidates: [...NAMES, { id: 3, name: ' lò  văn ín '.normalize('NFD') }], seats: 2 },
    [],
    [
      'Trên phiếu có 2 người cùng tên Lò Văn Ín, ở đây phân biệt theo số trên phiếu (1, 3); nếu là một người ghi hai lần thì bỏ bớt rồi tính lại.',
    ],
  ],
  [{ candidates: [{ id: 1 }, { id: 2 }], seats: 2 }, [], []],
  [
    { kind: 'delegates', candidates: NAMES, seats: 2, alternates: 1 },
    [],
    [
      'Cần bầu 3 người mà trên phiếu chỉ có 2 người nên không thể bầu đủ: kiểm tra lại số lượng cần bầu.',
    ],
  ],
  [{ candidates: NAMES, seats: 1, issued: 3, ballots: [{ no: 3, kept: [] }] }, [2], []],
  [{ candidates: NAMES, seats: 1, issued: 3, ballots: [{ no: 4, kept: [] }] }, [], []],
  [{ candidates: NAMES, seats: 1, ballots: [{ no: 4, kept: [] }] }, [2], []],
  [{ candidates: NAMES, seats: 1, issued: 3 }, [2], []],
  [
    { candidates: NAMES, seats: 1, issued: 3, ballots: [{ no: 4, kept: [] }] },
    [2],
    [
      'Bảng phiếu không có dòng của phiếu số 2 nên số phiếu phát ra đang lấy là 3: thêm dòng ghi thu về 0 cho phiếu không thu về, hoặc ghi đúng số phát ra.',
    ],
  ],
] as const)('what looks like a slip is told: %o, %o', (changes, unlisted, sentences) => {
  const question = countQuestion.parse({ kind: 'committee', ...changes })
  const said = findNotices(question, unlisted).map((one) => describeNotice(one, WORDS))
  expect(said).toEqual(sentences)
})

test('of many ballots without a line the first ten are named', () => {
  const said = (most: number) =>
    describeNotice(
      { kind: 'unlisted', numbers: Array.from({ length: most }, (_, at) => at + 1), issued: 99 },
      WORDS,
    )
  expect(said(10)).toContain('số 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 nên')
  expect(said(11)).toContain('9, 10 … nên')
})

test('the limits of a count come from the pack, with where they stand', () => {
  const pack = bundledPacks().get('2023-2028')
  if (pack === undefined) throw new Error('the pack is gone')
  expect(limitsOfPack(pack, '2023-07-13')).toEqual({
    abovePercent: 50,
    convenedPercentMax: 150,
    marks: MARKS,
    shareSource: expect.stringContaining('Điều 10') as string,
    quorumSource: expect.stringContaining('Điều 10') as string,
  })
  // Before the charter there is no share, so nobody can be elected by it.
  expect(limitsOfPack(pack, '1999-01-01')).toBeNull()
})

test('a pack may ask for no quorum, and must say what share elects', () => {
  const told = (value: unknown, source: string, confidence: 'A' | 'C' = 'A') => ({
    ...{ value, source, confidence },
  })
  const share = told(60, 'a')
  const only = (id: string) => (id === 'election.collected-percent-above' ? share : null)
  expect(electionLimits(only, MARKS)).toEqual({
    ...{
      abovePercent: 60,
      marks: MARKS,
      convenedPercentMax: null,
      shareSource: 'a',
      quorumSource: null,
    },
  })
  expect(electionLimits(() => null, MARKS)).toBeNull()
  expect(electionLimits(() => told('x', ''), MARKS)).toBeNull()
  const wordy = (id: string) => only(id) ?? told('x', 'b')
  expect(electionLimits(wordy, MARKS)).toMatchObject({
    convenedPercentMax: null,
    quorumSource: null,
  })
  const both = (id: string) => only(id) ?? told(150, 'b')
  expect(electionLimits(both, MARKS)).toMatchObject({ convenedPercentMax: 150, quorumSource: 'b' })
  // Not read in its source: whoever signs judges by it, not the count.
  const unsure = (id: string) => only(id) ?? told(150, 'b', 'C')
  expect(electionLimits(unsure, MARKS)).toMatchObject({
    convenedPercentMax: null,
    quorumSource: null,
  })
})
