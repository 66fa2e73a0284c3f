import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'

async function openSample() {
  const engine = openTestEngine()
  const { client } = engine
  const { id } = await client.dossiers.openSample()
  const paper = async (slug: string) =>
    (await client.papers.list({ id })).find((one) => one.slug === slug)
  return { ...engine, id, paper }
}

test('a paper with nothing against it is final, sent, and then out of date with its file untouched', async () => {
  const { client, id, paper, outFolder } = await openSample()
  const slug = 'agenda'
  await client.papers.write({ id, slugs: [slug] })
  await expect(
    client.papers.markSent({ id, slug, sentAt: '2023-06-20', sentTo: null }),
  ).rejects.toMatchObject({ message: expect.stringContaining('còn là dự thảo') })
  expect(await client.papers.finalReasons({ id, slug })).toEqual([])
  const { files, refused } = await client.papers.write({ id, slugs: [slug], final: true })
  expect([files.length, refused]).toEqual([1, []])
  expect(await paper(slug)).toMatchObject({
    state: 'final',
    draftNumber: 1,
    finalAt: expect.any(String),
  })
  await client.papers.markSent({ id, slug, sentAt: '2023-06-20', sentTo: 'Huyện ủy Tam Đường' })
  expect(await paper(slug)).toMatchObject({ state: 'sent', sentTo: 'Huyện ủy Tam Đường' })
  await client.dossier.undo({ id })
  expect((await paper(slug))?.state).toBe('final')

  const file = files[0]?.path ?? ''
  await client.dossier.setCongress({ id, changes: { venue: 'Nhà văn hóa huyện' } })
  expect(await paper(slug)).toMatchObject({ state: 'out-of-date', finalAt: expect.any(String) })
  expect(await client.papers.edited({ id, slugs: [slug] })).toEqual([])
  // Written anew only because it is asked for, and what was issued stays beside it.
  const again = await client.papers.write({ id, slugs: [slug] })
  expect(again.files[0]?.kept).toContain('bản chính thức')
  expect([existsSync(file), readdirSync(outFolder).length]).toEqual([true, 2])
  expect(await paper(slug)).toMatchObject({ state: 'draft', draftNumber: 2, finalAt: null })
})

test('a paper that lacks a fact stays what it was, and says where the fact is told', async () => {
  const { client, id, paper, outFolder } = await openSample()
  const slug = 'agenda'
  await client.dossier.setCongress({ id, changes: { venue: null } })
  const { files, refused } = await client.papers.write({ id, slugs: [slug], final: true })
  expect([files, existsSync(outFolder)]).toEqual([[], false])
  expect(refused).toMatchObject([
    {
      slug,
      reasons: [
        { kind: 'missing', fact: 'congress.venue', sentence: 'Còn thiếu: Địa điểm tổ chức.' },
      ],
    },
  ])
  expect((await paper(slug))?.writtenAt).toBeNull()
})

test('a broken rule about the agenda keeps the agenda from being final, and not a paper that does not print it', async () => {
  const { client, id } = await openSample()
  const { dossier } = await client.dossier.get({ id })
  const kinds = async (slug: string) =>
    (await client.papers.finalReasons({ id, slug })).filter(({ kind }) => kind === 'finding')
  const before = (await kinds('budget-estimate')).length
  for (const item of dossier.agenda.slice(4)) {
    await client.agenda.removeItem({ id, rowId: item.id })
  }
  const { findings } = await client.checks.report({ id, asOf: null })
  const broken = findings.filter(({ blocking, place }) => blocking && place.step === 'agenda')
  expect(broken.length).toBeGreaterThan(0)
  const reasons = await kinds('agenda')
  expect(reasons.map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining(broken.map(({ sentence }) => sentence)),
  )
  expect((await kinds('budget-estimate')).length).toBe(before)
})

test('a broken rule about people keeps the plan of personnel from being final, not the minutes of what was voted', async () => {
  const { client, id } = await openSample()
  const kinds = async (slug: string) =>
    (await client.papers.finalReasons({ id, slug })).map(({ kind }) => kind)
  const { findings } = await client.checks.report({ id, asOf: null })
  expect(findings.some(({ blocking, place }) => blocking && place.step === 'personnel')).toBe(true)
  expect(await kinds('personnel-plan')).toContain('finding')
  for (const slug of ['counting-minutes', 'result-announcement', 'congress-minutes'])
    expect(await kinds(slug)).not.toContain('finding')
})

test('what must agree between papers is told with its state', async () => {
  const { client, id } = await openSample()
  const identities = await client.papers.identities({ id })
  expect(identities.length).toBe(46)
  expect(identities.filter(({ state }) => state === 'holds').length).toBeGreaterThan(0)
})
