/**
 * `npm run preview:papers`: writes every paper of the bundled sample congress to test-output/papers,
 * to be looked at in Word or LibreOffice.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { paperFacts } from '../src-core/papers/paper-facts.ts'
import { planPaper } from '../src-core/papers/plan-paper.ts'
import { readPaperTemplates } from '../src-main/bundled/read-paper-templates.ts'
import { writePaper } from '../src-main/office/write-paper.ts'
import { aPaperDossier } from '../test/papers/a-paper-dossier.ts'

const root = path.join(import.meta.dirname, '..')
const out = path.join(root, 'test-output/papers')
const templates = readPaperTemplates(path.join(root, 'templates/papers'))
if (!templates.ok) {
  for (const { file, line, message } of templates.error) {
    process.stderr.write(`${file}, dòng ${line}: ${message}\n`)
  }
  process.exit(1)
}
const dossier = aPaperDossier()
mkdirSync(out, { recursive: true })
for (const template of templates.value) {
  const model = planPaper(template, paperFacts(dossier, dossier.congress.startDate ?? '2023-07-13'))
  const { missing } = model.format === 'docx' ? model.document : model.sheet
  const name = `${template.slug}.${template.format}`
  writeFileSync(path.join(out, name), await writePaper(model))
  process.stdout.write(`${name}: ${missing.length} facts missing\n`)
}
process.stdout.write(`${templates.value.length} papers written to ${path.relative(root, out)}\n`)
