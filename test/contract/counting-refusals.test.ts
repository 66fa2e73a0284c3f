import { expect, test } from 'vitest'
import { runCommand } from '#main/engine/commands.ts'
import { reasonsFor } from '#main/engine/counting-totals.ts'
import { writeDayEvents } from '#main/engine/day-events.ts'
import { FIRST, openCounting, SECOND, THIRD as HEAD } from './a-counting.ts'
import type { OpenCounting } from './a-counting.ts'

/** Two clerks tell the same totals of the hall; everybody has 100 votes, what else is not named is nought. */
async function tellTotals(
  { client, id, ballotId }: OpenCounting,
  told: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [place, clerk] of [FIRST, SECOND].entries()) {
    const own = { id, ballotId, pass: place === 0 ? 1 : 2, clerk } as const
    const { begun } = await client.counting.begin({ ...own, mode: 'totals', reader: null })
    const { items } = await client.counting.view(own)
    for (const { item } of items) {
      const usual = item.startsWith('name:') ? 100 : 0
      const figure = { item, value: told[item] ?? usual }
      await client.counting.enterTotal({ ...own, begun, figure, reason: null })
    }
    await client.counting.close({ ...own, reason: null })
  }
}

/** Figures that stand in passes an earlier version of the program let be locked. */
function tellAsBefore(
  { parts, id, ballotId }: OpenCounting,
  told: Readonly<Record<string, number>>,
) {
  const words = { dossierId: id, name: 'enter-total', label: 'Đã ghi một số', undoable: false }
  const events = [1, 2].flatMap((pass) =>
    Object.entries(told).map(([item, value]) => ({
      ...{ kind: 'total-entered' as const, subject: ballotId },
      data: { pass, item, value, before: null, reason: null },
    })),
  )
  runCommand(parts, words, (write) => void writeDayEvents(parts, write, id, events))
}

test('without a quorum nobody is named and the result cannot be confirmed', async () => {
  const open = await openCounting()
  const { client, id, ballotId } = open
  const figures = { present: 77, voters: 77, printed: 90, issued: 77, unused: 13, exchanged: 0 }
  await client.counting.setFigures({ id, ballotId, figures: { ...figures, collected: 77 } })
  const { names } = await client.counting.view({ id, ballotId, pass: 1 })
  const votes = Object.fromEntries(names.map((name) => [`name:${name.id}`, 70]))
  await tellTotals(open, { valid: 77, ...votes })
  const result = await client.counting.result({ id, ballotId })
  expect([result.verdict, result.open]).toEqual(['no-quorum', []])
  expect(result.names.filter(({ state }) => state !== 'open')).toEqual([])
  await expect(client.counting.confirm({ id, ballotId, by: HEAD })).rejects.toMatchObject({
    code: 'INPUT_UNUSABLE',
    message: expect.stringContaining('số có mặt chưa đủ để bầu'),
  })
})

test('figures that cannot be hold the result back, and nobody is anything by them', async () => {
  const open = await openCounting()
  const { client, id, ballotId } = open
  const { names } = await client.counting.view({ id, ballotId, pass: 1 })
  const votes = Object.fromEntries(names.map((name) => [`name:${name.id}`, 110]))
  await tellTotals(open, { valid: 110, invalid: 6, 'cause:gạch hết tên': 6 })
  tellAsBefore(open, { ...votes, 'cause:gạch hết tên': 5 })
  const loss = { law: 'ballots-lost', left: 116, right: 117, reason: 'mang phiếu ra ngoài' }
  await client.counting.explain({ id, ballotId, ...loss, by: HEAD })
  const result = await client.counting.result({ id, ballotId })
  expect(result.open).toEqual([
    'Tổng phiếu bầu: 3.190, không quá 110 × 27 = 2.970. Đếm lại số phiếu của từng người.',
    'Cộng các lý do được 5 phiếu, phiếu không hợp lệ là 6. Đếm lại từng lý do.',
  ])
  expect(result.verdict).toBe('figures-differ')
  expect(result.names.filter(({ state }) => state !== 'open')).toEqual([])
  await expect(client.counting.confirm({ id, ballotId, by: HEAD })).rejects.toMatchObject({
    message: expect.stringContaining('Đếm lại số phiếu của từng người'),
  })
})

test('valid and invalid ballots that are not those collected hold the result back, whoever would sign', async () => {
  const open = await openCounting()
  const { client, id, ballotId } = open
  await tellTotals(open, { valid: 110, invalid: 6, 'cause:gạch hết tên': 6 })
  tellAsBefore(open, { 'cause:gạch hết tên': 0 })
  const figures = { collected: 117 }
  await client.counting.setFigures({ id, ballotId, figures, reason: 'đếm lại' })
  const [said, unsorted] = (await client.counting.result({ id, ballotId })).open
  expect(said).toMatch(/116 \/ 117.*phải bằng thu về/)
  // Ballots set aside and no reason told for any of them.
  expect(unsorted).toMatch(/lý do được 0 phiếu, phiếu không hợp lệ là 6/)
  const sides = { left: 116, right: 117, by: HEAD, reason: 'thiếu một phiếu' }
  await expect(
    client.counting.explain({ id, ballotId, law: 'entered', ...sides }),
  ).rejects.toMatchObject({ message: expect.stringContaining('Đếm lại') })
})

test('fewer votes than valid ballots, locked before that was asked, hold the result back', async () => {
  const open = await openCounting()
  const { client, id, ballotId } = open
  const loss = { law: 'ballots-lost', left: 116, right: 117, reason: 'mang phiếu ra ngoài' }
  await client.counting.explain({ id, ballotId, ...loss, by: HEAD })
  const { names } = await client.counting.view({ id, ballotId, pass: 1 })
  const told = (first: number) =>
    Object.fromEntries(names.map(({ id: one }, at) => [`name:${one}`, at === 0 ? first : 0]))
  await tellTotals(open, { valid: 110, invalid: 6, 'cause:gạch hết tên': 6 })
  tellAsBefore(open, told(109))
  expect((await client.counting.result({ id, ballotId })).open).toEqual([
    'Tổng phiếu bầu: 109, không dưới 110: phiếu hợp lệ nào cũng còn tên. Đếm lại số phiếu của từng người.',
  ])
  tellAsBefore(open, told(110))
  expect((await client.counting.result({ id, ballotId })).open).toEqual([])
})

test('a reason told under other words than today keeps them and its ballots', async () => {
  const open = await openCounting()
  const { client, id, ballotId } = open
  const loss = { law: 'ballots-lost', left: 116, right: 117, reason: 'mang phiếu ra ngoài' }
  await client.counting.explain({ id, ballotId, ...loss, by: HEAD })
  await tellTotals(open, { valid: 110, invalid: 6, 'cause:gạch hết tên': 6 })
  tellAsBefore(open, { 'cause:gạch hết tên': 0, 'cause:không do tổ kiểm phiếu phát hành': 6 })
  expect((await client.counting.result({ id, ballotId })).open).toEqual([])
  const { items } = await client.counting.view({ id, ballotId, pass: 1 })
  expect(items.map(({ label }) => label)).toContain(
    'Không hợp lệ: không do tổ kiểm phiếu phát hành',
  )
})

test('a ballot of two columns may be set aside for its columns, another not', async () => {
  const { parts } = await openCounting()
  const reasons = (hasTwoColumns: boolean, isPart = false) =>
    reasonsFor(parts, { hasTwoColumns, isPart, counters: 'Ban Bầu cử' })
  const unmarked = 'đánh dấu cả hai cột hoặc để trống cả hai cột'
  expect(reasons(true)).toContain(unmarked)
  expect(reasons(false)).not.toContain(unmarked)
  const ofOther = 'phần kia của phiếu không hợp lệ'
  expect(reasons(false, true)).toContain(ofOther)
  expect(reasons(false)).not.toContain(ofOther)
})

test('undo goes past a person whom the ballot of a count has, and past nothing that can still go', async () => {
  const { client, id, ballotId } = await openCounting()
  const person = { fullName: 'Tráng A Vảng', birth: '1980' }
  const changes = { unionShortName: 'huyện Mường Lạn' }
  await client.dossier.setCongress({ id, changes })
  await client.candidates.add({ id, person, candidate: {} })
  const known = async () => {
    const { people } = (await client.dossier.get({ id })).dossier
    return people.find(({ fullName }) => fullName === person.fullName)
  }
  const row = { parentId: ballotId, personId: (await known())?.id ?? '', cells: {} }
  await client.facts.addRow({ id, list: 'elections.names', row })
  const clerk = { clerk: FIRST, reader: null }
  await client.counting.begin({ id, ballotId, pass: 1, mode: 'ballots', ...clerk })
  const undone = await client.dossier.undo({ id })
  expect(undone.label).toMatch(/^Đã hoàn tác: đã sửa thông tin đại hội; giữ nguyên/)
  expect(await known()).toBeDefined()
})
