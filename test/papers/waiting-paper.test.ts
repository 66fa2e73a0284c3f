import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import { factsFor } from '#core/papers/facts-for.ts'
import { parsePaperTemplate } from '#core/papers/parse-paper-template.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { writePaper } from '#main/office/write-paper.ts'
import { validateOoxml } from '#test/office/validate-ooxml.ts'
import { aPlenaryDossier } from './a-paper-dossier.ts'
import { DEFINITIONS } from './a-told-dossier.ts'

const PAPERS = path.join(import.meta.dirname, '../../templates/papers')

test.each(['ballot-surplus', 'counting-minutes', 'invitation'])(
  '%s, made once for each row, waits on a page of its own for its first row',
  async (slug) => {
    const file = `${slug}.md`
    const text = readFileSync(path.join(PAPERS, file), 'utf8')
    const read = parsePaperTemplate({ file, text }, DEFINITIONS)
    invariant(read.ok, `${file} cannot be read`)
    const dossier = aPlenaryDossier()
    const report = () => {
      throw new Error('no finding is printed')
    }
    const source = { dossier, asOf: '2023-03-08', definitions: DEFINITIONS, report }
    const model = planPaper(read.value, factsFor(read.value, source))
    invariant(model.format === 'docx', 'a Word paper')
    expect(model.document.blocks).toHaveLength(1)
    expect(model.document.page).not.toBe('PB')
    expect(model.document.missing).toEqual([
      { fact: `list.${read.value.each}`, label: read.value.title },
    ])
    expect(await validateOoxml(await writePaper(model), 'docx')).toEqual([])
  },
)
