import { speechWords } from '#core/day/speech-words.ts'
import type { SpeechWords } from '#core/day/speech-words.ts'
import type { Result } from '#core/base/result.ts'
import type { PackError } from '#core/regulation/pack-source.ts'
import { readYaml } from './read-yaml.ts'

/** What the chair reads at a vote by hand. */
export function readSpeech(file: string): Result<SpeechWords, readonly PackError[]> {
  return readYaml(file, speechWords)
}
