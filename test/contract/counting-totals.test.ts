import { beforeEach, describe, expect, test } from 'vitest'
import { decisionIn } from '#main/engine/counting-differences.ts'
import { clerkOf, openCounting, refused, THIRD, begunOf } from './a-counting.ts'
import type { OpenCounting } from './a-counting.ts'

/** A hall that counts by hand: 112 ballots come out of the box, for 27 seats and 29 names. */

let open: OpenCounting
let items: string[]
const of = () => ({ id: open.id, ballotId: open.ballotId })
const pass = (one: 1 | 2) => ({ ...of(), pass: one, clerk: clerkOf(one) })
const counting = () => open.client.counting

beforeEach(async () => {
  open = await openCounting()
  const paper = { present: 112, voters: 112, printed: 112, issued: 112, unused: 0, exchanged: 0 }
  await counting().setFigures({ ...of(), figures: { ...paper, collected: 112 } })
  items = (await counting().view(pass(1))).items.map(({ item }) => item)
})

const nameAt = (place: number) => items.filter((item) => item.startsWith('name:'))[place] ?? ''
const NOTHING_KEPT = 'cause:gạch hết tên'
const FULL = { valid: 112, invalid: 0 }

/** What is not named is nought, but for two names that make the votes enough; a reason that is not named stays blank. */
async function tell(one: 1 | 2, named: Readonly<Record<string, number>>) {
  const told: Readonly<Record<string, number>> = { [nameAt(1)]: 60, [nameAt(2)]: 60, ...named }
  const { begun } = await counting().begin({ ...pass(one), mode: 'totals', reader: null })
  const needed = items.filter((item) => item in told || !item.startsWith('cause:'))
  for (const item of needed) await write({ one, begun, item, value: told[item] ?? 0, reason: null })
}
async function correct(one: 1 | 2, item: string, value: number, reason: string | null = 'đếm lại') {
  const begun = await begunOf(open.client, pass(one))
  return write({ one, begun, item, value, reason })
}

interface Figure {
  readonly one: 1 | 2
  readonly begun: string
  readonly item: string
  readonly value: number
  readonly reason: string | null
}
const write = ({ one, begun, item, value, reason }: Figure) =>
  counting().enterTotal({ ...pass(one), begun, figure: { item, value }, reason })
const close = (one: 1 | 2, reason: string | null = null) =>
  counting().close({ ...pass(one), reason })
const settle = (figures: Readonly<Record<string, number>>, reason: string | null = null) =>
  counting().settleTotals({
    ...{ ...of(), by: THIRD, reason },
    figures: Object.entries(figures).map(([item, value]) => ({ item, value })),
  })

describe('a pass is not locked over figures that no paper can have', () => {
  test.each([111, 112])('%i votes of 112 valid ballots can be', async (votes) => {
    await tell(1, { ...FULL, [nameAt(0)]: votes })
    await close(1)
  })

  test('one vote more than valid ballots cannot, whatever reason is given', async () => {
    await counting().setFigures({
      ...of(),
      figures: { collected: 113, issued: 113, voters: 113, present: 113, printed: 113 },
    })
    await tell(1, { valid: 112, invalid: 1, [NOTHING_KEPT]: 1, [nameAt(0)]: 113 })
    const sentence =
      /^Chưa khóa được lần 1\. Số phiếu của .+ \(113\) nhiều hơn số phiếu hợp lệ \(112\): đếm lại/
    await expect(close(1)).rejects.toMatchObject(refused(sentence))
    await expect(close(1, 'giấy ghi như vậy')).rejects.toMatchObject(refused(sentence))
    await correct(1, nameAt(0), 112)
    await close(1)
  })

  test('what somebody may sign for keeps no pass open', async () => {
    await counting().setFigures({ ...of(), figures: { voters: 111 } })
    await tell(1, { ...FULL, [nameAt(0)]: 112 })
    await close(1)
  })

  test('all votes together are at most those of the valid ballots', async () => {
    // 27 of 112 each, and no more.
    const each = Object.fromEntries(Array.from({ length: 27 }, (_, at) => [nameAt(at), 112]))
    await tell(1, { ...FULL, ...each, [nameAt(27)]: 1 })
    await expect(close(1)).rejects.toMatchObject(refused(/cộng lại \(3025\).*\(3024\): đếm lại/))
    await correct(1, nameAt(27), 0)
    await close(1)
  })

  test.each([112, 113])('%i votes of 112 valid ballots are enough for all', async (votes) => {
    await tell(1, { ...FULL, [nameAt(0)]: 112, [nameAt(1)]: votes - 112, [nameAt(2)]: 0 })
    await close(1)
  })

  test('one vote fewer than valid ballots is not: each of them has voted for somebody', async () => {
    await tell(1, { ...FULL, [nameAt(0)]: 111, [nameAt(1)]: 0, [nameAt(2)]: 0 })
    const sentence =
      /^Chưa khóa được lần 1\. Số phiếu của mọi người cộng lại \(111\) ít hơn số phiếu hợp lệ \(112\)/
    await expect(close(1)).rejects.toMatchObject(refused(sentence))
    await expect(close(1, 'giấy ghi như vậy')).rejects.toMatchObject(refused(sentence))
    await correct(1, nameAt(2), 1)
    await close(1)
  })

  test.each([
    [111, 0],
    [112, 1],
  ])('%i valid and %i invalid are not 112', async (valid, invalid) => {
    await tell(1, { valid, invalid, [NOTHING_KEPT]: invalid })
    await expect(close(1)).rejects.toMatchObject(
      refused(/cộng lại \(11[13]\) không bằng số phiếu thu về \(112\): đếm lại từng loại/),
    )
    await correct(1, 'valid', 112 - invalid)
    await close(1)
  })

  test.each([1, 3])('%i ballots sorted by reason are not 2 invalid ones', async (sorted) => {
    await tell(1, { valid: 110, invalid: 2, [NOTHING_KEPT]: sorted })
    await expect(close(1)).rejects.toMatchObject(
      refused(/Các lý do không hợp lệ cộng lại \([13]\) không bằng số phiếu không hợp lệ \(2\)/),
    )
    await correct(1, NOTHING_KEPT, 2)
    await close(1)
  })

  test('invalid ballots without any reason are not sorted', async () => {
    await tell(1, { valid: 111, invalid: 1 })
    await expect(close(1)).rejects.toMatchObject(refused(/cộng lại \(0\).*không hợp lệ \(1\)/))
  })

  test('what is missing is no contradiction: it is locked with a reason', async () => {
    await counting().begin({ ...pass(1), mode: 'totals', reader: null })
    await correct(1, 'valid', 112, null)
    await correct(1, nameAt(0), 112, null)
    await expect(close(1)).rejects.toMatchObject(refused(/^Chưa ghi “/))
    await close(1, 'mất điện')
  })

  test('more collected than issued locks no pass, by totals or ballot by ballot', async () => {
    const figures = { collected: 113 }
    await counting().setFigures({ ...of(), figures })
    await counting().begin({ ...pass(1), mode: 'ballots', reader: null })
    await expect(close(1, 'chưa nhập')).rejects.toMatchObject(
      refused(/Số phiếu thu về \(113\) nhiều hơn số phiếu phát ra \(112\)/),
    )
    await counting().setFigures({ ...of(), figures: { collected: 112 }, reason: 'đếm nhầm' })
    await close(1, 'chưa nhập')
  })
})

describe('a third person settles nothing that no paper can have', () => {
  test('neither one vote too many, nor a sum too high', async () => {
    await tell(1, { ...FULL, [nameAt(0)]: 110 })
    await close(1)
    await tell(2, { ...FULL, [nameAt(0)]: 111 })
    await close(2)
    await expect(settle({ [nameAt(0)]: 113 })).rejects.toMatchObject(
      refused(/^Chưa ghi được số đếm lại\. Số phiếu của .+\(113\).*\(112\).*mở lại hai lần/),
    )
    // Where both told the valid ballots alike and wrong, the two begin again although a figure is open.
    await counting().reopen({ ...pass(1), reason: 'cả hai lần ghi sai số phiếu hợp lệ' })
    await close(1)
    await close(2)
    await settle({ [nameAt(0)]: 112 })
    expect((await counting().result(of())).open).toEqual([])
  })

  test('nor votes that are fewer than the valid ballots', async () => {
    await tell(1, { ...FULL, [nameAt(0)]: 112, [nameAt(1)]: 0, [nameAt(2)]: 0 })
    await close(1)
    await tell(2, { ...FULL, [nameAt(0)]: 111, [nameAt(1)]: 1, [nameAt(2)]: 0 })
    await close(2)
    // While a figure is open nothing is known of the sum.
    await settle({ [nameAt(0)]: 111 })
    await expect(settle({ [nameAt(1)]: 0 })).rejects.toMatchObject(
      refused(/^Chưa ghi được số đếm lại\. .*\(111\) ít hơn số phiếu hợp lệ \(112\)/),
    )
    await settle({ [nameAt(1)]: 1 })
    expect((await counting().result(of())).open).toEqual([])
  })

  test('figures that hold only together are settled together, and put right together', async () => {
    await tell(1, { valid: 111, invalid: 1, [NOTHING_KEPT]: 1 })
    await close(1)
    await tell(2, { valid: 110, invalid: 2, [NOTHING_KEPT]: 2 })
    await close(2)
    await settle({ valid: 111 })
    await expect(settle({ invalid: 2 })).rejects.toMatchObject(refused(/cộng lại \(113\)/))
    await settle({ invalid: 1, [NOTHING_KEPT]: 1 })
    await expect(settle({ valid: 110 })).rejects.toMatchObject(refused(/cùng lúc/))
    await settle({ valid: 110, invalid: 2, [NOTHING_KEPT]: 2 }, 'cả ba số đếm lại')
    const { totals, settled } = await counting().differences(of())
    expect(totals.map((one) => [one.item, one.settled])).toEqual([
      ['valid', 110],
      ['invalid', 2],
      [NOTHING_KEPT, 2],
    ])
    expect(settled).toHaveLength(6)
  })

  test('a reason is settled while another is open: what is not decided counts for nothing yet', async () => {
    const OTHER = 'cause:lý do khác'
    await tell(1, { valid: 110, invalid: 2, [NOTHING_KEPT]: 1, [OTHER]: 1 })
    await close(1)
    await tell(2, { valid: 110, invalid: 2, [NOTHING_KEPT]: 2, [OTHER]: 0 })
    await close(2)
    await settle({ [NOTHING_KEPT]: 1 })
    await expect(settle({ [OTHER]: 0 })).rejects.toMatchObject(
      refused(/lý do không hợp lệ cộng lại \(1\) không bằng số phiếu không hợp lệ \(2\)/),
    )
    await settle({ [OTHER]: 1 })
    expect((await counting().result(of())).open).toEqual([])
  })

  test('a figure decided already is decided otherwise only with a reason', async () => {
    await tell(1, FULL)
    await close(1)
    await tell(2, { ...FULL, [nameAt(1)]: 61 })
    await close(2)
    await settle({ [nameAt(1)]: 61 })
    await settle({ [nameAt(1)]: 61 })
    await expect(settle({ [nameAt(1)]: 62 })).rejects.toMatchObject(refused(/đã quyết: 61\. /))
    await settle({ [nameAt(1)]: 62 }, 'đếm lại lần nữa')
    const { settled } = await counting().differences(of())
    expect(settled.map(({ decision, reason }) => [decision, reason])).toEqual([
      ['theo lần 2: 61', ''],
      ['khác cả hai lần: 62', 'đếm lại lần nữa'],
    ])
  })

  test('a record of before decision and reason were told apart keeps both', () => {
    const data = { reason: 'theo lần 2: 61; đếm lại' }
    expect(decisionIn({ data })).toEqual({ decision: data.reason, reason: '' })
  })

  test('a figure both told alike is not settled', async () => {
    await tell(1, FULL)
    await close(1)
    await tell(2, { ...FULL, [nameAt(0)]: 1 })
    await close(2)
    await expect(settle({ valid: 111, [nameAt(0)]: 1 })).rejects.toMatchObject(
      refused(/giống nhau/),
    )
  })
})

test('the lines that are told are named also while their figures are kept back', async () => {
  await tell(1, FULL)
  await close(1)
  const { own } = await counting().view(pass(1))
  expect([own?.blind, own?.totals, own?.told]).toEqual([
    true,
    [],
    items.filter((item) => !item.startsWith('cause:')),
  ])
})

describe('the only name of a ballot', () => {
  beforeEach(async () => {
    const { client, id, ballotId } = open
    const { dossier } = await client.dossier.get({ id })
    const names = dossier.typedRows.filter(
      (row) => row.parentId === ballotId && row.list === 'elections.names',
    )
    await client.facts.removeRows({ id, rowIds: names.slice(1).map((row) => row.id) })
    await client.facts.updateRow({ id, rowId: ballotId, row: { cells: { seats: 1 } } })
    items = (await counting().view(pass(1))).items.map(({ item }) => item)
  })

  test('struck out is a vote against it: no reason to set the ballot aside, and no vote is needed', async () => {
    expect(items).toContain('cause:lý do khác')
    expect(items).not.toContain(NOTHING_KEPT)
    await counting().begin({ ...pass(1), mode: 'totals', reader: null })
    for (const [item, value] of Object.entries({ ...FULL, [nameAt(0)]: 0 }))
      await correct(1, item, value, null)
    await close(1)
  })
})
