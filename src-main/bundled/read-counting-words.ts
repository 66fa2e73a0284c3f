import type { Result } from '#core/base/result.ts'
import { countingWords } from '#core/election/counting-words.ts'
import type { CountingWords } from '#core/election/counting-words.ts'
import type { PackError } from '#core/regulation/pack-source.ts'
import { readYaml } from './read-yaml.ts'

/** How a count is worded on papers, screens and in the terminal. */
export function readCountingWords(file: string): Result<CountingWords, readonly PackError[]> {
  return readYaml(file, countingWords)
}
