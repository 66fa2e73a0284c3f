import { expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'

/** Words of the secretariat that nobody says to a hall. */
const DEEDS =
  /biểu quyết (số lượng|danh sách|đề án|chương trình|quy chế|toàn văn|riêng)|kiểm đếm lại|chưa đủ .* thì|không có thì|có thì|bầu thiếu|bằng phiếu|hỏi còn|niêm phong|phân loại phiếu|đáp từ|ghi tên|ghi số|[()]/iu

test.each(['tam-duong-xi', 'truong-mam-non-45', 'cong-ty-may-1240', 'cong-doan-xa-2025'])(
  'nothing that is only done stands among the words to read: %s',
  async (sample) => {
    const { client } = openTestEngine()
    const { id } = await client.dossiers.openSample({ sample })
    const { sessions } = await client.run.view({ id })
    const items = sessions.flatMap((session) => session.items)
    expect(items.length).toBeGreaterThan(8)
    for (const { title, script } of items) {
      const read = script.filter(({ isRead }) => isRead).map(({ text }) => text.replace(title, ''))
      expect([title, read.filter((text) => DEEDS.test(text))]).toEqual([title, []])
      expect([title, read.length > 0]).toEqual([title, true])
    }
  },
)

test('the number of names is asked with its number once there is a list', async () => {
  const { client } = openTestEngine()
  const { id } = await client.dossiers.openSample()
  const asked = async () => {
    const { sessions } = await client.run.view({ id })
    const items = sessions.flatMap((session) => session.items)
    const list = items.find(({ topic }) => topic === 'candidate-list')
    return list?.asks.map(({ subject }) => subject)
  }
  expect(await asked()).toEqual([
    'số lượng người trong danh sách bầu cử là 29 người',
    'danh sách bầu cử',
  ])
  const { typedRows } = (await client.dossier.get({ id })).dossier
  const ballots = typedRows.filter(({ list }) => list === 'elections.ballots')
  await client.facts.removeRows({ id, rowIds: ballots.map((row) => row.id) })
  expect((await asked())?.[0]).toBe('số lượng người trong danh sách bầu cử')
})
