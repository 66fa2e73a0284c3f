import path from 'node:path'
import { readBundled } from '#main/bundled/read-bundled.ts'
import type { Bundled } from '#main/bundled/read-bundled.ts'
import { PROGRAM_FOLDER } from '#main/host/folders.ts'

let kept: Bundled | null = null

/** Reading rules and wording takes most of the time of an opening, and nothing changes them. */
export function bundledOnce(): Bundled {
  if (kept) return kept
  const read = readBundled({
    regulations: path.join(PROGRAM_FOLDER, 'regulations'),
    templates: path.join(PROGRAM_FOLDER, 'templates'),
  })
  if (!read.ok) throw new Error(read.error.sentence)
  kept = read.value
  return kept
}
