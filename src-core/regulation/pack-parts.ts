import type { Pack, PackDocument, Parameter, RetirementTable, Rule } from './pack-shape.ts'
import type { Origin } from './pack-source.ts'

/** A part of a pack with the place it was read from. */
export interface Located<T> {
  readonly value: T
  readonly origin: Origin
}

/** A pack whose YAML is well formed and whose meaning is still to be checked. */
export interface PackParts {
  readonly pack: Pack
  readonly documents: readonly Located<PackDocument>[]
  readonly parameters: readonly Located<Parameter>[]
  readonly rules: readonly Located<Rule>[]
  readonly retirement: readonly Located<RetirementTable>[]
}
