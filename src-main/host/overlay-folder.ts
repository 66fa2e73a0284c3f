import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Overlay } from '#core/regulation/overlay-shape.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import type { PackError, PackFile } from '#core/regulation/pack-source.ts'
import { parseOverlay } from '#core/regulation/parse-overlay.ts'
import type { OverlayShelf } from '#main/engine/overlay-shelf.ts'
import { readYamlFolder } from '#main/bundled/read-packs.ts'
import { writeWholeFile } from '#main/store/whole-file.ts'

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
  const shipped = readFolder(bundled).map(parse)
  const list = () => listOverlays(shipped, readFolder(ownFolder()).map(parse))

  const fileOf = (id: string) =>
    readFolder(ownFolder()).find((one) => {
      const parsed = parse(one)
      return parsed.ok && idOf(parsed.value) === id
    })
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
      // A file put there by hand may carry another name; two files of one id would be a fault.
      const fileName = fileOf(idOf(overlay))?.path ?? fileNameOf(overlay)
      writeWholeFile(path.join(own, fileName), overlay.text)
      refresh()
      return fileName
    },
    remove: (id) => {
      const file = fileOf(id)
      if (file === undefined) return false
      rmSync(path.join(ownFolder(), file.path))
      refresh()
      return true
    },
  }
}

type Parsed = ReturnType<typeof parseOverlay>

function listOverlays(
  shipped: readonly Parsed[],
  own: readonly Parsed[],
): ReturnType<OverlayShelf['current']> {
  const mine = soundOf(own)
  const ids = mine.map(idOf)
  const again = ids.filter((id, index) => ids.indexOf(id) < index)
  return {
    overlays: [...soundOf(shipped).filter((one) => !ids.includes(idOf(one))), ...mine],
    own: new Set(ids),
    faults: [
      ...[...shipped, ...own].flatMap((one) => (one.ok ? [] : one.error.map(describe))),
      ...again.map((id) => `Có hai tệp quy định riêng cùng mã ${id}: bỏ bớt một tệp.`),
    ],
  }
}

function soundOf(all: readonly Parsed[]): Overlay[] {
  return all.flatMap((one) => (one.ok ? [one.value] : []))
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
