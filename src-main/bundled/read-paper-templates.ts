import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { parsePaperTemplate, readPaperTemplate } from '#core/papers/parse-paper-template.ts'
import { NO_DEFINITIONS } from '#core/papers/fact-definition.ts'
import type { FactDefinitions } from '#core/papers/fact-definition.ts'
import type { TemplateFile } from '#core/papers/front-matter.ts'
import type { PaperTemplate, TemplateError } from '#core/papers/paper-template.ts'

/**
 * Every `.md` of the folder as a template, in the order of the list of papers, each rehearsed on invented
 * congresses; all faults at once.
 */
export function checkPaperTemplates(
  folder: string,
  definitions: FactDefinitions = NO_DEFINITIONS,
): Result<PaperTemplate[], TemplateError[]> {
  return readFolder(folder, (file) => parsePaperTemplate(file, definitions))
}

/** The same by their shape alone: eighty rehearsals take seconds, and the tests have had them. */
export function readPaperTemplates(folder: string): Result<PaperTemplate[], TemplateError[]> {
  return readFolder(folder, readPaperTemplate)
}

function readFolder(
  folder: string,
  read: (file: TemplateFile) => Result<PaperTemplate, TemplateError>,
): Result<PaperTemplate[], TemplateError[]> {
  const templates: PaperTemplate[] = []
  const errors: TemplateError[] = []
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.md')) continue
    const text = readFileSync(path.join(folder, file), 'utf8')
    const parsed = read({ file, text })
    if (parsed.ok) templates.push(parsed.value)
    else errors.push(parsed.error)
  }
  errors.push(...findRepeatedSlugs(templates))
  if (errors.length > 0) return failed(errors)
  return ok(templates.toSorted((left, right) => left.order - right.order))
}

function findRepeatedSlugs(templates: readonly PaperTemplate[]): TemplateError[] {
  return templates
    .filter((template, place) => templates.findIndex(({ slug }) => slug === template.slug) < place)
    .map(({ file, slug }) => ({
      kind: 'front-matter' as const,
      file,
      line: 2,
      message: `Đã có mẫu khác mang tên «${slug}»: hãy đặt slug khác.`,
    }))
}
