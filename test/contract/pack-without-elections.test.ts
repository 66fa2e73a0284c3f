import { expect, test } from 'vitest'
import { paperWriter } from '#test/day/congress-papers.ts'
import { openTestEngine } from './open-test-engine.ts'

/** Who was voted on with how many ballots; who is elected only a pack with its share can say. */
const CAST = /số đại biểu có mặt khi bỏ phiếu/i

test('the minutes keep every election where the pack has none yet', async () => {
  const engine = openTestEngine()
  const { id } = await engine.client.dossiers.openSample()
  const write = paperWriter(engine.client, id)
  const castIn = async () => {
    const [lines = []] = await write('congress-minutes')
    return lines.filter((line) => CAST.test(line))
  }
  const before = await castIn()
  expect(before).toHaveLength(3)
  await engine.client.dossier.setPack({ id, packId: 'xiv' })
  expect(await castIn()).toEqual(before)
})
