import { formatInteger } from '#core/base/vietnamese-text.ts'
import type {
  CompositionView,
  RepairProposal,
  RepairSettings,
} from '#core/contract/seats-values.ts'
import type { CompositionRequirement } from '#core/dossier/composition-requirement.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { describeBar } from '../personnel/eligibility-words.ts'
import type { PersonVerdict } from '../personnel/eligibility-words.ts'
import { describeLimits, describeRequirement, shortLabel } from '../personnel/requirement-words.ts'
import { blocksOf } from '../personnel/tag-choice.ts'
import { askedRequirements, namedCandidates } from './repair-words.ts'
import type { Named } from './repair-words.ts'

/** One thing of a minimal clashing set, in words. */
export interface ClashItem {
  readonly id: string
  readonly title: string
  /** Where it comes from, or why it clashes by itself. */
  readonly source: string
}

/** A clashing requirement with the people it counts. */
export interface ClashCount {
  readonly requirement: CompositionRequirement
  /** Who may stand and counts. */
  readonly eligible: readonly Named[]
  /** Who would count but may not stand, with the reason. */
  readonly barred: readonly { readonly named: Named; readonly why: string }[]
}

export interface Clash {
  readonly items: readonly ClashItem[]
  /** The scarcest first. */
  readonly counts: readonly ClashCount[]
  readonly keep: readonly Named[]
  readonly size: boolean
  /** People the list must have, and people who may be on it. */
  readonly wanted: number
  readonly eligible: number
  readonly verdicts: ReadonlyMap<string, PersonVerdict>
}

interface ClashSources {
  readonly dossier: Dossier
  readonly proposal: RepairProposal
  readonly view: CompositionView | null
  readonly tried: RepairSettings['tried']
}

/** The clash of an impossible proposal with people and requirements in place of their ids. */
export function describeClash({ dossier, proposal, view, tried }: ClashSources): Clash {
  const people = namedCandidates(dossier)
  const requirements = askedRequirements(dossier, tried)
  const verdicts = new Map(view?.people.map((verdict) => [verdict.candidateId, verdict]))
  const named = (id: string) => people.get(id) ?? []
  const whyBarred = ({ candidate }: Named) => {
    const verdict = verdicts.get(candidate.id)
    return (verdict && describeBar(verdict, candidate.candidacy, [])) ?? 'Chưa rõ điều kiện.'
  }
  const counts = proposal.conflict.counted.flatMap(({ requirement: id, eligible, barred }) => {
    const requirement = requirements.get(id)
    if (!requirement) return []
    return {
      requirement,
      eligible: eligible.flatMap(named),
      barred: barred.flatMap(named).map((one) => ({ named: one, why: whyBarred(one) })),
    }
  })
  const keep = proposal.conflict.keep.flatMap(named)
  const blocks = blocksOf(dossier)
  const triedIds = new Set(tried.map(({ requirementId }) => requirementId))
  const items: ClashItem[] = [
    ...counts.map(({ requirement }) => ({
      id: requirement.id,
      title: `${shortLabel(requirement)}: ${describeLimits(requirement)} người`,
      source: triedIds.has(requirement.id)
        ? 'Mức đang thử, chưa ghi vào hồ sơ'
        : describeRequirement(requirement, blocks),
    })),
    ...keep.map((one) => ({
      id: one.candidate.id,
      title: `Giữ ${one.person.fullName}`,
      source: describeKept(one, verdicts.get(one.candidate.id), view),
    })),
    ...(proposal.conflict.size ? [sizeItem(proposal)] : []),
  ]
  const { size, eligible } = proposal.conflict
  const wanted = proposal.size
  return { items, counts: scarcestFirst(counts), keep, size, wanted, eligible, verdicts }
}

function sizeItem({ size, conflict }: RepairProposal): ClashItem {
  return {
    id: 'size',
    title: `Danh sách ${formatInteger(size)} người`,
    source: `Nguồn chỉ có ${formatInteger(conflict.eligible)} người không vướng điều kiện ứng cử`,
  }
}

function describeKept(
  { candidate }: Named,
  verdict: PersonVerdict | undefined,
  view: CompositionView | null,
): string {
  const bar =
    verdict?.verdict === 'not-eligible'
      ? describeBar(verdict, candidate.candidacy, view?.sources ?? [])
      : null
  return bar ?? (candidate.mustKeep ? 'Ghi ở cột Giữ bắt buộc' : 'Giữ trong lần tìm này')
}

/** Why a maximum cannot hold: too few others to fill the list up; null when that is not why. */
export function describeTooMany({ wanted, eligible }: Clash, count: ClashCount): string | null {
  const { maximum } = count.requirement
  const others = eligible - count.eligible.length
  if (maximum === null || others + maximum >= wanted) return null
  const [rest, most] = [others, maximum].map(formatInteger)
  return `Ngoài những người này chỉ còn ${rest} người đủ điều kiện; thêm nhiều nhất ${most} người là ${formatInteger(others + maximum)}, danh sách cần ${formatInteger(wanted)}.`
}

/** A minimum that few people can fill explains most. */
function scarcestFirst(counts: readonly ClashCount[]): ClashCount[] {
  const slack = ({ requirement, eligible }: ClashCount) =>
    requirement.minimum === null ? Infinity : eligible.length - requirement.minimum
  return counts.toSorted((a, b) => {
    const [one, other] = [slack(a), slack(b)]
    return one === other ? 0 : one < other ? -1 : 1
  })
}
