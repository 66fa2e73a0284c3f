import type { ImportDoubt, ImportValue } from '../contract/import-values.ts'
import type { IntakeDefinition } from './definitions.ts'

type Plain = Readonly<Record<string, ImportValue>>

/** What a row gives laid over what the dossier knows: an empty cell never wipes a known value. */
export function layOver<T extends Plain>(known: T, read: Plain): T {
  const entries = Object.keys(known).map((key) => [key, read[key] ?? known[key] ?? null])
  // The keys and kinds of values are those of `known`; the reader gives each field its own kind.
  return Object.fromEntries(entries) as T
}

export function isSame(left: Plain, right: Plain): boolean {
  return Object.keys(left).every((key) => (left[key] ?? null) === (right[key] ?? null))
}

/** A doubt for every known value that the file would change. */
export function changeDoubts(
  known: Plain,
  next: Plain,
  definition: IntakeDefinition,
): ImportDoubt[] {
  return Object.keys(known).flatMap((id) => {
    const before = known[id] ?? null
    const after = next[id] ?? null
    const field = definition.fields.find((candidate) => candidate.id === id)
    if (before === null || before === after || !field || field.type === 'number') return []
    const words = field.choices[String(before)]?.[0] ?? shown(before)
    return [{ field: id, before: words, after, reason: `Hồ sơ đang ghi "${words}"` }]
  })
}

function shown(value: ImportValue): string {
  if (value === true) return 'có'
  if (value === false) return 'không'
  const text = String(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').reverse().join('/') : text
}
