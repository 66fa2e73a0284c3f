import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Files of a folder, at any depth, that hold one of the words as bytes: `file: word`. */
export function findBytes(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      const content = readFileSync(file)
      return words
        .filter((word) => content.includes(Buffer.from(word)))
        .map((word) => `${path.relative(folder, file)}: ${word}`)
    })
    .sort()
}
