import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { checkDocuments, checkParameter } from './check-parameters.ts'
import { checkRetirement } from './check-retirement.ts'
import { checkRule, checkRuleVersions } from './check-rules.ts'
import type { Located, PackParts } from './pack-parts.ts'
import type { Pack, PackDocument, Rule } from './pack-shape.ts'
import { errorAt, readPackFile } from './pack-source.ts'
import type { PackError, PackFile, SourceFile } from './pack-source.ts'

/** Reads one pack from the texts of its files; every fault is reported with its file and line, none is skipped. */
export function parsePack(files: readonly PackFile[]): Result<Pack, readonly PackError[]> {
  const sources = files.map(readPackFile)
  const unreadable = sources.flatMap((source) => source.errors)
  if (unreadable.length > 0) return failed(unreadable)
  const headers = collect(sources, 'pack')
  const [header] = headers
  if (header === undefined || headers.length > 1) return failed([headerError(files, headers)])
  const parts = gather(sources, header.value)
  const errors = [
    ...checkDocuments(parts),
    ...parts.parameters.flatMap((parameter) => checkParameter(parameter, parts)),
    ...findDuplicates(parts.parameters, 'mức'),
    ...checkRetirement(parts),
    ...parts.rules.flatMap((rule) => checkRule(rule, parts)),
    ...checkRuleVersions(parts.rules),
  ]
  if (parts.rules.length === 0) {
    errors.push(errorAt(header.origin, 'incomplete', 'Bộ quy định không có điều nào'))
  }
  return errors.length > 0 ? failed(errors) : ok(buildPack(parts))
}

function headerError(files: readonly PackFile[], headers: readonly Located<unknown>[]): PackError {
  const second = headers[1]
  if (second !== undefined) {
    return errorAt(second.origin, 'duplicate', 'Bộ quy định có hai phần đầu (pack)')
  }
  const file = files[0]?.path ?? 'pack.yaml'
  return { kind: 'incomplete', file, line: 1, message: 'Bộ quy định thiếu phần đầu (pack)' }
}

function gather(sources: readonly SourceFile[], header: Pack['header']): PackParts {
  const parameters = collectList(sources, 'parameters')
  const documents = collectList(sources, 'documents')
  const rules = collectList(sources, 'rules').map(({ value, origin }) => {
    const rule: Rule = { ...value, inForce: value.inForce ?? header.inForce }
    return { value: rule, origin }
  })
  const retirement = collectList(sources, 'retirement')
  const pack: Pack = {
    header,
    documents: new Map(documents.map(({ value }): [string, PackDocument] => [value.id, value])),
    parameters: new Map(parameters.map(({ value }) => [value.id, value])),
    rules: rules.map(({ value }) => value),
    retirement: retirement.map(({ value }) => value),
  }
  return { pack, documents, parameters, rules, retirement }
}

function buildPack({ pack }: PackParts): Pack {
  const rules = [...pack.rules].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return { ...pack, rules }
}

type Content = NonNullable<SourceFile['content']>

function collect<Key extends keyof Content>(
  sources: readonly SourceFile[],
  key: Key,
): Located<NonNullable<Content[Key]>>[] {
  return sources.flatMap((file) => {
    const value = file.content?.[key]
    return value === undefined ? [] : [{ value, origin: { file, path: [key] } }]
  })
}

function collectList<Key extends 'documents' | 'parameters' | 'rules' | 'retirement'>(
  sources: readonly SourceFile[],
  key: Key,
): Located<NonNullable<Content[Key]>[number]>[] {
  return collect(sources, key).flatMap(({ value, origin: { file } }) =>
    value.map((one, index) => ({ value: one, origin: { file, path: [key, index] } })),
  )
}

function findDuplicates(
  list: readonly Located<{ readonly id: string }>[],
  word: string,
): PackError[] {
  const seen = new Set<string>()
  return list.flatMap(({ value, origin }) => {
    const again = seen.has(value.id)
    seen.add(value.id)
    return again ? [errorAt(origin, 'duplicate', `Có hai ${word} cùng mã ${value.id}`)] : []
  })
}
