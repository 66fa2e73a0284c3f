import type { Located } from './pack-parts.ts'
import { spanOf } from './pack-shape.ts'
import type { Pack, PackHeader, Span } from './pack-shape.ts'
import { errorAt } from './pack-source.ts'
import type { PackError } from './pack-source.ts'
import type { Amendment, Example, Rule } from './rule-shape.ts'

export interface Amended {
  readonly rules: readonly Located<Rule>[]
  readonly errors: readonly PackError[]
}

/** The rules of the extended pack as they go on in this one, each with what this one changes in it. */
export function amendRules(
  amendments: readonly Located<Amendment>[],
  { base, header }: { readonly base: Pack | null; readonly header: Located<PackHeader> },
): Amended {
  const span = spanOf(header.value)
  const inherited = base?.rules ?? []
  const known = new Set(inherited.map(({ id }) => id))
  const seen = new Set<string>()
  const errors = amendments.flatMap(({ value: { id }, origin }) => {
    const again = seen.has(id)
    seen.add(id)
    if (again) return [errorAt(origin, 'duplicate', `Điều ${id} được sửa hai lần`)]
    if (known.has(id)) return []
    return [errorAt(origin, 'unknown-name', `Không có điều nào mã ${id} để sửa`)]
  })
  const byId = new Map(amendments.map((amendment) => [amendment.value.id, amendment]))
  // A pack that waits for its first day has no rule in force.
  const rules =
    span === null
      ? []
      : inherited.map((rule) => amendOne(rule, byId.get(rule.id), { inForce: span, header }))
  return { rules, errors }
}

function amendOne(
  rule: Rule,
  located: Located<Amendment> | undefined,
  { inForce, header }: { readonly inForce: Span; readonly header: Located<PackHeader> },
): Located<Rule> {
  const kept = rule.examples.map((example) => pin(example, rule))
  if (located === undefined) {
    return { value: { ...rule, inForce, examples: kept }, origin: header.origin }
  }
  const { sentences, examples, ...changes } = located.value
  // Examples of another condition say nothing about this one.
  const rewritten = changes.requires !== undefined || changes.appliesWhen !== undefined
  return {
    value: {
      ...rule,
      ...withoutGaps(changes),
      sentences: { ...rule.sentences, ...withoutGaps(sentences ?? {}) },
      inForce,
      examples: rewritten ? examples : [...kept, ...examples],
    },
    origin: located.origin,
  }
}

/** An inherited example speaks of the values of its own days. */
function pin(example: Example, rule: Rule): Example {
  return { ...example, asOf: example.asOf ?? rule.inForce.from }
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

function withoutGaps<T extends object>(changes: T): Given<T> {
  // Object.fromEntries loses the keys; only entries that are there are kept.
  return Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as Given<T>
}
