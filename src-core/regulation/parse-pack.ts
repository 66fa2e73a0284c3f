import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { checkCalendar } from './check-calendar.ts'
import { checkChangelog } from './check-changelog.ts'
import { checkElections } from './check-elections.ts'
import { checkInherited } from './check-inherited.ts'
import { checkBasis, checkDocuments, checkParameter } from './check-parameters.ts'
import { checkRetirement } from './check-retirement.ts'
import { checkRule, checkRuleVersions } from './check-rules.ts'
import { collect, gatherPack } from './gather-pack.ts'
import type { Located, PackParts } from './pack-parts.ts'
import type { Pack, PackHeader } from './pack-shape.ts'
import { errorAt, readPackFile } from './pack-source.ts'
import type { PackError, PackFile, SourceFile } from './pack-source.ts'

/** Reads one pack from the texts of its files; every fault is reported with its file and line, none is skipped. */
export function parsePack(
  files: readonly PackFile[],
  base: Pack | null = null,
): Result<Pack, readonly PackError[]> {
  const sources = files.map((file) => readPackFile(file))
  const unreadable = sources.flatMap((source) => source.errors)
  if (unreadable.length > 0) return failed(unreadable)
  const headers = collect(sources, 'pack')
  const [header] = headers
  if (header === undefined || headers.length > 1) return failed([headerError(files, headers)])
  const { parts, errors } = gatherPack(sources, extending(header), base)
  const found = [...errors, ...checkParts(parts, sources)]
  return found.length > 0 ? failed(found) : ok(buildPack(parts))
}

/** Inherited parts have no line of their own; the line that extends stands for them. */
function extending(header: Located<PackHeader>): Located<PackHeader> {
  const path = header.value.extends === undefined ? ['pack'] : ['pack', 'extends']
  return { value: header.value, origin: { file: header.origin.file, path } }
}

function checkParts(parts: PackParts, sources: readonly SourceFile[]): PackError[] {
  return [
    ...checkDocuments(parts),
    ...collect(sources, 'calendar').flatMap((calendar) => checkCalendar(calendar, parts)),
    ...collect(sources, 'basis').flatMap((basis) => checkBasis(basis, parts)),
    ...parts.parameters.flatMap((parameter) => checkParameter(parameter, parts)),
    ...findDuplicates(parts.parameters, 'mức'),
    ...checkRetirement(parts),
    ...parts.rules.flatMap((rule) => checkRule(rule, parts)),
    ...checkRuleVersions(parts.rules),
    ...checkInherited(parts),
    ...checkElections(parts),
    ...checkEmpty(parts),
    ...checkChangelog(parts.header.value, {
      file: parts.header.origin.file,
      path: ['pack', 'changelog'],
    }),
  ]
}

function headerError(files: readonly PackFile[], headers: readonly Located<unknown>[]): PackError {
  const second = headers[1]
  if (second !== undefined) {
    return errorAt(second.origin, 'duplicate', 'Bộ quy định có hai phần đầu (pack)')
  }
  const file = files[0]?.path ?? 'pack.yaml'
  return { kind: 'incomplete', file, line: 1, message: 'Bộ quy định thiếu phần đầu (pack)' }
}

/** A pack without rules must say what it waits for, and a pack that waits has an open first day. */
function checkEmpty({ header: { value, origin }, rules }: PackParts): PackError[] {
  const waits = value.awaits !== undefined
  const isOpen = value.inForce.from === null
  if (waits !== isOpen) {
    const message = 'Bộ quy định chưa có ngày hiệu lực phải ghi awaits: đang chờ văn bản nào'
    return [errorAt(origin, 'incomplete', message)]
  }
  if (waits || rules.length > 0) return []
  return [errorAt(origin, 'incomplete', 'Bộ quy định không có điều nào')]
}

function buildPack({ pack }: PackParts): Pack {
  const rules = [...pack.rules].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return { ...pack, rules }
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
