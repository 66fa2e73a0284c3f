import { nameKey } from '../base/name-key.ts'
import { nameWith } from '../dossier/distinguish-names.ts'

export interface OnBallot {
  readonly name: string
  /** "1979"; empty where nobody has told it. */
  readonly birthYear: string
  readonly unit: string
}

const TELLINGS: readonly ((one: OnBallot) => string)[] = [
  ({ birthYear }) => birthYear,
  ({ unit }) => unit.trim(),
  ({ birthYear, unit }) =>
    birthYear === '' || unit.trim() === '' ? '' : `${birthYear}, ${unit.trim()}`,
]

/**
 * What stands on the ballot beside each name that another one has too: the birth year, else the unit, else both. Empty
 * where a name is alone; null where nothing tells the people of one name apart.
 */
export function tellApart(names: readonly OnBallot[]): (string | null)[] {
  // A key costs more than all the rest, and a ballot of forty is told apart after every entry.
  const keys = names.map(({ name }) => nameKey(name))
  return names.map((one, at) => {
    const group = names.filter((_, other) => keys[other] === keys[at])
    if (group.length === 1) return ''
    const telling = TELLINGS.find((words) => {
      const told = new Set(group.map((other) => nameKey(words(other))))
      return told.size === group.length && !told.has('')
    })
    return telling === undefined ? null : telling(one)
  })
}

/** The names as a ballot prints them, of those who stand on it: whoever withdrew confuses nobody. */
export function printedOnBallot(standing: readonly OnBallot[]): string[] {
  const apart = tellApart(standing)
  return standing.map(({ name, birthYear }, at) =>
    nameWith(name, (apart[at] ?? birthYear) || undefined),
  )
}
