import { congressChanges, planChanges } from '../contract/values.ts'
import type { ImportValue } from '../contract/import-values.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { FoundFact } from './find-facts.ts'
import type { FactRecords } from './import-records.ts'

export type PlannedFacts = {
  readonly records: FactRecords
  readonly shown: readonly FoundFact[]
  readonly remarks: readonly string[]
}

/**
 * A list of the targets of the term that ends names the congress before this one: its ordinal and years are compared
 * with those and never taken for our own.
 */
export function withoutPastTerm(
  found: readonly FoundFact[],
  dossier: Dossier | null,
): readonly FoundFact[] {
  const { ordinal = null, previousTermFrom = null, termFrom = null } = dossier?.congress ?? {}
  const past: Readonly<Record<string, ImportValue>> = {
    'congress.ordinal': ordinal === null ? null : ordinal - 1,
    'congress.termFrom': previousTermFrom,
    'congress.termTo': termFrom,
  }
  return found.filter(({ field, value }) => {
    const before = past[field]
    return before === undefined || (before !== null && !sameFact(before, value))
  })
}

/** Facts the dossier lacks are written; those it knows otherwise are only reported. */
export function planFacts(found: readonly FoundFact[], dossier: Dossier | null): PlannedFacts {
  const known = (fact: FoundFact): ImportValue => {
    const [part, field] = splitPath(fact.field)
    const facts: Readonly<Record<string, ImportValue>> = dossier?.[part] ?? {}
    return facts[field] ?? null
  }
  const shown = found.filter((fact) => known(fact) === null)
  const differing = found.filter(
    (fact) => known(fact) !== null && !sameFact(known(fact), fact.value),
  )
  return {
    records: {
      congress: congressChanges.parse(factsOf(shown, 'congress')),
      plan: planChanges.parse(factsOf(shown, 'plan')),
    },
    shown,
    remarks: differing.map(
      (fact) =>
        `${fact.label}: tệp ghi ${String(fact.value)}, hồ sơ đang ghi ${String(known(fact))}; giữ theo hồ sơ.`,
    ),
  }
}

function sameFact(known: ImportValue, read: ImportValue): boolean {
  return String(known).toLowerCase() === String(read).toLowerCase()
}

function factsOf(facts: readonly FoundFact[], part: string): Record<string, ImportValue> {
  return Object.fromEntries(
    facts.flatMap((fact) => {
      const [own, field] = splitPath(fact.field)
      return own === part ? [[field, fact.value] as const] : []
    }),
  )
}

function splitPath(path: string): ['congress' | 'plan', string] {
  const [part = '', field = ''] = path.split('.')
  return [part === 'congress' ? 'congress' : 'plan', field]
}
