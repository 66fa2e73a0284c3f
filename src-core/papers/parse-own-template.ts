import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { FactDefinitions } from './fact-definition.ts'
import { readFrontMatter } from './front-matter.ts'
import type { ReadTemplate, TemplateFile } from './front-matter.ts'
import type { PaperTemplate, TemplateError } from './paper-template.ts'
import { findTemplateFaults } from './parse-paper-template.ts'

/** What the program knows a paper by: its place in the list, when it is made, and of what kind its file is. */
const FIXED = ['slug', 'code', 'phase', 'order', 'need', 'each', 'format'] as const

/** An office's own wording of a paper, or all that stands against it, by line. */
export function parseOwnTemplate(
  file: TemplateFile,
  standard: PaperTemplate,
  definitions: FactDefinitions,
): Result<PaperTemplate, TemplateError[]> {
  const read = readFrontMatter(file)
  if (!read.ok) return failed([read.error])
  const moved = findMoved(read.value, standard)
  const faults = moved.length > 0 ? moved : findTemplateFaults(file, definitions)
  return faults.length > 0 ? failed(faults) : ok(read.value.template)
}

function findMoved({ template, lineOf }: ReadTemplate, standard: PaperTemplate): TemplateError[] {
  return FIXED.filter(
    (field) => JSON.stringify(template[field]) !== JSON.stringify(standard[field]),
  ).map((field) => ({
    kind: 'front-matter',
    file: template.file,
    line: lineOf([field]),
    message: `Khai báo «${field}» thuộc danh mục văn bản nên không đổi được: hãy để như mẫu chuẩn.`,
  }))
}
