import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { loadYaml } from '#core/base/yaml-text.ts'
import { importKind } from '#core/contract/import-values.ts'
import { intakeDefinition, intakeVocabulary } from '#core/intake/definitions.ts'
import type { IntakeDefinition, IntakeDefinitions } from '#core/intake/definitions.ts'

/** One fault of an intake file; `message` begins with the path inside it. */
export type IntakeFileFault = {
  readonly file: string
  readonly line: number | null
  readonly message: string
}

const VOCABULARY = 'vocabulary.yaml'

/** The definitions of what can be imported (`templates/intake`), or every fault with file, line and path. */
export function readIntakeDefinitions(
  folder: string,
): Result<IntakeDefinitions, IntakeFileFault[]> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== VOCABULARY)
    .toSorted()
  const vocabulary = readFile(path.join(folder, VOCABULARY), intakeVocabulary)
  const kinds = names.map((name) => readFile(path.join(folder, name), intakeDefinition))
  const faults = [vocabulary, ...kinds].flatMap((read) => (read.ok ? [] : read.error))
  if (!vocabulary.ok || faults.length > 0) return failed(faults)
  return ok({
    vocabulary: vocabulary.value,
    kinds: kinds
      .flatMap((read) => (read.ok ? [read.value] : []))
      .toSorted((a, b) => order(a) - order(b)),
  })
}

/** Of two kinds that fit a file equally the earlier one of the contract is taken. */
function order({ kind }: IntakeDefinition): number {
  return importKind.options.indexOf(kind)
}

function readFile<T>(file: string, shape: z.ZodType<T>): Result<T, IntakeFileFault[]> {
  const name = path.basename(file)
  const loaded = loadYaml(readFileSync(file, 'utf8'))
  if (!loaded.ok) {
    return failed([{ file: name, line: loaded.error.line, message: loaded.error.reason }])
  }
  const outcome = shape.safeParse(loaded.value)
  if (outcome.success) return ok(outcome.data)
  return failed(
    outcome.error.issues.map((issue) => ({
      file: name,
      line: null,
      message: `${issue.path.join('.')}: ${issue.message}`,
    })),
  )
}
