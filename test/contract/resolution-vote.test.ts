import { beforeEach, expect, test } from 'vitest'
import { readDocxText } from '#main/office/read-docx-text.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** How the resolution was voted, in the papers that say so. */

let engine: TestEngine
let id: string
let itemId: string
/** The sample without its told votes, the session of the resolution open. */
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
  const { dossier } = await engine.client.dossier.get({ id })
  const told = dossier.typedRows.filter(({ list }) => list === 'proceedings.handVotes')
  await engine.client.facts.removeRows({ id, rowIds: told.map((row) => row.id) })
  const { sessions } = await engine.client.run.view({ id })
  const session = sessions.find(({ items }) => items.some(({ topic }) => topic === 'resolution'))
  itemId = session?.items.find(({ topic }) => topic === 'resolution')?.id ?? ''
  const opening = { id, sessionId: session?.id ?? '', convened: 117, present: 117 }
  await engine.client.run.openSession(opening)
})

function record(slot: number | null, subject: string, agree: number) {
  const counted = { present: 117, agree, against: 117 - agree, other: 0, reason: '' }
  const lost = agree < 59
  return engine.client.run.recordVote({ id, itemId, slot, subject, counted, lost, next: null })
}

async function textOf(slug: string): Promise<string> {
  const asked = { id, slug, copy: null }
  const { contentBase64 } = await engine.client.papers.preview(asked)
  const read = readDocxText(Buffer.from(contentBase64, 'base64'))
  return read.ok ? read.value : ''
}

const WHOLE = 'toàn văn nghị quyết'
const THANKS = 'gửi thư cảm ơn kèm nghị quyết'

test('is the vote that was asked on its text, whatever was voted after it', async () => {
  await record(0, WHOLE, 115)
  await record(null, THANKS, 90)
  expect(await textOf('resolution')).toContain('115/117 đại biểu có mặt nhất trí, đạt 98,29%')
  expect(await textOf('congress-result-report')).toContain(
    'được 115/117 đại biểu có mặt biểu quyết nhất trí',
  )
  for (const slug of ['resolution', 'congress-result-report'])
    expect(await textOf(slug)).not.toContain('90/117')
  expect(await textOf('congress-minutes')).toContain('90/117 đại biểu có mặt nhất trí')
})

test('that a vote beside it was lost changes nothing of it', async () => {
  await record(0, WHOLE, 115)
  await record(null, THANKS, 30)
  expect(await textOf('congress-result-report')).toContain('được 115/117 đại biểu')
})

test('voted down, it is told by no figure until it is voted again', async () => {
  await record(0, WHOLE, 30)
  expect(await textOf('congress-result-report')).not.toContain('biểu quyết nhất trí')
  expect(await textOf('resolution')).not.toMatch(/\d đại biểu có mặt nhất trí/)
  await record(0, WHOLE, 116)
  expect(await textOf('congress-result-report')).toContain('được 116/117 đại biểu có mặt')
  expect(await textOf('resolution')).toContain('116/117 đại biểu có mặt nhất trí')
})

test('with no vote on it on record it has the figure that was told', async () => {
  await record(null, 'gửi thư cảm ơn', 90)
  expect(await textOf('congress-result-report')).toContain('được 117 đại biểu biểu quyết nhất trí')
})
