import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

/** While a file is not whole it carries this ending; what is found with it after a power cut is rubbish. */
export const UNFINISHED = '.dang-ghi'

/** Puts bytes in place whole or not at all: beside the target, on the disk, then renamed over it. */
export function writeWholeFile(file: string, bytes: Uint8Array | string): void {
  const beside = `${file}${UNFINISHED}`
  try {
    writeAndSync(beside, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
    moveIntoPlace(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

function writeAndSync(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w')
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Renames a finished file over its target and lets the folder know for good. */
export function moveIntoPlace(from: string, to: string): void {
  renameSync(from, to)
  syncFolder(path.dirname(to))
}

/** Makes sure that what was written to a file is on the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function syncFolder(folder: string): void {
  // Windows has no such call for folders; its renames are kept by the journal of NTFS.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Gives a file a second name that stays when the first one is taken over; a copy where links are unknown. */
export function keepUnder(file: string, kept: string): void {
  try {
    linkSync(file, kept)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EEXIST' || code === 'ENOENT') throw error
    copyFileSync(file, `${kept}${UNFINISHED}`)
    syncFile(`${kept}${UNFINISHED}`)
    moveIntoPlace(`${kept}${UNFINISHED}`, kept)
  }
}

/** The name itself, or with -2, -3 before its ending: the first that is not taken. */
export function freeName(file: string): string {
  const { dir, name, ext } = path.parse(file)
  for (let number = 1; ; number += 1) {
    const free = path.join(dir, `${name}${number === 1 ? '' : `-${number}`}${ext}`)
    if (!existsSync(free)) return free
  }
}
