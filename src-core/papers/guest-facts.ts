import type { Dossier } from '../dossier/dossier.ts'
import { peopleById } from '../dossier/people-by-id.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'

/** The guests in the order of introduction, which is that of their list; without a list the number that is planned. */
export function guestFacts({ guests, people, congress }: Dossier): FactTree {
  const personOf = peopleById(people)
  const list = guests.flatMap((guest) => {
    const person = personOf.get(guest.personId)
    return person === undefined ? [] : [{ guest, person }]
  })
  const count = list.length > 0 ? list.length : congress.guests
  return {
    guests: {
      count:
        count === null ? { ...unknown('congress.guests'), label: 'Số khách mời' } : known(count),
      isListed: known(list.length > 0),
      list: list.map(({ guest, person }, place) => ({
        index: known(place + 1),
        name: known(person.fullName),
        position: known(person.position ?? ''),
        organisation: known(guest.organisation ?? ''),
        note: known(guest.note ?? ''),
      })),
    },
  }
}
