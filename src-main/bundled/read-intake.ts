import { readdirSync } from 'node:fs'
import path from 'node:path'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { importKind } from '#core/contract/import-values.ts'
import {
  intakeDefinition,
  intakeVocabulary,
  personFields,
  withPersonFields,
} from '#core/intake/definitions.ts'
import type { IntakeDefinition, IntakeDefinitions } from '#core/intake/definitions.ts'
import { intakeEncodings } from '#core/intake/encodings.ts'
import type { PackError } from '#core/regulation/pack-source.ts'
import { readYaml } from './read-yaml.ts'

const VOCABULARY = 'vocabulary.yaml'
const PERSON = 'person-fields.yaml'
const ENCODINGS = 'encodings.yaml'

/** The definitions of what can be imported (`templates/intake`), or every fault with file and line. */
export function readIntakeDefinitions(
  folder: string,
): Result<IntakeDefinitions, readonly PackError[]> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && ![VOCABULARY, PERSON, ENCODINGS].includes(name))
    .toSorted()
  const vocabulary = readYaml(path.join(folder, VOCABULARY), intakeVocabulary)
  const encodings = readYaml(path.join(folder, ENCODINGS), intakeEncodings)
  const person = readYaml(path.join(folder, PERSON), personFields)
  const kinds = names.map((name) => readYaml(path.join(folder, name), intakeDefinition))
  const faults = [vocabulary, encodings, person, ...kinds].flatMap((read) =>
    read.ok ? [] : read.error,
  )
  if (!vocabulary.ok || !encodings.ok || !person.ok || faults.length > 0) return failed(faults)
  return ok({
    vocabulary: vocabulary.value,
    encodings: encodings.value,
    kinds: kinds
      .flatMap((read) => (read.ok ? [withPersonFields(read.value, person.value.fields)] : []))
      .toSorted((a, b) => order(a) - order(b)),
  })
}

/** Of two kinds that fit a file equally the earlier one of the contract is taken. */
function order({ kind }: IntakeDefinition): number {
  return importKind.options.indexOf(kind)
}
