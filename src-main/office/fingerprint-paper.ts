import { createHash } from 'node:crypto'
import type { PaperModel } from '#core/papers/paper-model.ts'

/** SHA-256 of the model with sorted keys: changes exactly when the paper would read differently. */
export function fingerprintPaper(model: PaperModel): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(model)), 'utf8')
    .digest('hex')
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(entries.map(([key, child]) => [key, sortKeys(child)]))
}
