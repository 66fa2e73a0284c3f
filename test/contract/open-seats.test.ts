import { expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'

const ALL = { present: 117, agree: 117, against: 0, other: 0, reason: '' }

test('what was decided of the open seats is told with the decision and goes with it', async () => {
  const engine = openTestEngine()
  const { id } = await engine.client.dossiers.openSample()
  const rowsOf = async () => {
    const { dossier } = await engine.client.dossier.get({ id })
    return dossier.typedRows.filter(({ list }) => list === 'elections.ballots')
  }
  const [first, second] = await rowsOf()
  await engine.client.facts.removeRows({ id, rowIds: [second?.id ?? ''] })
  const ballotId = first?.id ?? ''
  const set = (cells: Record<string, string | boolean>) =>
    engine.client.facts.updateRow({ id, rowId: ballotId, row: { cells } })
  const told = async () => {
    const row = (await rowsOf()).find((ballot) => ballot.id === ballotId)
    return [row?.cells['afterwards'] ?? null, row?.cells['leftVacant'] ?? null]
  }
  const decide = (way: 'again-tied' | 'leave-vacant') =>
    engine.client.elections.decide({ id, ballotId, way, vote: ALL })
  const takeBack = () =>
    engine.client.elections.takeBack({
      ...{ id, ballotId, step: 'decision', reason: 'ghi nhầm', wasHeld: false },
    })
  const offered = async () =>
    (await engine.client.situations.view({ id })).filter((one) => one.offered).map((one) => one.id)
  await set({ afterwards: '' })
  expect(await offered()).toContain('tie')
  await decide('leave-vacant')
  expect(await told()).toEqual(['Để khuyết.', true])
  const held = { message: expect.stringContaining('đã được quyết định ở trang Bầu cử') }
  await expect(set({ afterwards: 'Bầu tiếp ngay.' })).rejects.toMatchObject(held)
  await expect(set({ leftVacant: false })).rejects.toMatchObject(held)
  await takeBack()
  expect(await told()).toEqual([null, null])
  await decide('again-tied')
  expect(await told()).toEqual([expect.stringContaining('tiếp'), null])
  await takeBack()
  // Where nothing was decided here, the office tells it.
  await set({ leftVacant: true })
  const { elections } = await engine.client.elections.view({ id })
  expect(elections[0]).toMatchObject({ ballotId, state: 'done', decided: 'Để khuyết' })
  expect(await offered()).toEqual([])
  await set({ leftVacant: false })
  await decide('leave-vacant')
  // What was told before the decision is not brought back by what is undone past it.
  const { label } = await engine.client.dossier.undo({ id })
  expect(label).toMatch(/; giữ nguyên điều đã quyết định về số còn thiếu: đã sửa một cuộc bầu$/)
  expect(await told()).toEqual(['Để khuyết.', true])
})
