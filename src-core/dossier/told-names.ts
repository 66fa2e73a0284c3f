import { distinguishNames, nameWith } from './distinguish-names.ts'
import type { Dossier } from './dossier.ts'

type NamedParts = Pick<Dossier, 'people' | 'delegates' | 'units' | 'guests'>

const known = new WeakMap<NamedParts, ReadonlyMap<string, string>>()

/** Everybody by id under a name that is theirs alone in the dossier: "Lò Thị Dung (sinh năm 1979)" where two have it. */
export function toldNames(dossier: NamedParts): ReadonlyMap<string, string> {
  const before = known.get(dossier)
  if (before !== undefined) return before
  const places = placesOf(dossier)
  const additions = distinguishNames(
    dossier.people.map((person) => ({ ...person, unit: places.get(person.id) ?? null })),
  )
  const names = new Map(
    dossier.people.map(({ id, fullName }) => [id, nameWith(fullName, additions.get(id))]),
  )
  known.set(dossier, names)
  return names
}

function placesOf({ delegates, units, guests }: NamedParts): ReadonlyMap<string, string | null> {
  const unitNames = new Map(units.map(({ id, name }) => [id, name]))
  return new Map([
    ...guests.map(({ personId, organisation }) => [personId, organisation] as const),
    ...delegates.map(
      ({ personId, unitId }) => [personId, unitNames.get(unitId ?? '') ?? null] as const,
    ),
  ])
}
