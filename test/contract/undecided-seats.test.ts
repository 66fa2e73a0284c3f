import { expect, test } from 'vitest'
import { clerkOf, openCounting, refused } from './a-counting.ts'

test('what is done about open seats of a ballot that is run here is told where it is decided', async () => {
  const { client, id, ballotId } = await openCounting()
  const ballots = async () => {
    const { typedRows } = (await client.dossier.get({ id })).dossier
    return typedRows.filter(({ list }) => list === 'elections.ballots')
  }
  const later = (await ballots()).filter((row) => row.id !== ballotId)
  await client.facts.removeRows({ id, rowIds: later.map((row) => row.id) })
  const set = (cells: Record<string, string | boolean>) =>
    client.facts.updateRow({ id, rowId: ballotId, row: { cells } })
  await set({ afterwards: 'Bầu tiếp.', leftVacant: true })
  await client.counting.begin({
    ...{ id, ballotId, pass: 1, mode: 'ballots', clerk: clerkOf(1), reader: null },
  })
  const undecided = refused(/chưa có quyết định về số còn thiếu.* bước “.+” của trang Bầu cử/)
  await expect(set({ afterwards: 'Bầu lần 2.' })).rejects.toMatchObject(undecided)
  await set({ afterwards: '', leftVacant: false })
  await expect(set({ leftVacant: true })).rejects.toMatchObject(undecided)
  // What was told before the count is not brought back past it either.
  const { label } = await client.dossier.undo({ id })
  expect(label).toContain('giữ nguyên điều chưa quyết định về số còn thiếu')
  const [row] = await ballots()
  expect(row?.cells).not.toHaveProperty('afterwards')
  expect(row?.cells['leftVacant']).toBe(false)
})
