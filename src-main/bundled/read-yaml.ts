import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { loadYaml } from '#core/base/yaml-text.ts'

/**
 * One of the program's own YAML files, checked against its shape. A fault in it is a fault of the program
 * (or of an office's edit), so it throws with the file's name, the place and what was expected.
 */
export function readYaml<T>(file: string, shape: z.ZodType<T>): T {
  const name = path.basename(file)
  const loaded = loadYaml(readFileSync(file, 'utf8'))
  if (!loaded.ok) throw new Error(`${name}, dòng ${loaded.error.line}: ${loaded.error.reason}`)
  const outcome = shape.safeParse(loaded.value)
  if (outcome.success) return outcome.data
  const faults = outcome.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`${name} không đúng khuôn mẫu: ${faults.join('; ')}`)
}
