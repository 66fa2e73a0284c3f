import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'

test('papers written before one that failed are recorded, and the sentence counts them', async () => {
  const { client, outFolder } = openTestEngine()
  const { id } = await client.dossiers.openSample()
  mkdirSync(path.join(outFolder, 'delegate-list.xlsx'), { recursive: true })
  const slugs = ['agenda', 'delegate-list', 'task-table']
  await expect(client.papers.write({ id, slugs })).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: expect.stringContaining(' 1 văn bản trước đó đã ghi xong.'),
  })
  const papers = await client.papers.list({ id })
  const written = papers.filter((paper) => paper.state === 'draft')
  expect(written.map((paper) => paper.slug)).toEqual(['agenda'])
  const [latest] = await client.dossier.history({ id })
  expect(latest?.label).toBe('Đã viết 1 văn bản')
})
