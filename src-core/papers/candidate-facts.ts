import { compareVietnameseNames, foldVietnamese } from '../base/vietnamese-text.ts'
import type { CompositionRequirement } from '../dossier/composition-requirement.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { listPeople } from '../dossier/listed-people.ts'
import type { ListedPerson } from '../dossier/listed-people.ts'
import { factOf, known, notApplicable, unknown } from '../vocabulary/fact.ts'
import { CANDIDACY_LABELS } from '../vocabulary/labels.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'
import { listFacts } from './list-facts.ts'
import { personProfile } from './person-profile.ts'
import { rowsIn, textIn } from './read-tree.ts'

/** Those on the list for the new committee, by given name, with what their profile list totals. */
export function candidateFacts(dossier: Dossier, told: FactTree): FactTree {
  const files = rowsIn(told, 'candidateFiles.list')
  const people = listPeople(dossier, 'candidates').toSorted((left, right) =>
    compareVietnameseNames(left.person.fullName, right.person.fullName),
  )
  const { congress } = dossier
  const noList = { ...unknown('candidates'), label: 'Danh sách nhân sự bầu Ban Chấp hành' }
  const totals = listFacts(people, congress.ageDate ?? congress.startDate)
  const open = people.length === 0
  return {
    candidates: {
      list: people.map((one, place) => rowOf(one, place, files)),
      isListed: known(!open),
      requirements: dossier.composition.map(requirementOf),
      ...(open ? Object.fromEntries(Object.keys(totals).map((name) => [name, noList])) : totals),
    },
  }
}

/** What the plan asks of the list; a side it leaves open stays empty. */
function requirementOf(one: CompositionRequirement, place: number): FactTree {
  const side = (count: number | null) =>
    count === null ? notApplicable('không yêu cầu') : known(count)
  return {
    index: known(place + 1),
    label: known(one.label),
    minimum: side(one.minimum),
    maximum: side(one.maximum),
    mandatory: known(one.mandatory),
  }
}

function rowOf(
  { person, candidate, note }: ListedPerson,
  place: number,
  files: readonly FactTree[],
): FactTree {
  const candidacy = candidate?.candidacy ?? null
  return {
    index: known(place + 1),
    name: known(person.fullName),
    position: factOf(person.position, 'delegate.position'),
    block: known(candidate?.block ?? ''),
    candidacy: known(candidacy === null ? '' : CANDIDACY_LABELS[candidacy]),
    note: known(note ?? ''),
    profile: personProfile(person),
    file: fileOf(person.fullName, files),
  }
}

const PIECES = ['resume', 'opinion', 'diplomas', 'assets', 'residence', 'application'] as const

/** What is in the person's file; nobody has looked at it yet: every box is open. */
function fileOf(name: string, files: readonly FactTree[]): FactTree {
  const own = files.find((row) => foldVietnamese(textIn(row, 'name')) === foldVietnamese(name))
  return {
    isTold: known(own !== undefined),
    ...Object.fromEntries(PIECES.map((piece) => [piece, own?.[piece] ?? known(false)])),
    resumeDate: own?.['resumeDate'] ?? lacking('Ngày xác nhận lý lịch'),
    discipline: told(own, 'discipline', 'Kỷ luật đang thi hành'),
    receiver: told(own, 'receiver', 'Người nhận hồ sơ'),
  }
}

function told(row: FactTree | undefined, name: string, label: string): Fact<string> {
  const words = row === undefined ? '' : textIn(row, name)
  return words === '' ? lacking(label) : known(words)
}

function lacking(label: string): Fact<never> {
  return { ...unknown('list.candidateFiles.list'), label }
}
