import { present } from '../base/invariant.ts'
import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { loadYaml } from '../base/yaml-text.ts'
import type { Pack } from './pack-shape.ts'
import type { PackError, PackFile } from './pack-source.ts'
import { parsePack } from './parse-pack.ts'

/** Packs by id, each laid over the one it extends, whatever the order of the texts. */
export function parsePacks(
  folders: readonly (readonly PackFile[])[],
): Result<ReadonlyMap<string, Pack>, readonly PackError[]> {
  const packs = new Map<string, Pack>()
  const errors: PackError[] = []
  let waiting = folders.map((files) => ({ files, extended: readExtended(files) }))
  while (waiting.length > 0) {
    const ready = waiting.filter(({ extended }) => extended === null || packs.has(extended))
    if (ready.length === 0) break
    waiting = waiting.filter((one) => !ready.includes(one))
    for (const { files, extended } of ready) {
      const parsed = parsePack(files, extended === null ? null : packs.get(extended))
      if (!parsed.ok) errors.push(...parsed.error)
      else if (packs.has(parsed.value.header.id)) errors.push(twice(files, parsed.value))
      else packs.set(parsed.value.header.id, parsed.value)
    }
  }
  // A faulty pack has been reported already; what extends it cannot be judged.
  if (errors.length === 0) waiting.forEach((one) => errors.push(nowhere(one)))
  return errors.length > 0 ? failed(errors) : ok(packs)
}

/** Id of the pack these files extend; null for none, and for texts whose faults are reported when parsed. */
function readExtended(files: readonly PackFile[]): string | null {
  for (const { text } of files) {
    const found = /^ {2}extends:\s*(.+)$/m.exec(text)
    if (found?.[1] === undefined) continue
    const extended = loadYaml(found[1])
    return extended.ok ? String(extended.value) : null
  }
  return null
}

function twice(files: readonly PackFile[], { header }: Pack): PackError {
  const file = present(files[0], 'a pack was parsed from no file').path
  return {
    kind: 'duplicate',
    file,
    line: 1,
    message: `Có hai bộ quy định cùng mã ${header.id}`,
  }
}

function nowhere({
  files,
  extended,
}: {
  readonly files: readonly PackFile[]
  readonly extended: string | null
}): PackError {
  const extending = files.find(({ text }) => /^ {2}extends:/m.test(text))
  const at = present(extending, 'only a pack that extends another waits for it')
  const line = at.text.slice(0, at.text.search(/^ {2}extends:/m)).split('\n').length
  const message = `Không nối tiếp được bộ quy định “${extended}”: không có bộ này, hoặc các bộ nối vòng vào nhau`
  return { kind: 'unknown-name', file: at.path, line, message }
}
