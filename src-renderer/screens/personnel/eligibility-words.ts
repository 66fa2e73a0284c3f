import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { CompositionView } from '#core/contract/seats-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { CANDIDACY_LABELS } from '#core/vocabulary/labels.ts'
import type { Candidacy } from '#core/vocabulary/terms.ts'

export type PersonVerdict = CompositionView['people'][number]
export type EligibilitySource = CompositionView['sources'][number]
type Reason = PersonVerdict['reasons'][number]

/** "126", "114-125" where only the year of birth is known; empty where it is not known. */
export function showService(service: PersonVerdict['service']): string {
  if (service === null) return ''
  const { least, most } = service
  return least === most ? formatInteger(least) : `${formatInteger(least)}-${formatInteger(most)}`
}

/** "Lần đầu, còn 47 tháng, cần 60", "vắng 12 trên 20 buổi". */
export function describeReason(reason: Reason, candidacy: Candidacy | null): string {
  if (reason.kind === 'absence')
    return `vắng ${formatInteger(reason.missed)} trên ${formatInteger(reason.held)} kỳ họp`
  const who = candidacy === null ? '' : `${CANDIDACY_LABELS[candidacy].toLocaleLowerCase('vi')}, `
  return `${who}còn ${showService(reason.left)} tháng, cần ${formatInteger(reason.needed)}`
}

/** Where the condition stands that somebody does not meet. */
export function sourceOfReason(
  reason: Reason,
  candidacy: Candidacy | null,
  sources: readonly EligibilitySource[],
): string | null {
  const wanted = reason.kind === 'absence' ? 'absence' : (candidacy ?? 'first-time')
  const found = sources.find(({ what }) => what === wanted)
  return found === undefined ? null : `${found.source}; tin cậy ${found.confidence}`
}

/** Why somebody may not stand, with the clause; null: nothing stands against it. */
export function describeBar(
  verdict: PersonVerdict,
  candidacy: Candidacy | null,
  sources: readonly EligibilitySource[],
): string | null {
  if (verdict.reasons.length === 0) return null
  const words = verdict.reasons.map((reason) => describeReason(reason, candidacy)).join('; ')
  const clauses = [
    ...new Set(verdict.reasons.map((reason) => sourceOfReason(reason, candidacy, sources))),
  ].filter((clause) => clause !== null)
  const sentence = words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
  const consent = verdict.verdict === 'consented' ? ' Cấp trên đã đồng ý.' : ''
  return `${sentence}.${consent}${clauses.length > 0 ? ` ${clauses.join('; ')}.` : ''}`
}

/** Candidates by their row, with the name of each. */
export function nameCandidates({ candidates, people }: Dossier): ReadonlyMap<string, string> {
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]))
  return new Map(candidates.map(({ id, personId }) => [id, names.get(personId) ?? '']))
}
