import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openTestEngine } from '#test/contract/open-test-engine.ts'

/** The folder of own wording with whatever the disk has done to it. */
function openWith(files: Readonly<Record<string, string>>) {
  const { parts, client } = openTestEngine()
  const folder = path.join(parts.folder, 'mau-rieng')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  return { folder, parts, client, workspace: parts.folder }
}

test('own files that are broken, half written or of no paper stop nothing and are told by file and line', async () => {
  const standard = openTestEngine().parts.ownTemplates.standardText('agenda')
  const lines = standard.split('\n').length
  const { folder, workspace } = openWith({
    'agenda.md': `${standard}{{ congress.venu }}\n`,
    'delegate-list.docx': 'không phải tệp Word',
    'task-table.md.dang-ghi': 'một nửa',
    '~$agenda.docx': 'Word đang mở',
    'la-lam.md': 'không có văn bản này',
    // Loops over all numbers must end.
    'check-sheet.md': `${standard}{% for n in (1..100000000) %}x{% endfor %}`,
  })
  mkdirSync(path.join(folder, 'resolution.md'))
  const { client, parts } = openTestEngine({ workspace })
  const { templates, strays } = await client.templates.list()
  const faulty = templates.filter(({ faults }) => faults.length > 0)
  expect(faulty.map(({ slug, source }) => [slug, source])).toEqual(
    expect.arrayContaining([
      ['agenda', 'standard'],
      ['delegate-list', 'standard'],
      ['check-sheet', 'standard'],
      ['resolution', 'standard'],
    ]),
  )
  expect(faulty).toHaveLength(4)
  const agenda = faulty.find(({ slug }) => slug === 'agenda')
  expect(agenda?.faults).toEqual([
    {
      ...{ file: 'agenda.md', line: lines, tag: null },
      message: 'Không có dữ kiện tên «congress.venu»: có phải «congress.venue».',
    },
  ])
  expect(strays.map(({ file }) => file)).toEqual(['la-lam.md'])
  // The paper is made from the standard, word for word.
  const found = parts.templates.find(({ slug }) => slug === 'agenda')
  expect(found).toBe(parts.ownTemplates.standard.find(({ slug }) => slug === 'agenda'))
})

test('a save that is ended in the middle leaves the old wording whole', async () => {
  const { client, folder, parts } = openWith({})
  const standard = parts.ownTemplates.standardText('agenda')
  await client.templates.save({ slug: 'agenda', text: `${standard}\nCâu một.\n` })
  const before = readFileSync(path.join(folder, 'agenda.md'), 'utf8')
  // The disk refuses to put the finished file in its place.
  mkdirSync(path.join(folder, 'agenda.md.dang-ghi'))
  const call = client.templates.save({ slug: 'agenda', text: `${standard}\nCâu hai.\n` })
  await expect(call).rejects.toMatchObject({ code: 'STORE_FAILED' })
  expect(readFileSync(path.join(folder, 'agenda.md'), 'utf8')).toBe(before)
  expect(readdirSync(folder)).toContain('agenda.md')
})
