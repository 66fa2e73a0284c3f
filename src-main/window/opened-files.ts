import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { LARGEST_PACKAGE } from '#core/contract/data-values.ts'
import type { OpenedFile } from '#core/contract/window-bridge.ts'
import { SENTENCES } from './sentences.ts'

/** The `.daihoi` file that the system hands over when one is double-clicked; null when there is none. */
export function findPackageArgument(args: readonly string[], folder: string): string | null {
  const found = args.slice(1).findLast((one) => !one.startsWith('-') && isPackageName(one))
  return found === undefined ? null : path.resolve(folder, found)
}

function isPackageName(name: string): boolean {
  return path.extname(name).toLowerCase() === '.daihoi'
}

/** The file that waits for the screens: they ask for it when they stand, and are told when a later one comes. */
export interface OpenedFiles {
  offer(file: string): void
  /** The waiting file, once; null when none waits. */
  take(): Promise<OpenedFile | null>
}

export function keepOpenedFiles(first: string | null, tell: () => void): OpenedFiles {
  let waiting = first
  return {
    offer: (file) => {
      waiting = file
      tell()
    },
    take: () => {
      const file = waiting
      waiting = null
      return file === null ? Promise.resolve(null) : readOpenedFile(file)
    },
  }
}

/** Reads no more than a package can hold; what cannot be read becomes a sentence. */
async function readOpenedFile(file: string): Promise<OpenedFile> {
  const name = path.basename(file)
  const refuse = (refusal: string): OpenedFile => ({ name, contentBase64: '', refusal })
  if (!isPackageName(file)) return refuse(SENTENCES.fileIsNoPackage(name))
  try {
    const found = await stat(file)
    if (!found.isFile()) return refuse(SENTENCES.fileIsNoPackage(name))
    if (found.size > LARGEST_PACKAGE) return refuse(SENTENCES.fileTooLarge(name))
    const bytes = await readFile(file)
    return { name, contentBase64: bytes.toString('base64'), refusal: null }
  } catch (error) {
    // The system's own words for a missing or locked file would say no more to the person.
    if (error instanceof Error && 'code' in error) return refuse(SENTENCES.fileNotOpened(name))
    throw error
  }
}
