import { ageOn } from '#core/base/plain-date.ts'
import { formatNumberInWords } from '#core/base/number-words.ts'
import { formatInteger, lowerFirst } from '#core/base/vietnamese-text.ts'
import type { RepairOption, RepairProposal, RepairSettings } from '#core/contract/seats-values.ts'
import type { CompositionRequirement } from '#core/dossier/composition-requirement.ts'
import type { Candidate, Dossier, Person } from '#core/dossier/dossier.ts'
import { PEOPLE_TRAITS } from '#core/dossier/people-traits.ts'
import { CANDIDACY_LABELS, GENDER_LABELS } from '#core/vocabulary/labels.ts'
import { shortLabel } from '../personnel/requirement-words.ts'
import type { RepairStage } from './use-repair.ts'

export const STAGE_WORDS: Readonly<Record<RepairStage, string>> = {
  'fewest-swaps': 'Đang tìm cách thay ít người nhất',
  wishes: 'Đang xét các yêu cầu mong muốn',
  'first-answer': 'Đang chọn phương án đứng đầu',
  'other-answers': 'Đang tìm các cách khác cũng ít như thế',
  conflict: 'Không có cách nào, đang tìm chỗ vướng',
}

/** A candidate with the person, by the row of the candidate. */
export interface Named {
  readonly candidate: Candidate
  readonly person: Person
}

export function namedCandidates({ candidates, people }: Dossier): ReadonlyMap<string, Named> {
  const persons = new Map(people.map((person) => [person.id, person]))
  return new Map(
    candidates.flatMap((candidate) => {
      const person = persons.get(candidate.personId)
      return person ? [[candidate.id, { candidate, person }] as const] : []
    }),
  )
}

/** "53 tuổi, nữ, Thái, đảng viên, lần đầu": only what is known. */
export function describePerson({ person, candidate }: Named, onDay: string | null): string {
  const age = person.birth === null || onDay === null ? null : ageOn(person.birth, onDay)
  const party = PEOPLE_TRAITS.partyMembers(person)
  return [
    age === null ? null : `${age} tuổi`,
    person.gender === null ? null : GENDER_LABELS[person.gender].toLocaleLowerCase('vi'),
    person.ethnicity,
    party === null ? null : party ? 'đảng viên' : 'ngoài Đảng',
    candidate.candidacy === null
      ? null
      : CANDIDACY_LABELS[candidate.candidacy].toLocaleLowerCase('vi'),
  ]
    .filter((part) => part !== null)
    .join(', ')
}

/** The requirements as they were asked: with limits that are only tried. */
export function askedRequirements(
  { composition }: Dossier,
  tried: RepairSettings['tried'],
): ReadonlyMap<string, CompositionRequirement> {
  const limits = new Map(tried.map((one) => [one.requirementId, one]))
  return new Map(
    composition.map((requirement) => {
      const { minimum, maximum } = limits.get(requirement.id) ?? requirement
      return [requirement.id, { ...requirement, minimum, maximum }]
    }),
  )
}

type Swap = RepairOption['swaps'][number]

/** What an exchange does, apart: what it puts right, and what else it changes. */
export function describeEffects(
  swap: Swap,
  option: RepairOption,
  requirements: ReadonlyMap<string, CompositionRequirement>,
): { readonly serves: string[]; readonly besides: string[] } {
  const before = new Map(option.counts.map((one) => [one.requirement, one.before]))
  const serves: string[] = []
  const besides: string[] = []
  for (const { requirement: id, change } of swap.effects) {
    const requirement = requirements.get(id)
    if (!requirement) continue
    const now = before.get(id) ?? 0
    const short = now < (requirement.minimum ?? 0) && change > 0
    const over = requirement.maximum !== null && now > requirement.maximum && change < 0
    // The label first: "từ 40 đến 50 tuổi bớt 1" reads, "bớt 1 từ 40 đến 50 tuổi" does not.
    const words = `${lowerFirst(shortLabel(requirement))} ${change > 0 ? 'thêm' : 'bớt'} ${Math.abs(change)}`
    if (short || over) serves.push(words)
    else besides.push(words)
  }
  return { serves, besides }
}

/** "Nữ" inside a sentence is "nữ"; "Đảng" keeps its capital where it is not the first word. */
/** "Thay 4 người", or what goes and what comes where the list grows or shrinks. */
export function describeChange(option: RepairOption): string {
  const [out, enters] = [option.out.length, option.in.length]
  if (out === enters) return `Thay ${formatInteger(out)} người`
  if (out === 0) return `Thêm ${formatInteger(enters)} người`
  if (enters === 0) return `Bớt ${formatInteger(out)} người`
  return `Đưa ra ${formatInteger(out)}, đưa vào ${formatInteger(enters)} người`
}

/** What a solver's status means to a person. */
export function describeStatus({ answer, options }: RepairProposal): string {
  const [first] = options
  if (answer.status === 'time-limit')
    return 'Hết giờ: đây là phương án tốt nhất tìm được, chưa chắc là ít thay đổi nhất.'
  if (first !== undefined && first.swaps.length === 0) return 'Đã đối chiếu với mọi yêu cầu.'
  return 'Đã chứng minh là ít thay đổi nhất.'
}

/** "hai" up to ten, then figures. */
export function fewInWords(count: number): string {
  return count <= 10 ? formatNumberInWords(count) : formatInteger(count)
}
