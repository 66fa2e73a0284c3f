import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'

/** Dates stand as `YYYY-MM-DD` (or `YYYY`), hours as minutes since midnight; filters give them words. */
export type PaperValue = string | number | boolean

/** The facts a paper may name, by dotted names; lists hold one tree per row. */
export interface FactTree {
  readonly [name: string]: FactNode
}
export type FactNode = Fact<PaperValue> | FactTree | readonly FactTree[]

export function isFact(node: FactNode): node is Fact<PaperValue> {
  return !Array.isArray(node) && typeof (node as { kind?: unknown }).kind === 'string'
}

export function isFactList(node: FactNode): node is readonly FactTree[] {
  return Array.isArray(node)
}

/** A fact made from others: unknown as soon as one of them is, and then it names all that miss. */
export function combine<T>(facts: readonly Fact<unknown>[], make: () => T): Fact<T> {
  const lacking = facts.filter((fact) => fact.kind === 'unknown')
  if (lacking.length === 0) return known(make())
  const [label] = lacking.flatMap((fact) => fact.label ?? [])
  const made = unknown(...lacking.flatMap(({ missing }) => missing))
  return label === undefined ? made : { ...made, label }
}
