import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { checkPaperTemplates } from '#main/bundled/read-paper-templates.ts'
import { writePaper } from '#main/office/write-paper.ts'
import { paperText } from '#test/core/papers/paper-text.ts'
import { validateOoxml } from '#test/office/validate-ooxml.ts'
import { aPaperDossier } from './a-paper-dossier.ts'

const HOW_TO = path.join(import.meta.dirname, '../../docs/how-to/add-a-paper.md')

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'papers-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

/** The template shown in the guide, between its fences. */
async function readShownTemplate(): Promise<string> {
  const guide = await readFile(HOW_TO, 'utf8')
  const shown = /^```text\n([\s\S]*?)^```$/m.exec(guide)?.[1]
  if (shown === undefined) throw new Error('the guide shows no template')
  return shown
}

test('the paper of the guide works by being put into the folder, and is a valid file', async () => {
  await writeFile(path.join(folder, 'summons.md'), await readShownTemplate())
  const read = checkPaperTemplates(folder)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const [template] = read.value
  if (template === undefined) throw new Error('no template was read')
  const model = planPaper(template, paperFacts(aPaperDossier(), '2023-07-05'))
  expect(paperText(model)).toContain('Tam Đường, ngày 05 tháng 7 năm 2023')
  expect(paperText(model)).toContain('117 đại biểu')
  expect(await validateOoxml(await writePaper(model), template.format)).toEqual([])
})

test('papers come in their order; every faulty file is named, with its line', async () => {
  const shown = await readShownTemplate()
  await writeFile(path.join(folder, 'a.md'), shown)
  await writeFile(path.join(folder, 'b.md'), shown.replace('union.name', 'union.nam'))
  await writeFile(path.join(folder, 'c.md'), 'không có khai báo')
  await writeFile(path.join(folder, 'd.md'), shown)
  await writeFile(path.join(folder, 'notes.txt'), 'not a template')
  const read = checkPaperTemplates(folder)
  expect(read.ok ? [] : read.error.map(({ file, kind }) => [file, kind])).toEqual([
    ['b.md', 'unknown-name'],
    ['c.md', 'front-matter'],
    ['d.md', 'front-matter'],
  ])
})
