import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { parsePacks } from '#core/regulation/parse-packs.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import type { PackError, PackFile } from '#core/regulation/pack-source.ts'

/** Why the packs cannot be used: a folder that cannot be read, or faults with their file and line. */
export type PacksUnusable =
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'faulty'; readonly errors: readonly PackError[] }

/** The folder beside the packs that holds overlays, not a pack. */
export const OVERLAY_FOLDER = 'overlays'

/** Reads every pack under `folder` (one sub-folder each), by id; one faulty pack makes the whole unusable. */
export function readPacks(folder: string): Result<ReadonlyMap<string, Pack>, PacksUnusable> {
  const texts = readTexts(folder)
  if (!texts.ok) return texts
  const parsed = parsePacks(texts.value)
  if (!parsed.ok) return failed({ kind: 'faulty', errors: parsed.error })
  if (parsed.value.size === 0) {
    const message = `Không có bộ quy định nào trong thư mục ${folder}. Cài lại chương trình.`
    return failed({ kind: 'unreadable', message })
  }
  return ok(inOrder(parsed.value, hashFiles(texts.value.flat())))
}

/** Oldest first; a pack that still waits for its day stands last. */
function inOrder(packs: ReadonlyMap<string, Pack>, hash: string): ReadonlyMap<string, Pack> {
  const startOf = ({ header }: Pack) => header.inForce.from ?? '9999'
  const sorted = [...packs.values()].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
  return new Map(sorted.map((pack) => [pack.header.id, { ...pack, hash }]))
}

/** One hash over all packs: they go on from each other, so a change in one may change another. */
function hashFiles(files: readonly PackFile[]): string {
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(`${path}\n${text}\n`)
  return hash.digest('hex')
}

function readTexts(folder: string): Result<readonly (readonly PackFile[])[], PacksUnusable> {
  try {
    const folders = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== OVERLAY_FOLDER)
      .map((entry) => join(folder, entry.name))
    return ok(folders.sort().map((pack) => readYamlFolder(pack, folder)))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `Không đọc được thư mục bộ quy định: ${reason}`
    return failed({ kind: 'unreadable', message })
  }
}

/** Every YAML file under a folder, named from `root` with forward slashes. */
export function readYamlFolder(folder: string, root: string): PackFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const path = join(folder, name)
      return { path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }
    })
}
