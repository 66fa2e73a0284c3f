import { expect, test } from 'vitest'
import { readDocxText } from '#main/office/read-docx-text.ts'
import { THIRD, begunOf, clerkOf, openCounting } from './a-counting.ts'

test('a result that the hall heard, that was withdrawn and read out again is told in the minutes with its reason', async () => {
  const { client, id, ballotId } = await openCounting()
  const { counting, elections, papers } = client
  const of = { id, ballotId }
  const { typedRows } = (await client.dossier.get({ id })).dossier
  const later = typedRows.filter((row) => row.list === 'elections.ballots' && row.id !== ballotId)
  await client.facts.removeRows({ id, rowIds: later.map((row) => row.id) })
  const figures = { printed: 10, issued: 2, voters: 2, collected: 2 }
  await counting.setFigures({ ...of, figures })
  for (const pass of [1, 2] as const) {
    const clerk = clerkOf(pass)
    await counting.begin({ ...of, pass, mode: 'ballots', clerk, reader: null })
    for (const number of [1, 2]) {
      const begun = await begunOf(client, { ...of, pass })
      const entry = { struck: [1, 2], invalid: null }
      await counting.enter({ ...of, pass, begun, clerk, number, entry, reason: null })
    }
    await counting.close({ ...of, pass, clerk, reason: null })
  }
  const minutes = async () => {
    const { contentBase64 } = await papers.preview({ id, slug: 'congress-minutes', copy: null })
    const read = readDocxText(Buffer.from(contentBase64, 'base64'))
    return read.ok ? read.value : ''
  }
  const confirm = () => counting.confirm({ ...of, by: THIRD })
  const withdraw = (reason: string) => counting.withdrawResult({ ...of, by: THIRD, reason })
  const announce = () => elections.take({ ...of, step: 'result', vote: null, early: null })
  await confirm()
  await withdraw('bấm nhầm')
  await confirm()
  // Nobody had heard it.
  expect(await minutes()).not.toContain('bấm nhầm')
  await announce()
  const heard = await minutes()
  expect(heard).not.toContain('rút lại')
  await withdraw('đọc nhầm phiếu 2')
  const told =
    /Kết quả bầu Ban Chấp hành đã được công bố lúc \d+ giờ.* với 27 người trúng cử; đồng chí Cháng Thị Dở rút lại kết quả ấy lúc \d+ giờ.*, lý do: đọc nhầm phiếu 2\./
  expect(await minutes()).toMatch(told)
  expect(await minutes()).not.toContain('công bố lại')
  await confirm()
  await announce()
  expect(await minutes()).toMatch(
    new RegExp(`${told.source} Kết quả dưới đây được công bố lại lúc \\d+ giờ`),
  )
  // Its step opened again alone withdraws no result.
  await elections.takeBack({ ...of, step: 'result', reason: 'ghi sớm', wasHeld: false })
  const opened = await minutes()
  expect(opened).not.toContain('ghi sớm')
  expect(opened.split('rút lại kết quả ấy')).toHaveLength(2)
})
