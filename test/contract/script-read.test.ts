import { expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'

/** Words of the secretariat that nobody says to a hall. */
const DEEDS =
  /biểu quyết (số lượng|danh sách|đề án|chương trình|quy chế|toàn văn|riêng)|kiểm đếm lại|chưa đủ .* thì|không có thì|có thì|bầu thiếu|bằng phiếu|hỏi còn|niêm phong|phân loại phiếu|đáp từ|ghi tên|ghi số|[()]/iu

const SAMPLES = ['tam-duong-xi', 'truong-mam-non-45', 'cong-ty-may-1240', 'cong-doan-xa-2025']

test.each(SAMPLES)(
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

/** The words said up to a vote, to be read with its question. */
const WORDS: readonly (readonly [string, readonly RegExp[]])[] = [
  ['elect-presidium', [/đề nghị số lượng/, /giới thiệu danh sách Đoàn Chủ tịch: đồng chí/]],
  ['elect-secretariat', [/Đề nghị số lượng/, /giới thiệu danh sách Đoàn Thư ký: đồng chí/]],
  ['elect-credentials-committee', [/Đề nghị số lượng/, /giới thiệu danh sách Ban Thẩm tra/]],
  ['elect-election-committee', [/Đề nghị số lượng/, /giới thiệu danh sách (Ban|Tổ) /]],
  ['agenda-and-rules', [/chương trình làm việc/, /quy chế làm việc/]],
  ['personnel-plan', [/số lượng/, /số lượng/]],
  ['candidate-list', [/danh sách Ban Chấp hành/, /danh sách Ban Chấp hành/]],
]

test.each(SAMPLES)(
  'each vote of an item with several has its own words, and says none of the one before: %s',
  async (sample) => {
    const { client } = openTestEngine()
    const { id } = await client.dossiers.openSample({ sample })
    const { sessions } = await client.run.view({ id })
    const items = sessions.flatMap((session) => session.items).filter(({ asks }) => asks.length > 1)
    expect(items.length).toBeGreaterThan(1)
    for (const { topic, title, asks, script } of items) {
      const [, wanted = []] = WORDS.find(([of]) => of === topic) ?? []
      const said = asks.map((_, vote) =>
        script.filter(({ isRead, votes }) => isRead && votes.includes(vote)),
      )
      const isSaid = said.map((parts, vote) =>
        wanted[vote]?.test(parts.map(({ text }) => text).join(' ')),
      )
      expect([title, isSaid]).toEqual([title, asks.map(() => true)])
      const isOwn = wanted[0]?.source !== wanted[1]?.source
      const again = said[1]?.filter((part) => said[0]?.includes(part) === isOwn)
      expect([title, again]).toEqual([title, []])
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
