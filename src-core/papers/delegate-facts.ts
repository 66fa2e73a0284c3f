import { invariant } from '../base/invariant.ts'
import { compareVietnameseNames } from '../base/vietnamese-text.ts'
import { countDelegates } from '../dossier/delegate-figures.ts'
import { distinguishNames, nameWith } from '../dossier/distinguish-names.ts'
import type { Delegate, Dossier, Person, PlanUnit } from '../dossier/dossier.ts'
import { factOf, known, notApplicable, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { DELEGATE_KIND_LABELS } from '../vocabulary/labels.ts'
import type { FactPath, Gender } from '../vocabulary/terms.ts'
import type { FactTree } from './fact-tree.ts'

interface DelegateRow {
  readonly delegate: Delegate
  readonly person: Person
  readonly unit: PlanUnit | null
  /** With what tells this delegate from another of the same name. */
  readonly name: string
}

/** Counts of the list, and the list itself: as it stands and by Vietnamese given name. */
export function delegateFacts(dossier: Dossier): FactTree {
  const rows = joinRows(dossier)
  const byName = rows.toSorted((left, right) =>
    compareVietnameseNames(left.person.fullName, right.person.fullName),
  )
  const { listed, byKind } = countDelegates(dossier)
  const { plan } = dossier
  return {
    listed,
    convened: listedOr(listed, plan.delegatesTotal, 'plan.delegatesTotal'),
    exOfficio: listedOr(byKind['ex-officio'], plan.delegatesExOfficio, 'plan.delegatesExOfficio'),
    elected: listedOr(byKind.elected, plan.delegatesElected, 'plan.delegatesElected'),
    appointed: listedOr(byKind.appointed, plan.delegatesAppointed, 'plan.delegatesAppointed'),
    list: rows.map(rowFacts),
    listByName: byName.map(rowFacts),
  }
}

function joinRows({ delegates, people, units }: Dossier): DelegateRow[] {
  const personOf = new Map(people.map((person) => [person.id, person]))
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  const rows = delegates.map((delegate) => {
    const person = personOf.get(delegate.personId)
    invariant(person, `delegate ${delegate.id} without a person`)
    return { delegate, person, unit: unitOf.get(delegate.unitId ?? '') ?? null }
  })
  const additions = distinguishNames(
    rows.map(({ person, unit }) => ({ ...person, unit: unit?.name ?? null })),
  )
  return rows.map((row) => ({
    ...row,
    name: nameWith(row.person.fullName, additions.get(row.person.id)),
  }))
}

/** What the list says; without a list, what the plan says. */
function listedOr(listed: Fact<number>, planned: number | null, path: FactPath): Fact<number> {
  const noList = listed.kind === 'unknown' && listed.missing.includes('delegates')
  return noList ? factOf(planned, path) : listed
}

function rowFacts({ delegate, person, unit, name }: DelegateRow, place: number): FactTree {
  return {
    index: known(place + 1),
    number: factOf(delegate.number, 'delegate.number'),
    name: known(name),
    birth: factOf(person.birth, 'delegate.birth'),
    birthIfMale: birthIf(person, 'male'),
    birthIfFemale: birthIf(person, 'female'),
    ethnicity: factOf(person.ethnicity, 'delegate.ethnicity'),
    religion: factOf(person.religion, 'delegate.religion'),
    hometown: factOf(person.hometown, 'delegate.hometown'),
    position: factOf(person.position, 'delegate.position'),
    partyJoined:
      person.partyMember === false
        ? notApplicable('ngoài Đảng')
        : factOf(person.partyJoined, 'delegate.partyJoined'),
    qualification: factOf(person.qualification, 'delegate.qualification'),
    politicalTheory: factOf(person.politicalTheory, 'delegate.politicalTheory'),
    unit: factOf(unit?.name ?? null, 'delegate.unitId'),
    kind: factOf(
      delegate.kind === null ? null : DELEGATE_KIND_LABELS[delegate.kind],
      'delegate.kind',
    ),
    delegation: known(delegate.delegation ?? ''),
    note: known(delegate.note ?? ''),
  }
}

/** The birth date under the column of that gender; an unknown gender leaves both columns open. */
function birthIf(person: Person, gender: Gender): Fact<string> {
  if (person.gender === null) return unknown('delegate.gender')
  if (person.gender !== gender) return notApplicable('cột của giới khác')
  return factOf(person.birth, 'delegate.birth')
}
