import { LineCounter, isNode, parseDocument } from 'yaml'
import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
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
  const counter = new LineCounter()
  const yaml = parseDocument(fence[1] ?? '', { lineCounter: counter })
  const lineAt = (offset: number) => counter.linePos(offset).line + 1
  const broken = yaml.errors[0]
  if (broken) return fail(lineAt(broken.pos[0]), 'Phần khai báo sai cú pháp YAML tại dòng này.')
  const lineOf = (at: readonly PropertyKey[]): number => {
    const node = yaml.getIn(at, true)
    if (isNode(node) && node.range) return lineAt(node.range[0])
    return at.length === 0 ? 2 : lineOf(at.slice(0, -1))
  }
  const head = paperFrontMatter.safeParse(yaml.toJS())
  if (!head.success) {
    const issue = head.error.issues[0]
    const at = issue?.path ?? []
    return fail(lineOf(at), `Khai báo «${at.join('.')}» chưa đúng: ${issue?.message ?? ''}.`)
  }
  const body = clean.slice(fence[0].length)
  const bodyLine = fence[0].split('\n').length
  return ok({ template: { ...head.data, file, body, bodyLine }, lineOf })
}
