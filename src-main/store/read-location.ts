import { linkSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseMounts } from './location.ts'
import type { LocationFacts } from './location.ts'

/** Asks the system where an existing folder really lies. What it does not tell is left out, never guessed. */
export function readLocation(folder: string): LocationFacts {
  // On Windows this turns a mapped drive letter into its \\server\share.
  const realPath = realpathSync.native(folder)
  if (process.platform === 'win32') {
    return { system: 'windows', realPath, hardLinks: knowsHardLinks(folder) }
  }
  if (process.platform !== 'linux') return { system: 'other' }
  return {
    system: 'linux',
    realPath,
    mounts: parseMounts(readIfThere('/proc/mounts')),
    removableDevices: removableDevices(),
  }
}

function removableDevices(): string[] {
  try {
    return readdirSync('/sys/block').filter(
      (disk) => readIfThere(`/sys/block/${disk}/removable`).trim() === '1',
    )
  } catch (error) {
    if (error instanceof Error && 'code' in error) return []
    throw error
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return ''
    throw error
  }
}

/** Tries it: FAT and exFAT refuse. A folder that cannot be written to is refused elsewhere, with its own words. */
function knowsHardLinks(folder: string): boolean {
  const probe = path.join(folder, `.thu-${process.pid}`)
  try {
    writeFileSync(probe, '')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return true
    throw error
  }
  try {
    linkSync(probe, `${probe}-2`)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return !['EPERM', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EINVAL', 'UNKNOWN'].includes(code)
  } finally {
    rmSync(probe, { force: true })
    rmSync(`${probe}-2`, { force: true })
  }
}
