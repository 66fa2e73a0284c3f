import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { invariant } from '#core/base/invariant.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import type { PackFile } from '#core/regulation/pack-source.ts'
import { parsePack } from '#core/regulation/parse-pack.ts'
import { parsePacks } from '#core/regulation/parse-packs.ts'

export const REGULATIONS = fileURLToPath(new URL('../../regulations/', import.meta.url))

/** The texts of a bundled pack, for tests that change a word of them in memory. */
export function packTexts(id: string): PackFile[] {
  const names = readdirSync(join(REGULATIONS, id), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      path: `${id}/${name}`,
      text: readFileSync(join(REGULATIONS, id, name), 'utf8'),
    }))
}

export function parseOrThrow(files: readonly PackFile[]): Pack {
  const parsed = parsePack(files)
  invariant(parsed.ok, `the pack does not parse: ${JSON.stringify(parsed)}`)
  return parsed.value
}

/** Folders of the bundled packs, oldest name first; the overlays beside them are no pack. */
export const PACK_IDS = readdirSync(REGULATIONS)
  .filter((name) => name !== 'overlays')
  .sort()

export function bundledPacks(): ReadonlyMap<string, Pack> {
  const parsed = parsePacks(PACK_IDS.map(packTexts))
  invariant(parsed.ok, `the packs do not parse: ${JSON.stringify(parsed)}`)
  return parsed.value
}

export function bundledPack(id = '2023-2028'): Pack {
  const pack = bundledPacks().get(id)
  invariant(pack, `there is no pack ${id}`)
  return pack
}
