import { poolOf } from './who-may-stand.ts'
import { holdersBeside } from './two-offices.ts'
import { standingAt } from './election-now.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { offeredPeople } from './election-offers.ts'
import { isSamePerson } from './election-rows.ts'
import type { Named } from './election-rows.ts'
import type { PersonChoice } from './election-view.ts'

/** Who may be put on the list, who may count, and who stands on any ballot of this meeting. */
export function peopleOf(now: ElectionNow, given: ElectionCase, elections: readonly ElectionNow[]) {
  if (now.isConfirmed) return { people: [], mayCount: [], onBallots: [] }
  const without = (people: readonly Named[], others: readonly Named[]) =>
    people.filter((one) => !others.some((other) => isSamePerson(one, other)))
  const listed = standingAt(elections, now)
  const held = holdersBeside(now.kind, given).flatMap(({ people }) => people)
  const voters =
    poolOf(now.kind.meeting === 'congress' ? 'delegates' : 'committee', given) ??
    given.dossier.people.map(({ id, fullName }) => ({ personId: id, name: fullName }))
  return {
    people: choices(without(offeredPeople(now.kind, given), [...now.ballot.names, ...held]), given),
    mayCount: choices(without(voters, listed), given),
    onBallots: [...new Set(listed.map(({ name }) => name))],
  }
}

function choices(people: readonly Named[], { dossier }: ElectionCase): PersonChoice[] {
  return people.map(({ personId, name, ...told }) => {
    const person = dossier.people.find(({ id }) => id === personId)
    const birthYear = person?.birth?.slice(0, 4) ?? told.birthYear ?? ''
    const unit = person?.position ?? told.unit ?? ''
    return { personId, name, birthYear, unit, note: [birthYear, unit].filter(Boolean).join(', ') }
  })
}
