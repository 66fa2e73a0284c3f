import { beforeEach, expect, test } from 'vitest'
import { openCounting } from './a-counting.ts'
import type { OpenCounting } from './a-counting.ts'

const [FIRST, SECOND, THIRD, READER] = [
  'Phan Thị Nhàn',
  'Hoàng Mai Nhàn',
  'Trịnh Công Luận',
  'Đỗ Thị Xướng',
]

let open: OpenCounting
beforeEach(async () => {
  open = await openCounting()
})

const of = () => ({ id: open.id, ballotId: open.ballotId })
const clerkOf = (pass: 1 | 2) => (pass === 1 ? FIRST : SECOND)
const refused = (message: RegExp) => ({
  code: 'INPUT_UNUSABLE',
  message: expect.stringMatching(message),
})
const counting = () => open.client.counting
const rowsBelow = async (list: string) =>
  (await open.client.dossier.get({ id: open.id })).dossier.typedRows.filter(
    (row) => row.list === list && [row.id, row.parentId].includes(open.ballotId),
  )

const begin = (pass: 1 | 2, reader: string | null = null, clerk = clerkOf(pass)) =>
  counting().begin({ ...of(), pass, mode: 'ballots', clerk, reader })
const enter = (pass: 1 | 2, number: number, struck: number[] = [1, 2]) =>
  counting().enter({
    ...{ ...of(), pass, clerk: clerkOf(pass), number },
    ...{ entry: { struck, invalid: null }, reason: null },
  })
const close = (pass: 1 | 2) =>
  counting().close({ ...of(), pass, clerk: clerkOf(pass), reason: null })
const bringTwo = () =>
  counting().setFigures({ ...of(), figures: { printed: 10, issued: 2, voters: 2, collected: 2 } })

async function readBox(pass: 1 | 2) {
  await begin(pass)
  await enter(pass, 1)
  await enter(pass, 2)
  await close(pass)
}

async function confirmBox() {
  await bringTwo()
  await readBox(1)
  await readBox(2)
  await counting().confirm({ ...of(), by: THIRD })
}

test.each([
  ['is being counted', () => begin(1), /đang kiểm phiếu/],
  ['is confirmed', confirmBox, /đã được xác nhận/],
])('a ballot that %s is not changed past the count', async (_, prepare, sentence) => {
  const { client, id, ballotId } = open
  await prepare()
  const [name] = await rowsBelow('elections.names')
  const rowId = name?.id ?? ''
  const refusal = refused(sentence)
  const set = (one: string, cells: Record<string, string | number>) =>
    client.facts.updateRow({ id, rowId: one, row: { cells } })
  await expect(set(ballotId, { collected: 9 })).rejects.toMatchObject(refusal)
  await expect(set(ballotId, { seats: 3 })).rejects.toMatchObject(refusal)
  await expect(set(rowId, { votes: 90 })).rejects.toMatchObject(refusal)
  await expect(
    client.facts.writeRows({
      ...{ id, list: 'elections.names', parentId: ballotId, added: [] },
      rows: [{ rowId, cells: { withdrawn: 'Đồng ý cho rút' } }],
    }),
  ).rejects.toMatchObject(refusal)
  await expect(client.facts.removeRows({ id, rowIds: [rowId] })).rejects.toMatchObject(refusal)
  await expect(client.facts.removeRows({ id, rowIds: [ballotId] })).rejects.toMatchObject(refusal)
  const cause = { parentId: ballotId, cells: { reason: 'gạch hết tên', ballots: 1 } }
  await expect(
    client.facts.addRow({ id, list: 'elections.invalidCauses', row: cause }),
  ).rejects.toMatchObject(refusal)
  await set(ballotId, { copies: 4, observer: 'Lê Văn Giám', afterwards: 'Bầu tiếp.' })
  expect((await rowsBelow('elections.ballots'))[0]?.cells).toMatchObject({ copies: 4 })
})

test('nobody types the hash of a result', async () => {
  const { client, id, ballotId } = open
  const row = { cells: { hash: 'a'.repeat(64) } }
  await expect(client.facts.updateRow({ id, rowId: ballotId, row })).rejects.toMatchObject(
    refused(/chương trình ghi/),
  )
})
