import { expect, test } from 'vitest'
import { describeCountFailure } from '#core/election/count-failure.ts'
import { electionLimits, limitsOfPack } from '#core/election/count-limits.ts'
import { describeFault, describeVerdict } from '#core/election/count-words.ts'
import { bundledPacks } from '#test/regulations/bundled-packs.ts'

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
    { kind: 'one-chair', seats: 3 },
    'Bầu trực tiếp chủ tịch chỉ bầu 1 người mà số lượng ghi 3: sửa số lượng thành 1.',
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
  expect(describeVerdict({ verdict }, kind)).toBe(sentence)
})

test.each([
  ['named', 'rách', 'rách'],
  ['named', null, ''],
  ['too-many-kept', null, 'để lại 28 tên, nhiều hơn số được bầu'],
  ['nothing-kept', null, 'không để lại tên nào'],
] as const)('the fault %s of a ballot', (fault, reason, words) => {
  expect(describeFault({ no: 9, fault, kept: 28, reason })).toBe(words)
})

test('the limits of a count come from the pack, with where they stand', () => {
  const pack = bundledPacks().get('2023-2028')
  if (pack === undefined) throw new Error('the pack is gone')
  expect(limitsOfPack(pack, '2023-07-13')).toEqual({
    abovePercent: 50,
    convenedPercentMax: 150,
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
  expect(electionLimits(only)).toEqual({
    ...{ abovePercent: 60, convenedPercentMax: null, shareSource: 'a', quorumSource: null },
  })
  expect(electionLimits(() => null)).toBeNull()
  expect(electionLimits(() => told('x', ''))).toBeNull()
  const wordy = (id: string) => only(id) ?? told('x', 'b')
  expect(electionLimits(wordy)).toMatchObject({ convenedPercentMax: null, quorumSource: null })
  const both = (id: string) => only(id) ?? told(150, 'b')
  expect(electionLimits(both)).toMatchObject({ convenedPercentMax: 150, quorumSource: 'b' })
  // Not read in its source: whoever signs judges by it, not the count.
  const unsure = (id: string) => only(id) ?? told(150, 'b', 'C')
  expect(electionLimits(unsure)).toMatchObject({ convenedPercentMax: null, quorumSource: null })
})
