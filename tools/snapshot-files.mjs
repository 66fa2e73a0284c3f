import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Folders that checks and builds may write into, and git's own. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'out', '.tsbuild', 'coverage', 'test-output'])

/** Path -> checksum of every file of the working tree; works without git. */
export function snapshotFiles(root, folder = '') {
  const found = new Map()
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (LEFT_OUT.has(entry.name)) continue
    if (entry.isDirectory()) {
      snapshotFiles(root, path).forEach((sum, inner) => found.set(inner, sum))
    } else if (entry.isFile()) {
      found.set(
        path,
        createHash('sha1')
          .update(readFileSync(join(root, path)))
          .digest('hex'),
      )
    }
  }
  return found
}

/** Sentences such as "changed: a.ts" for everything that differs between two snapshots. */
export function compareSnapshots(before, after) {
  const changed = [...before].filter(([path, sum]) => after.has(path) && after.get(path) !== sum)
  return [
    ...changed.map(([path]) => `changed: ${path}`),
    ...[...after.keys()].filter((path) => !before.has(path)).map((path) => `new: ${path}`),
    ...[...before.keys()].filter((path) => !after.has(path)).map((path) => `gone: ${path}`),
  ]
}
