import type { FactPath } from './terms.ts'

/** A value that may be missing: unknown is never taken for a yes, a no or a zero. */
export type Fact<T> =
  | { readonly kind: 'known'; readonly value: T }
  | {
      readonly kind: 'unknown'
      readonly missing: readonly FactPath[]
      /** What it is called, where data and not the program define it. */
      readonly label?: string
    }
  | { readonly kind: 'not-applicable'; readonly why: string }

export function known<T>(value: T): Fact<T> {
  return { kind: 'known', value }
}

export function unknown(
  ...missing: readonly FactPath[]
): Fact<never> & { readonly kind: 'unknown' } {
  return { kind: 'unknown', missing }
}

export function notApplicable(why: string): Fact<never> {
  return { kind: 'not-applicable', why }
}

/** A stored column: null there means nobody has told us yet. */
export function factOf<T>(value: T | null, path: FactPath): Fact<T> {
  return value === null ? unknown(path) : known(value)
}
