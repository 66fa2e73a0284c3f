import { beforeEach, describe, expect, test } from 'vitest'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { runCommand } from '#main/engine/commands.ts'
import { writeDayEvents } from '#main/engine/day-events.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** Who counts was voted by hand, signs the minutes and confirms the result. */

const REFUSED = {
  code: 'INPUT_UNUSABLE',
  message: expect.stringMatching(/^Những người kiểm phiếu đã được biểu quyết lúc \d+:\d\d/),
}

let engine: TestEngine
let id: string
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
})

async function rowsOf(list: string): Promise<TypedRow[]> {
  const { dossier } = await engine.client.dossier.get({ id })
  return dossier.typedRows.filter((row) => row.list === list)
}

/** The step in which those who count were elected, of the election of this body. */
async function voteCounters(body: string): Promise<void> {
  const ballot = (await rowsOf('elections.ballots')).find((row) => row.cells['body'] === body)
  const event = {
    ...{ kind: 'step-taken' as const, subject: ballot?.id ?? '' },
    data: { step: 'election-committee' },
  }
  const words = { dossierId: id, name: 'test', label: 'Đã bầu', undoable: false }
  runCommand(engine.parts, words, (write) => void writeDayEvents(engine.parts, write, id, [event]))
}

const change = (rowId: string, cells: TypedRow['cells']) =>
  engine.client.facts.updateRow({ id, rowId, row: { cells } })

describe.each([
  {
    list: 'bodies.members',
    body: 'Ban Bầu cử',
    of: 'Ban Chấp hành',
    head: 'Trưởng',
    member: 'Thành viên',
  },
  {
    list: 'firstMeeting.counters',
    body: null,
    of: 'Ban Thường vụ',
    head: 'Trưởng ban',
    member: 'Ủy viên',
  },
])('$list', ({ list, body, of, head, member }) => {
  const cellsOf = (name: string, role: string) => ({ name, role, ...(body !== null && { body }) })
  const add = (cells: TypedRow['cells']) => engine.client.facts.addRow({ id, list, row: { cells } })
  beforeEach(async () => {
    await add(cellsOf('Sùng Thị Mỷ', member))
    await add(cellsOf('Tẩn A Phử', member))
  })
  const own = async () =>
    (await rowsOf(list)).filter((row) => body === null || row.cells['body'] === body)

  test('are free before they are voted', async () => {
    const second = (await own()).at(-1)
    await change(second?.id ?? '', { role: head })
    await engine.client.facts.removeRows({ id, rowIds: [second?.id ?? ''] })
  })

  test('are the same in every paper once they are voted, whatever is typed', async () => {
    await voteCounters(of)
    const before = await own()
    const [first, second] = before.slice(-2)
    await expect(change(second?.id ?? '', { role: head })).rejects.toMatchObject(REFUSED)
    await expect(
      engine.client.facts.removeRows({ id, rowIds: [first?.id ?? ''] }),
    ).rejects.toMatchObject(REFUSED)
    await expect(add(cellsOf('Lù A Sùng', head))).rejects.toMatchObject(REFUSED)
    expect(await own()).toEqual(before)
  })

  test('are not made others by undo either', async () => {
    const second = (await own()).at(-1)
    await change(second?.id ?? '', { role: head })
    await voteCounters(of)
    await expect(engine.client.dossier.undo({ id })).rejects.toThrow('đã biểu quyết nên không')
    expect((await own()).at(-1)?.cells['role']).toBe(head)
  })
})

test('another body of the congress stays free, and nobody moves from it into the one that counts', async () => {
  await voteCounters('Ban Chấp hành')
  const other = (await rowsOf('bodies.members')).find((row) => row.cells['body'] === 'Đoàn Thư ký')
  await change(other?.id ?? '', { role: 'Trưởng' })
  await expect(change(other?.id ?? '', { body: 'Ban Bầu cử' })).rejects.toMatchObject(REFUSED)
})
