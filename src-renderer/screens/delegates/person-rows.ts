import type { Person } from '#core/dossier/dossier.ts'

interface Listed {
  readonly id: string
  readonly personId: string
}

/**
 * Makes the rows of a list, each the same object as before while neither its record nor its person has changed: after
 * an edit among thousands the grid draws, and search folds, only what is new.
 */
export function makePersonRows<Record extends Listed, Row extends { readonly person: Person }>(
  makeRow: (record: Record, person: Person) => Row,
) {
  const made = new WeakMap<Record, Row>()
  return (records: readonly Record[], people: readonly Person[]): Row[] => {
    const personOf = new Map(people.map((person) => [person.id, person]))
    return records.flatMap((record) => {
      const person = personOf.get(record.personId)
      if (!person) return []
      const before = made.get(record)
      if (before?.person === person) return [before]
      const row = makeRow(record, person)
      made.set(record, row)
      return [row]
    })
  }
}
