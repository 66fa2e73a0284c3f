import { describeShape } from '../base/describe-shape.ts'
import { present } from '../base/invariant.ts'
import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { findYamlLines, loadYaml } from '../base/yaml-text.ts'
import { paperFrontMatter } from './paper-template.ts'
import type { PaperTemplate, TemplateError } from './paper-template.ts'

export interface TemplateFile {
  readonly file: string
  readonly text: string
}

export interface ReadTemplate {
  readonly template: PaperTemplate
  /** Line of the file where the value at this path stands, e.g. `['titleLines', 0, 'text']`. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

const FENCE = /^---\n([\s\S]*?\n)---(?:\n|$)/

/** Front matter and body apart, the front matter checked field by field. */
export function readFrontMatter({ file, text }: TemplateFile): Result<ReadTemplate, TemplateError> {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const fence = FENCE.exec(clean)
  const fail = (line: number, message: string) =>
    failed<TemplateError>({ kind: 'front-matter', file, line, message })
  if (fence === null) {
    return fail(1, 'Tệp mẫu phải mở đầu bằng phần khai báo nằm giữa hai dòng «---».')
  }
  const declared = fence[1] ?? ''
  const loaded = loadYaml(declared)
  // The fence is the first line of the file.
  if (!loaded.ok) {
    return fail(loaded.error.line + 1, 'Phần khai báo sai cú pháp YAML tại dòng này.')
  }
  const lines = findYamlLines(declared)
  const lineOf = (at: readonly PropertyKey[]) => lines(at) + 1
  const head = paperFrontMatter.safeParse(loaded.value)
  if (!head.success) {
    const issue = present(head.error.issues[0], 'a refused declaration has a fault')
    const strange = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const at = [...issue.path, ...strange]
    return fail(lineOf(at), `Khai báo «${at.join('.')}» chưa đúng: ${describeShape(issue)}.`)
  }
  const body = clean.slice(fence[0].length)
  const bodyLine = fence[0].split('\n').length
  return ok({ template: { ...head.data, file, body, bodyLine }, lineOf })
}
