import { expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'
import { readDocxText } from '#main/office/read-docx-text.ts'

test('an alternate told by name only takes a seat, is called by that name, and is found by search', async () => {
  const engine = openTestEngine()
  const { attendance, facts, papers, dossiers } = engine.client
  const { id } = await dossiers.openSample()
  const { rows } = await attendance.view({ id })
  const elected = rows.find(({ kind }) => kind === 'elected')
  const replaces = elected?.personId ?? ''
  const cells = { name: 'Tẩn Sử Mẩy', unit: elected?.unit ?? '' }
  const { rowId } = await facts.addRow({ id, list: 'alternates.list', row: { cells } })
  expect((await attendance.alternates({ id, replaces })).people).toEqual([
    { personId: rowId, name: 'Tẩn Sử Mẩy', ahead: [] },
  ])
  const taken = await attendance.takeSeat({ id, personId: rowId, replaces })
  expect(taken.label).toContain('Tẩn Sử Mẩy thay')
  await attendance.leave({ id, personId: rowId, reason: 'nghe điện thoại' })
  await attendance.arrive({ id, personIds: [rowId] })
  const after = await attendance.view({ id })
  expect(after).toMatchObject({ present: 1, alternates: 1, convened: 117 })
  expect(after.rows.find((row) => row.personId === rowId)).toMatchObject({ name: 'Tẩn Sử Mẩy' })
  expect(after.warnings.at(-1)).toContain('Tẩn Sử Mẩy chỉ có tên')
  const seated = { message: expect.stringMatching(/^Tẩn Sử Mẩy đã ngồi thay/) }
  await expect(facts.removeRows({ id, rowIds: [rowId] })).rejects.toMatchObject(seated)
  await attendance.freeze({ id })
  const { contentBase64 } = await papers.preview({ id, slug: 'credentials-report', copy: null })
  const report = readDocxText(Buffer.from(contentBase64, 'base64'))
  expect(report.ok && report.value).toContain(
    `Đại biểu dự khuyết dự thay: đồng chí Tẩn Sử Mẩy thay đồng chí ${elected?.name}.`,
  )
  const found = async (query: string) =>
    (await engine.client.workspace.search({ id, query })).filter(({ kind }) => kind === 'told')
  const [list] = await found('đại biểu dự khuyết của đại hội')
  expect(list).toMatchObject({ id: 'alternates.list' })
  expect(await found('tan su may')).toMatchObject([{ text: 'Tẩn Sử Mẩy', id: 'alternates.list' }])
})

test('whoever sits on a seat keeps the name: neither typed over nor undone away, until that is taken back', async () => {
  const { attendance, facts, dossier, dossiers } = openTestEngine().client
  const { id } = await dossiers.openSample()
  const { rows } = await attendance.view({ id })
  const elected = rows.find(({ kind }) => kind === 'elected')
  const replaces = elected?.personId ?? ''
  const cells = { name: 'Tẩn Sử Mẩy', unit: elected?.unit ?? '' }
  const add = (name: string) =>
    facts.addRow({ id, list: 'alternates.list', row: { cells: { ...cells, name } } })
  const { rowId } = await add('Tẩn Sử Mẩy')
  const { rowId: waiting } = await add('Phàn A Lìn')
  await attendance.takeSeat({ id, personId: rowId, replaces })
  const holder = async () =>
    (await attendance.view({ id })).rows.find(({ personId }) => personId === rowId)
  const rename = (one: string, name: string) =>
    facts.updateRow({ id, rowId: one, row: { cells: { name } } })
  const seated = { code: 'CONFLICT', message: expect.stringMatching(/^Tẩn Sử Mẩy đã ngồi thay/) }
  await expect(rename(rowId, 'Người Khác')).rejects.toMatchObject(seated)
  const block = { id, list: 'alternates.list', parentId: null, added: [] }
  const changed = [{ rowId, cells: { unit: 'Đơn vị khác' } }]
  await expect(facts.writeRows({ ...block, rows: changed })).rejects.toMatchObject(seated)
  // The line of somebody who only waits, and the person behind the line, are free.
  await rename(waiting, 'Phàn A Lìn (Cơ quan)')
  const [person] = (await dossier.get({ id })).dossier.people
  await facts.updateRow({ id, rowId, row: { personId: person?.id ?? null } })
  for (let step = 0; step < 3; step++) await dossier.undo({ id })
  const kept = { message: expect.stringContaining('đại biểu dự khuyết đã ngồi thay') }
  await expect(dossier.undo({ id })).rejects.toMatchObject(kept)
  expect((await holder())?.name).toBe('Tẩn Sử Mẩy')

  const { eventId } = (await holder()) ?? {}
  await attendance.withdraw({ id, eventId: eventId ?? '', reason: 'ghi nhầm' })
  await rename(rowId, 'Tẩn Sử Mẩy B')
  await facts.removeRows({ id, rowIds: [rowId] })
})
