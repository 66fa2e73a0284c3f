import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'

test('one paper that fails is named, and the others are written and recorded', async () => {
  const { client, outFolder } = openTestEngine()
  const { id } = await client.dossiers.openSample()
  const papers = await client.papers.list({ id })
  const blocked = papers.find(({ slug }) => slug === 'delegate-list')?.fileName ?? ''
  mkdirSync(path.join(outFolder, blocked), { recursive: true })
  const slugs = ['agenda', 'delegate-list', 'task-table']
  const { files, failed } = await client.papers.write({ id, slugs })
  expect(files.map(({ slug }) => slug)).toEqual(['agenda', 'task-table'])
  expect(failed).toMatchObject([
    { slug: 'delegate-list', sentence: expect.stringContaining('Chưa ghi được') },
  ])
  const drafts = (await client.papers.list({ id })).filter(({ state }) => state === 'draft')
  expect(drafts.map(({ slug }) => slug).sort()).toEqual(['agenda', 'task-table'])
  const [latest] = await client.dossier.history({ id })
  expect(latest?.label).toBe('Đã viết 2 văn bản')
})

test('a group that is stopped leaves whole files that are recorded, and is written again over them', async () => {
  const { client, outFolder } = openTestEngine()
  const { id } = await client.dossiers.openSample()
  const slugs = ['agenda', 'delegate-list', 'task-table']
  for await (const event of await client.papers.writeInSteps({ id, slugs })) {
    if (event.kind === 'progress' && event.done === 1) break
  }
  const there = readdirSync(outFolder)
  expect(there.length).toBeGreaterThan(0)
  expect(there.length).toBeLessThan(3)
  expect(await client.papers.edited({ id, slugs })).toEqual([])
  const { files } = await client.papers.write({ id, slugs })
  expect(files.map(({ kept }) => kept)).toEqual([null, null, null])
  expect(readdirSync(outFolder)).toHaveLength(3)
})
