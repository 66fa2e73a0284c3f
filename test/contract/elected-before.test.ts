import { expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'

test('of somebody elected without a record the next election has what was told of them before', async () => {
  const engine = openTestEngine()
  const { facts, elections, dossiers } = engine.client
  const { id } = await dossiers.openSample()
  const rowsOf = async (list: string) => {
    const { dossier } = await engine.client.dossier.get({ id })
    return dossier.typedRows.filter((row) => row.list === list)
  }
  const told = await rowsOf('elections.ballots')
  const later = told.filter(({ cells }) => cells['body'] !== 'Ban Chấp hành')
  await facts.removeRows({ id, rowIds: later.map((row) => row.id) })
  const before = { birthYear: '1984', gender: 'Nữ', unit: 'Xã Hồ Thầu' }
  const cells = { name: 'Tráng Thị Mỷ', origin: 'Đề cử tại đại hội', votes: 110, ...before }
  const parentId = told.find(({ cells: own }) => own['body'] === 'Ban Chấp hành')?.id ?? ''
  await facts.addRow({ id, list: 'elections.names', row: { parentId, cells } })
  const { ballotId } = await elections.begin({ id, kind: 'standing' })
  const name = { personId: null, name: 'Tráng Thị Mỷ', origin: 'Ban Chấp hành giới thiệu' as const }
  await elections.addNames({ id, ballotId, names: [name] })
  const added = (await rowsOf('elections.names')).find((row) => row.parentId === ballotId)
  expect(added?.cells).toMatchObject(before)
})
