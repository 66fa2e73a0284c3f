import { beforeEach, expect, test } from 'vitest'
import { readDocxText } from '#main/office/read-docx-text.ts'
import { FIRST, openCounting, refused, SECOND, THIRD as HEAD, begunOf } from './a-counting.ts'
import type { OpenCounting } from './a-counting.ts'

/** The smallest committee of the model script: the head and two. */

let open: OpenCounting
const of = () => ({ id: open.id, ballotId: open.ballotId })
const counting = () => open.client.counting
const OUTSIDER = 'Đỗ Thị Xướng'

beforeEach(async () => {
  open = await openCounting()
  const { dossier } = await open.client.dossier.get({ id: open.id })
  const kept = [HEAD, FIRST, SECOND]
  const nameOf = (id: string | null) => dossier.people.find((one) => one.id === id)?.fullName ?? ''
  const others = dossier.typedRows.filter(
    ({ list, cells, personId }) =>
      list === 'bodies.members' &&
      cells['body'] === 'Ban Bầu cử' &&
      !kept.includes(nameOf(personId)),
  )
  await open.client.facts.removeRows({ id: open.id, rowIds: others.map(({ id }) => id) })
  const figures = { issued: 1, voters: 1, collected: 1, printed: 9 }
  await counting().setFigures({ ...of(), figures })
})

const begin = (pass: 1 | 2, clerk: string, more: { reader?: string; helps?: string } = {}) =>
  counting().begin({ ...of(), pass, mode: 'ballots', clerk, reader: null, ...more })
async function read(pass: 1 | 2, clerk: string, struck: number[]) {
  const own = { ...of(), pass, clerk, reason: null }
  const begun = await begunOf(open.client, own)
  await counting().enter({ ...own, begun, number: 1, entry: { struck, invalid: null } })
  await counting().close(own)
}
const settle = (by: string) =>
  counting().settle({
    ...of(),
    by,
    number: 1,
    entry: { struck: [3, 4], invalid: null },
    reason: null,
  })
const free = async (pass: 1 | 2) => (await counting().view({ ...of(), pass })).free

test('two enter, the head settles: nobody else is needed, and nobody else is taken', async () => {
  expect(await free(1)).toEqual({ enter: [FIRST, SECOND], settle: [HEAD, FIRST, SECOND] })
  await expect(begin(1, OUTSIDER)).rejects.toMatchObject({
    ...refused(/^Đồng chí Đỗ Thị Xướng không có trong những người kiểm phiếu.*ghi lý do/),
    data: { field: 'helps' },
  })
  await begin(1, FIRST)
  await read(1, FIRST, [3, 4])
  expect(await free(2)).toEqual({ enter: [SECOND], settle: [HEAD, SECOND] })
  await begin(2, SECOND)
  await read(2, SECOND, [3, 5])
  expect((await free(1)).settle).toEqual([HEAD])
  await expect(settle(OUTSIDER)).rejects.toMatchObject(
    refused(new RegExp(`chưa đọc phiếu: ${HEAD}`)),
  )
  await settle(HEAD)
  await expect(
    counting().reopen({ ...of(), pass: 1, clerk: OUTSIDER, reason: 'nhập sót' }),
  ).rejects.toMatchObject(refused(/hoặc người đã nhập lần này/))
})

test('who helps without being elected to it does so for a reason that the journal tells', async () => {
  await begin(1, FIRST, { reader: SECOND })
  await read(1, FIRST, [3, 4])
  expect((await free(2)).enter).toEqual([])
  await expect(begin(2, OUTSIDER, { helps: ' ' })).rejects.toMatchObject(refused(/ghi lý do/))
  await begin(2, OUTSIDER, { helps: 'hai người của ban đã làm lần 1' })
  await read(2, OUTSIDER, [3, 4])
  const { contentBase64 } = await counting().journal(of())
  const text = readDocxText(Buffer.from(contentBase64, 'base64'))
  const said = text.ok ? text.value : ''
  expect(said).toContain('Lần 2 có người giúp không thuộc ban kiểm phiếu đã được bầu: Đỗ Thị Xướng')
  expect(said).toContain('hai người của ban đã làm lần 1')
})

test('where everybody of the committee knows a pass, another person settles rather than nobody', async () => {
  await begin(1, FIRST, { reader: HEAD })
  await read(1, FIRST, [3, 4])
  await begin(2, SECOND)
  await read(2, SECOND, [3, 5])
  expect((await free(1)).settle).toEqual([])
  await settle(OUTSIDER)
})
