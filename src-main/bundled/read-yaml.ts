import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'

/**
 * One of the program's own YAML files, checked against its shape. A fault in it is a fault of the program
 * (or of an office's edit), so it throws with the file's name, the place and what was expected.
 */
export function readYaml<T>(file: string, shape: z.ZodType<T>): T {
  const outcome = shape.safeParse(parse(readFileSync(file, 'utf8')))
  if (outcome.success) return outcome.data
  const faults = outcome.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`${path.basename(file)} không đúng khuôn mẫu: ${faults.join('; ')}`)
}
