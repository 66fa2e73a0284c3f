import { expect, test } from 'vitest'
import { readDocxText } from '#main/office/read-docx-text.ts'
import { openTestEngine } from './open-test-engine.ts'

test('the minutes say at what moment the number at their head was counted', async () => {
  const engine = openTestEngine()
  const { attendance, run, papers } = engine.client
  const { id } = await engine.client.dossiers.openSample()
  const come = async (count: number, from = 0) => {
    const { rows } = await attendance.view({ id })
    const personIds = rows.slice(from, from + count).map(({ personId }) => personId)
    await attendance.arrive({ id, personIds })
  }
  const minutes = async () => {
    const { contentBase64 } = await papers.preview({ id, slug: 'congress-minutes', copy: null })
    const read = readDocxText(Buffer.from(contentBase64, 'base64'))
    return read.ok ? read.value : ''
  }
  const [first] = (await run.view({ id })).sessions
  await come(110)
  await run.openSession({ id, sessionId: first?.id ?? '', convened: 117, present: 110 })
  expect(await minutes()).toContain('có mặt 110/117 đại biểu khi bắt đầu phiên; vắng mặt')
  await come(2, 110)
  await attendance.freeze({ id })
  await come(1, 112)
  expect(await minutes()).toMatch(
    /có mặt 112\/117 đại biểu khi chốt số liệu thẩm tra lúc \d+ giờ.*; vắng mặt/,
  )
  expect(await minutes()).toContain('Số đại biểu có mặt khi biểu quyết, khi bỏ phiếu')
  // Put right by hand, nobody knows of when it is.
  const { dossier } = await engine.client.dossier.get({ id })
  const row = dossier.typedRows.find(({ cells }) => cells['session'] === first?.title)
  const cells = { present: 111, absent: 6 }
  await run.correct({ id, rowId: row?.id ?? '', cells, reason: 'đếm lại' })
  expect(await minutes()).toMatch(/có mặt 111\/117 đại biểu; vắng mặt/)
})
