import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { readYamlFile } from '#core/regulation/pack-source.ts'
import type { PackError } from '#core/regulation/pack-source.ts'

/** One YAML file, checked against its shape; every fault with the file's name and line. */
export function readYaml<T>(file: string, shape: z.ZodType<T>): Result<T, readonly PackError[]> {
  const text = readFileSync(file, 'utf8')
  const { content, errors } = readYamlFile({ path: path.basename(file), text }, shape)
  return content === null ? failed(errors) : ok(content)
}

/** All YAML files of a folder, in the order of their names; all faults at once. */
export function readAllYaml<T>(
  folder: string,
  shape: z.ZodType<T>,
): Result<T[], readonly PackError[]> {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => readYaml(path.join(folder, name), shape))
  const errors = read.flatMap((one) => (one.ok ? [] : one.error))
  return errors.length > 0 ? failed(errors) : ok(read.flatMap((one) => (one.ok ? [one.value] : [])))
}
