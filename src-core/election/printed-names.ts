import { nameKey } from '../base/name-key.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { isSamePerson, readBallots } from './election-rows.ts'
import type { ListedName, Named } from './election-rows.ts'
import { printedBeside } from './tell-apart.ts'

type Rows = Pick<Dossier, 'typedRows' | 'people'>

/**
 * How each name of a list is printed and shown, by its row: with what tells it from everybody of the same name who
 * stands or stood on any list of any round, or is in the dossier. Whoever lost or withdrew is still known by that name
 * to those who read the papers together.
 */
export function printedNames(dossier: Rows): ReadonlyMap<string, string> {
  const listed = readBallots(dossier).flatMap(({ names }) => names)
  const all: readonly Named[] = [...listed, ...unlisted(dossier, listed)]
  const byKey = Map.groupBy(all, ({ name }) => nameKey(name))
  const print = (one: ListedName): [string, string] => {
    const alike = byKey.get(nameKey(one.name)) ?? []
    const others = alike.filter((other) => !isSamePerson(one, other))
    return [one.id, printedBeside(asOnBallot(one), others.map(asOnBallot))]
  }
  return new Map(listed.map(print))
}

/** People of the dossier called like somebody on a list, on none themselves. */
function unlisted({ people }: Rows, listed: readonly Named[]): Named[] {
  const ids = new Set(listed.map(({ personId }) => personId))
  const keys = new Set(listed.map(({ name }) => nameKey(name)))
  // Names of another length are nobody's here; making the key of each of thousands would be felt at every ballot.
  const lengths = new Set(listed.map(({ name }) => lengthOf(name)))
  return people
    .filter(
      ({ id, fullName }) =>
        !ids.has(id) && lengths.has(lengthOf(fullName)) && keys.has(nameKey(fullName)),
    )
    .map(({ id, fullName, birth, position }) => ({
      personId: id,
      name: fullName,
      birthYear: birth?.slice(0, 4) ?? null,
      unit: position ?? '',
    }))
}

function lengthOf(name: string): number {
  return name.normalize('NFD').replaceAll(/\s+/g, '').length
}

function asOnBallot({ name, birthYear, unit }: Named) {
  return { name, birthYear: birthYear ?? '', unit: unit ?? '' }
}
