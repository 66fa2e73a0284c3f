import type {
  Pack,
  PackDocument,
  PackHeader,
  Parameter,
  RetirementTable,
  Rule,
} from './pack-shape.ts'
import type { Origin } from './pack-source.ts'

/** A part of a pack with the place it was read from. */
export interface Located<T> {
  readonly value: T
  readonly origin: Origin
}

/** A pack whose YAML is well formed and whose meaning is still to be checked. */
export interface PackParts {
  readonly pack: Pack
  /** The pack it extends. */
  readonly base: Pack | null
  readonly header: Located<PackHeader>
  /** Of this pack alone, as are the parameters. */
  readonly documents: readonly Located<PackDocument>[]
  readonly parameters: readonly Located<Parameter>[]
  /** Inherited ones too; those that were not touched stand at the line that extends. */
  readonly rules: readonly Located<Rule>[]
  readonly retirement: readonly Located<RetirementTable>[]
}
