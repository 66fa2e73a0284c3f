import { isPlainDate } from '../base/plain-date.ts'
import type { PlainDate } from '../base/plain-date.ts'
import type { ListedPerson } from '../dossier/listed-people.ts'
import { PEOPLE_TRAITS } from '../dossier/people-traits.ts'
import { countAges } from '../dossier/statistics.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'

/** What the words around a list may name of it: `list.count`, `list.female` and so on. */
export function listFacts(people: readonly ListedPerson[], ageDay: PlainDate | null): FactTree {
  return {
    count: known(people.length),
    female: countOf(people, 'female', 'gender'),
    ethnicMinority: countOf(people, 'ethnicMinority', 'ethnicity'),
    partyMembers: countOf(people, 'partyMembers', 'partyMember'),
    averageAge: averageAge(people, ageDay),
  }
}

function countOf(
  people: readonly ListedPerson[],
  trait: keyof typeof PEOPLE_TRAITS,
  field: string,
): Fact<number> {
  const answers = people.map(({ person }) => PEOPLE_TRAITS[trait](person))
  return answers.includes(null)
    ? unknown(`delegate.${field}`)
    : known(answers.filter((answer) => answer === true).length)
}

/** "41,7"; unknown as soon as one birth is. */
function averageAge(people: readonly ListedPerson[], onDay: PlainDate | null): Fact<string> {
  if (onDay === null || !isPlainDate(onDay)) return unknown('congress.startDate')
  const ages = countAges(people, { onDay, basis: 'day' })
  if (ages === null || ages.unknown.length > 0) return unknown('delegate.birth')
  return known(ages.average.toFixed(1).replace('.', ','))
}
