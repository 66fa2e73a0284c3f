import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { parsePack } from '#core/regulation/parse-pack.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import type { PackError } from '#core/regulation/pack-source.ts'

/** Why the packs cannot be used: a folder that cannot be read, or faults with their file and line. */
export type PacksUnusable =
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'faulty'; readonly errors: readonly PackError[] }

/** Reads every pack under `folder` (one sub-folder each), by id; one faulty pack makes the whole unusable. */
export function readPacks(folder: string): Result<ReadonlyMap<string, Pack>, PacksUnusable> {
  const texts = readTexts(folder)
  if (!texts.ok) return texts
  const parsed = texts.value.map((files) => parsePack(files))
  const errors = parsed.flatMap((result) => (result.ok ? [] : result.error))
  if (errors.length > 0) return failed({ kind: 'faulty', errors })
  const packs = parsed.flatMap((result) => (result.ok ? [result.value] : []))
  if (packs.length === 0) {
    const message = `Không có bộ quy định nào trong thư mục ${folder}. Cài lại chương trình.`
    return failed({ kind: 'unreadable', message })
  }
  return ok(new Map(packs.map((pack) => [pack.header.id, pack])))
}

type PackFiles = Parameters<typeof parsePack>[0]

function readTexts(folder: string): Result<readonly PackFiles[], PacksUnusable> {
  try {
    const folders = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name))
    return ok(folders.sort().map((pack) => readPackFolder(pack, folder)))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `Không đọc được thư mục bộ quy định: ${reason}`
    return failed({ kind: 'unreadable', message })
  }
}

function readPackFolder(packFolder: string, root: string): PackFiles {
  const names = readdirSync(packFolder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const path = join(packFolder, name)
      return { path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }
    })
}
