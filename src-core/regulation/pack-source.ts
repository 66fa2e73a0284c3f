import type { z } from 'zod'
import { describeShape } from '../base/describe-shape.ts'
import { findYamlLines, loadYaml } from '../base/yaml-text.ts'
import { packFile } from './pack-shape.ts'
import type { PackFileContent } from './pack-shape.ts'

/** Reading the YAML of one pack file, with the line of every place in it. */

export interface PackFile {
  readonly path: string
  readonly text: string
}

export type PackErrorKind =
  | 'yaml'
  | 'shape'
  | 'unknown-operator'
  | 'missing-citation'
  | 'missing-example'
  | 'unknown-name'
  | 'wrong-kind'
  | 'dates-differ'
  | 'dates-overlap'
  | 'rows-overlap'
  | 'unreachable'
  | 'duplicate'
  | 'replaced-document'
  | 'incomplete'

export interface PackError {
  readonly kind: PackErrorKind
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** Vietnamese: what is wrong. */
  readonly message: string
}

export type SourcePath = readonly (string | number)[]

/** Where something stands: turns a path inside it into an error with file and line. */
export interface Origin {
  readonly file: Pick<TypedSource<unknown>, 'path' | 'lineOf'>
  readonly path: SourcePath
}

export interface TypedSource<T> {
  readonly path: string
  readonly content: T | null
  readonly lineOf: (path: SourcePath) => number
  readonly errors: readonly PackError[]
}

export type SourceFile = TypedSource<PackFileContent>

export function errorAt(origin: Origin, kind: PackErrorKind, message: string): PackError {
  return { kind, file: origin.file.path, line: origin.file.lineOf(origin.path), message }
}

export function within(origin: Origin, ...path: SourcePath): Origin {
  return { file: origin.file, path: [...origin.path, ...path] }
}

export function readPackFile(file: PackFile): SourceFile {
  return readYamlFile(file, packFile)
}

/** One YAML file of a known shape; its faults carry their line. */
export function readYamlFile<T>({ path, text }: PackFile, shape: z.ZodType<T>): TypedSource<T> {
  const lineOf = findYamlLines(text)
  const loaded = loadYaml(text)
  if (!loaded.ok) {
    const { line, reason } = loaded.error
    const message = `Tệp viết sai kiểu YAML: ${reason}`
    return { path, content: null, lineOf, errors: [{ kind: 'yaml', file: path, line, message }] }
  }
  const parsed = shape.safeParse(loaded.value)
  if (parsed.success) return { path, content: parsed.data, lineOf, errors: [] }
  const errors = parsed.error.issues.flatMap((issue) => describeIssue(issue, { path, lineOf }))
  return { path, content: null, lineOf, errors }
}

function describeIssue(issue: z.core.$ZodIssue, file: Origin['file']): PackError[] {
  const at = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const place = at.join('.') || 'đầu tệp'
  if (issue.code !== 'unrecognized_keys') {
    const message = `Chỗ ${place} viết sai: ${describeShape(issue)}`
    return [{ kind: 'shape', file: file.path, line: file.lineOf(at), message }]
  }
  return issue.keys.map((key) => {
    const isOperator = isConditionPath(at)
    const word = isOperator ? 'Không có toán tử' : 'Không có mục'
    const kind = isOperator ? 'unknown-operator' : 'shape'
    const message = `${word} "${key}" ở ${place}`
    return { kind, file: file.path, line: file.lineOf([...at, key]), message }
  })
}

const INSIDE_CONDITION = new Set<string | number>(['allOf', 'anyOf', 'not'])

function isConditionPath(path: SourcePath): boolean {
  const start = path.findIndex((step) => step === 'requires' || step === 'appliesWhen')
  if (start < 0) return false
  return path
    .slice(start + 1)
    .every((step) => typeof step === 'number' || INSIDE_CONDITION.has(step))
}
