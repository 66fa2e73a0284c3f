import path from 'node:path'
import type { CountingWords } from '#core/election/counting-words.ts'
import { readCountingWords } from '#main/bundled/read-counting-words.ts'

const FILE = path.join(import.meta.dirname, '../../../templates/counting-words.yaml')

/** The words that come with the program. */
export function bundledCountingWords(): CountingWords {
  const read = readCountingWords(FILE)
  if (!read.ok)
    throw new Error(`cannot be read: ${read.error.map(({ message }) => message).join()}`)
  return read.value
}
