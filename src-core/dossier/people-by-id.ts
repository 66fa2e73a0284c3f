import type { Person } from './dossier.ts'

const known = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>()

/** The people of a dossier by their id; made once for each list, because every count of a dossier asks for it. */
export function peopleById(people: readonly Person[]): ReadonlyMap<string, Person> {
  const before = known.get(people)
  if (before !== undefined) return before
  const made = new Map(people.map((person) => [person.id, person]))
  known.set(people, made)
  return made
}
