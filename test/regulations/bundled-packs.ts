import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { invariant } from '#core/base/invariant.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import type { PackFile } from '#core/regulation/pack-source.ts'
import { parsePack } from '#core/regulation/parse-pack.ts'

export const REGULATIONS = fileURLToPath(new URL('../../regulations/', import.meta.url))

/** The texts of a bundled pack, for tests that change a word of them in memory. */
export function packTexts(id: string): PackFile[] {
  const names = readdirSync(join(REGULATIONS, id), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: name, text: readFileSync(join(REGULATIONS, id, name), 'utf8') }))
}

export function parseOrThrow(files: readonly PackFile[]): Pack {
  const parsed = parsePack(files)
  invariant(parsed.ok, `the pack does not parse: ${JSON.stringify(parsed)}`)
  return parsed.value
}

export function bundledPack(id = '2023-2028'): Pack {
  return parseOrThrow(packTexts(id))
}
