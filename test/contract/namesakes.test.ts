import { beforeEach, expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** Two of one name, neither of them with a record, both nominated from the floor and elected. */

const NAME = 'Tráng Thị Mỷ'
const OLDER = { birthYear: '1984', gender: 'Nữ', unit: 'Xã Hồ Thầu' }
const YOUNGER = { birthYear: '1990', gender: 'Nữ', unit: 'Xã Bản Bo' }

let engine: TestEngine
let id: string

const rowsOf = async (list: string) => {
  const { dossier } = await engine.client.dossier.get({ id })
  return dossier.typedRows.filter((row) => row.list === list)
}

beforeEach(async () => {
  engine = openTestEngine()
  const { facts, dossiers } = engine.client
  ;({ id } = await dossiers.openSample())
  const told = await rowsOf('elections.ballots')
  const isCommittee = ({ cells }: (typeof told)[number]) => cells['body'] === 'Ban Chấp hành'
  await facts.removeRows({
    id,
    rowIds: told.filter((row) => !isCommittee(row)).map((row) => row.id),
  })
  const [first, second] = told.filter(isCommittee)
  const add = (parentId: string | undefined, person: typeof OLDER, votes: number) =>
    facts.addRow({
      ...{ id, list: 'elections.names' },
      row: {
        parentId: parentId ?? '',
        cells: { name: NAME, origin: 'Đề cử tại đại hội', votes, ...person },
      },
    })
  await add(first?.id, OLDER, 110)
  await add(first?.id, YOUNGER, 20)
  await add(second?.id, YOUNGER, 110)
})

const sentencesOf = async (identity: string) => {
  const all = await engine.client.papers.identities({ id })
  return JSON.stringify(all.find((one) => one.id === identity))
}

test('are two people on one ballot, and in the round after the one in which the first was elected', async () => {
  expect(await sentencesOf('I-13')).not.toContain('đứng trên phiếu hai lần')
  expect(await sentencesOf('I-17')).not.toContain('đã trúng cử lần trước')
  const [row] = (await rowsOf('elections.names')).filter(
    ({ cells }) => cells['name'] === NAME && cells['birthYear'] === YOUNGER.birthYear,
  )
  // The same again is one person twice.
  const cells = { name: NAME, votes: 0, ...YOUNGER }
  const again = { parentId: row?.parentId ?? '', cells }
  await engine.client.facts.addRow({ id, list: 'elections.names', row: again })
  expect(await sentencesOf('I-13')).toContain('đứng trên phiếu hai lần')
})

test('are offered with what tells them apart, and no election takes one of them by the name alone', async () => {
  const { elections } = engine.client
  const { ballotId } = await elections.begin({ id, kind: 'standing' })
  const view = (await elections.view({ id })).elections.find((one) => one.ballotId === ballotId)
  const offered = view?.people.filter(({ name }) => name === NAME)
  expect(offered?.map(({ note }) => note).toSorted()).toEqual([
    '1984, Xã Hồ Thầu',
    '1990, Xã Bản Bo',
  ])
  const put = (birthYear: string) =>
    elections.addNames({
      ...{ id, ballotId },
      names: [{ personId: null, name: NAME, origin: 'Ban Chấp hành giới thiệu', birthYear }],
    })
  await expect(put('')).rejects.toMatchObject({
    code: 'INPUT_UNUSABLE',
    message: expect.stringMatching(/^Có 2 người tên Tráng Thị Mỷ .*năm sinh/),
  })
  await put('1990')
  const added = (await rowsOf('elections.names')).find((row) => row.parentId === ballotId)
  expect(added?.cells).toMatchObject(YOUNGER)
})
