import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Overlay } from '#core/regulation/overlay-shape.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import type { PackError, PackFile } from '#core/regulation/pack-source.ts'
import { parseOverlay } from '#core/regulation/parse-overlay.ts'
import type { OverlayShelf } from '#main/engine/overlay-shelf.ts'
import { readYamlFolder } from '#main/bundled/read-packs.ts'

/** Where an office keeps its own overlays, inside its workspace. */
const OWN_FOLDER = 'quy-dinh-rieng'

/**
 * The overlays of the program and of this office. One of the office's own stands in the place of a bundled one
 * of the same id. A file that cannot be read is told, never silently left out.
 */
export function openOverlayFolder(
  { workspace, bundled }: { workspace(): string; readonly bundled: string },
  packs: ReadonlyMap<string, Pack>,
): OverlayShelf {
  const ownFolder = () => path.join(workspace(), OWN_FOLDER)
  const parse = (file: PackFile) => parseOverlay({ ...file, hash: hashOf(file.text) }, packs)
  const bundledFiles = readFolder(bundled).map(parse)
  const bundledFaults = bundledFiles.flatMap((one) => (one.ok ? [] : one.error.map(describe)))
  const shipped = bundledFiles.flatMap((one) => (one.ok ? [one.value] : []))

  function list() {
    const read = readFolder(ownFolder()).map((file) => ({ file, parsed: parse(file) }))
    const mine = read.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : []))
    const faults = read.flatMap(({ parsed }) => (parsed.ok ? [] : parsed.error.map(describe)))
    const ids = new Set(mine.map(idOf))
    const again = mine.filter(
      (one, index) => mine.findIndex((two) => idOf(two) === idOf(one)) < index,
    )
    return {
      overlays: [...shipped.filter((one) => !ids.has(idOf(one))), ...mine],
      own: ids,
      faults: [
        ...bundledFaults,
        ...faults,
        ...again.map((one) => `Có hai tệp quy định riêng cùng mã ${idOf(one)}: bỏ bớt một tệp.`),
      ],
    }
  }

  let folder = ownFolder()
  let current = list()
  const refresh = () => {
    folder = ownFolder()
    current = list()
  }
  return {
    current: () => {
      // The person may have moved to another workspace while the program runs.
      if (folder !== ownFolder()) refresh()
      return current
    },
    parse: (file) => {
      const parsed = parse(file)
      return parsed.ok ? parsed : { ok: false, error: parsed.error.map(describe) }
    },
    save: (overlay) => {
      const own = ownFolder()
      mkdirSync(own, { recursive: true })
      const fileName = fileNameOf(overlay)
      const target = path.join(own, fileName)
      writeFileSync(`${target}.tmp`, overlay.text, { flush: true })
      renameSync(`${target}.tmp`, target)
      refresh()
      return fileName
    },
    remove: (id) => {
      const own = ownFolder()
      const file = readFolder(own).find((one) => {
        const parsed = parse(one)
        return parsed.ok && idOf(parsed.value) === id
      })
      if (file === undefined) return false
      rmSync(path.join(own, file.path))
      refresh()
      return true
    },
  }
}

function readFolder(folder: string): PackFile[] {
  return existsSync(folder) ? readYamlFolder(folder, folder) : []
}

function idOf({ file }: Overlay): string {
  return file.overlay.id
}

function fileNameOf(overlay: Overlay): string {
  return `${idOf(overlay)}.yaml`
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function describe({ file, line, message }: PackError): string {
  return `${file}, dòng ${line}: ${message}`
}
