import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'

const SLUG = 'self-review-report'
const FACT = 'selfReview.context'

/** Changes words in a Word file as somebody who saves it under the same name. */
function editWord(file: string, before: string, after: string): void {
  const parts = unzipSync(readFileSync(file))
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(xml).toContain(before)
  parts['word/document.xml'] = strToU8(xml.replace(before, after))
  writeFileSync(file, zipSync(parts))
}

async function writtenReport() {
  const { client } = openTestEngine()
  const { id } = await client.dossiers.openSample()
  const facts = [{ name: FACT, value: 'Nhiệm kỳ có {{ membership.total }} đoàn viên.' }]
  await client.facts.set({ id, facts })
  const written = await client.papers.write({ id, slugs: [SLUG] })
  const told = async () =>
    (await client.dossier.get({ id })).dossier.typedFacts.find(({ name }) => name === FACT)?.value
  return { client, id, file: written.files[0]?.path ?? '', told }
}

test('what the office writes in its part of the Word file is taken over, its figures still figures', async () => {
  const { client, id, file, told } = await writtenReport()
  editWord(file, 'Nhiệm kỳ có', 'Cuối nhiệm kỳ có')
  const [edited] = await client.papers.edited({ id, slugs: [SLUG] })
  expect(edited).toMatchObject({ texts: [expect.any(String)], elsewhere: false })
  const again = await client.papers.write({ id, slugs: [SLUG] })
  expect(again.files).toMatchObject([{ kept: null, texts: edited?.texts }])
  expect(await told()).toBe('Cuối nhiệm kỳ có {{ membership.total }} đoàn viên.')
  expect(await client.papers.edited({ id, slugs: [SLUG] })).toEqual([])
  const [, step] = await client.dossier.history({ id })
  expect(step?.label).toMatch(/^Đã lấy lời văn sửa trong Word: /)
  await client.dossier.undo({ id })
  expect(await told()).toBe('Nhiệm kỳ có {{ membership.total }} đoàn viên.')
})

test('an edit elsewhere in the file is told, and the file kept beside the new one', async () => {
  const { client, id, file, told } = await writtenReport()
  editWord(file, 'BÁO CÁO KIỂM ĐIỂM', 'BÁO CÁO TỰ KIỂM ĐIỂM')
  editWord(file, 'Nhiệm kỳ có', 'Cuối nhiệm kỳ có')
  expect(await client.papers.edited({ id, slugs: [SLUG] })).toMatchObject([
    { texts: [expect.any(String)], elsewhere: true },
  ])
  const { files } = await client.papers.write({ id, slugs: [SLUG] })
  expect(files).toMatchObject([{ kept: expect.stringContaining('bản đã sửa') }])
  expect(await told()).toBe('Cuối nhiệm kỳ có {{ membership.total }} đoàn viên.')
})

test('a part changed here and in the file stays as it is here, and the file is kept', async () => {
  const { client, id, file, told } = await writtenReport()
  await client.facts.set({ id, facts: [{ name: FACT, value: 'Lời viết trong chương trình.' }] })
  editWord(file, 'Nhiệm kỳ có', 'Cuối nhiệm kỳ có')
  const { files } = await client.papers.write({ id, slugs: [SLUG] })
  expect(files).toMatchObject([{ kept: expect.stringContaining('bản đã sửa'), texts: [] }])
  expect(await told()).toBe('Lời viết trong chương trình.')
})

test('a figure typed over in the file is no text of the office: the file is kept', async () => {
  const { client, id, file, told } = await writtenReport()
  const total = /fact:membership\.total[\s\S]*?<w:t[^>]*>([^<]+)</.exec(
    strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array()),
  )
  editWord(file, total?.[0] ?? '', (total?.[0] ?? '').replace(/>[^<]+<$/, '>9.999<'))
  const { files } = await client.papers.write({ id, slugs: [SLUG] })
  expect(files).toMatchObject([{ kept: expect.stringContaining('bản đã sửa'), texts: [] }])
  expect(await told()).toBe('Nhiệm kỳ có {{ membership.total }} đoàn viên.')
})
