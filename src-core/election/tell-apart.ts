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

/** The name as it is printed where these others of the same name are known too. */
export function printedBeside(one: OnBallot, others: readonly OnBallot[]): string {
  if (others.length === 0) return one.name
  const told = TELLINGS.map((words) => {
    const own = nameKey(words(one))
    const theirs = others.map((other) => nameKey(words(other)))
    return own !== '' && !theirs.includes('') && !theirs.includes(own) ? words(one) : ''
  }).find((words) => words !== '')
  // Nothing is known of all of them: whatever is known of this one.
  const known = [one.birthYear, one.unit.trim()].filter((words) => words !== '').join(', ')
  return nameWith(one.name, (told ?? known) || undefined)
}
