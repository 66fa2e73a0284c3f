import { ageOn } from '../base/plain-date.ts'
import { compareVietnameseNames } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { ListedPerson } from '../dossier/listed-people.ts'
import { PEOPLE_TRAITS } from '../dossier/people-traits.ts'
import { countAges } from '../dossier/statistics.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { genderOfLabel } from '../vocabulary/labels.ts'
import type { FactTree } from './fact-tree.ts'
import { branchIn, isTrueIn, numberIn, numbered, rowsIn, textIn } from './read-tree.ts'

/** Who the committees consist of: the outgoing one, the elected one and the one that is appointed. */
export function committeeStructureFacts(dossier: Dossier, told: FactTree): FactTree {
  const of = (list: string) => structureOf(dossier, rowsIn(told, list))
  const members = rowsIn(told, 'oldCommittee.members')
  // Counted of some of its members it would be a wrong figure of the committee.
  const isWhole = numberIn(told, 'oldCommittee.now') === members.length
  return {
    oldCommittee: {
      structure: structureOf(dossier, isWhole ? members : []),
      leaving: numbered(members.filter((row) => isTrueIn(row, 'leaving'))),
    },
    newCommittee: { structure: of('newCommittee.members') },
    appointment: {
      structure: of('appointment.committee'),
      committeeByRank: byRank('appointment.committeeChoices', told),
      inspectionByRank: byRank('appointment.inspectionChoices', told),
      standing: numbered(
        rowsIn(told, 'appointment.committee').filter((row) => isTrueIn(row, 'standing')),
      ),
    },
  }
}

/** By post, the highest first, and by given name within one post. */
function byRank(choices: string, told: FactTree): FactTree[] {
  const nameOf = (row: FactTree) => textIn(row, 'name')
  return numbered(
    rowsIn(told, choices).flatMap((group) =>
      rowsIn(group, 'rows').toSorted((left, right) =>
        compareVietnameseNames(nameOf(left), nameOf(right)),
      ),
    ),
  )
}

const NOWHERE = { unit: null, delegate: null, member: null, guest: null, number: null, note: null }

/** By the profile, which also has what is told of somebody without a record. */
function isWoman(row: FactTree): boolean | null {
  const gender = genderOfLabel(textIn(branchIn(row, 'profile'), 'gender'))
  return gender === null ? null : gender === 'female'
}

/** Counts over the people of told rows; unknown as soon as one of them is not in the dossier or a cell is empty. */
function structureOf(dossier: Dossier, rows: readonly FactTree[]): FactTree {
  const people = peopleOf(dossier, rows)
  const counted = (label: string, answers: readonly (boolean | null)[]): Fact<number> => {
    const open = rows.length === 0 || answers.includes(null)
    return open ? lacking(label) : known(answers.filter((answer) => answer === true).length)
  }
  const count = (label: string, test: (one: ListedPerson) => boolean | null) =>
    counted(
      label,
      people.map((one) => (one === null ? null : test(one))),
    )
  const trait = (name: keyof typeof PEOPLE_TRAITS) => (one: ListedPerson) =>
    PEOPLE_TRAITS[name](one.person)
  return {
    female: counted('Số nữ trong Ban Chấp hành', rows.map(isWoman)),
    ethnicMinority: count('Số người dân tộc thiểu số trong Ban Chấp hành', trait('ethnicMinority')),
    partyMembers: count('Số đảng viên trong Ban Chấp hành', trait('partyMembers')),
    nonParty: count('Số người ngoài Đảng trong Ban Chấp hành', trait('nonParty')),
    firstTime: count('Số người tham gia Ban Chấp hành lần đầu', firstTime),
    ...agesOf(dossier, people),
  }
}

function firstTime({ candidate }: ListedPerson): boolean | null {
  const candidacy = candidate?.candidacy ?? null
  return candidacy === null ? null : candidacy === 'first-time'
}

function lacking(label: string): Fact<never> {
  return { ...unknown('list.oldCommittee.members'), label }
}

export function peopleOf(dossier: Dossier, rows: readonly FactTree[]): (ListedPerson | null)[] {
  const personIdOf = new Map(dossier.typedRows.map(({ id, personId }) => [id, personId]))
  const personOf = new Map(dossier.people.map((person) => [person.id, person]))
  return rows.map((row) => {
    const rowId = textIn(row, 'id')
    const person = personOf.get(personIdOf.get(rowId) ?? '')
    if (person === undefined) return null
    const candidate = dossier.candidates.find((one) => one.personId === person.id) ?? null
    return { ...NOWHERE, rowId, person, candidate }
  })
}

/** On the first day of the congress, or the day laid down for ages. */
function agesOf(dossier: Dossier, people: readonly (ListedPerson | null)[]): FactTree {
  const whole = people.flatMap((one) => (one === null ? [] : [one]))
  const onDay = dossier.congress.ageDate ?? dossier.congress.startDate
  const ages = countAges(whole, { onDay, basis: 'day' })
  const open = whole.length < people.length || (ages?.unknown.length ?? 1) > 0
  if (open || ages === null || onDay === null) {
    return {
      ages: [],
      averageAge: lacking('Tuổi bình quân của Ban Chấp hành'),
      youngest: lacking('Tuổi cao nhất, thấp nhất trong Ban Chấp hành'),
      oldest: lacking('Tuổi cao nhất, thấp nhất trong Ban Chấp hành'),
    }
  }
  return {
    ages: whole.flatMap(({ person: { birth } }) =>
      birth === null ? [] : [{ age: known(ageOn(birth, onDay)) }],
    ),
    averageAge: known(ages.average.toFixed(1).replace('.', ',')),
    youngest: known(ages.youngestAge),
    oldest: known(ages.oldestAge),
  }
}
