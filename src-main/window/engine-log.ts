import { appendFileSync, renameSync, statSync } from 'node:fs'

const LARGEST_BYTES = 1_000_000

/**
 * Keeps what the engine says about its own bugs in a file, for whoever helps the person: an installed program
 * has no terminal. Of an older file only the last one is kept.
 */
export function keepEngineLog(file: string): (text: string) => void {
  return (text) => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size > LARGEST_BYTES) renameSync(file, `${file}.old`)
    appendFileSync(file, text)
  }
}
