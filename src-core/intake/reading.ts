import type { ImportCureKind, ImportValue } from '../contract/import-values.ts'

/** One cell understood. */
export type Reading = {
  readonly value: ImportValue
  /** Why a person should look; null when nothing is in doubt. */
  readonly reason: string | null
  /** What a doubt shows as having stood there, where the cell's own text does not say it. */
  readonly before?: string
  /** How a date or a figure was typed; whether that is a doubt depends on its neighbours. */
  readonly style?: 'date-cell' | 'typed' | 'year' | 'percent' | 'figure'
  /** What was cured in the cell before it was read. */
  readonly cure?: { readonly before: string; readonly after: string; readonly kind: ImportCureKind }
}

export function sure(value: ImportValue): Reading {
  return { value, reason: null }
}

export function doubtful(value: ImportValue, reason: string): Reading {
  return { value, reason }
}

/** The cell says something that cannot be used: the value stays unknown. */
export function unusable(reason: string): Reading {
  return { value: null, reason }
}
