import type { EligibilityRules } from '../checks/eligibility-limits.ts'
import { compareVietnameseNames } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { serviceOfCandidate } from '../dossier/eligibility.ts'
import { listPeople } from '../dossier/listed-people.ts'
import type { ListedPerson } from '../dossier/listed-people.ts'
import { known, notApplicable, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'
import { rowsIn } from './read-tree.ts'

/** Months of service still left to each candidate, and how many the pack asks for, as far as it is sure of them. */
export function eligibilityFacts(
  dossier: Dossier,
  common: FactTree,
  rules: EligibilityRules | null,
): FactTree {
  const limit = (what: 'first-time' | 're-election') => {
    const source = rules?.sources.find((one) => one.what === what)
    // A limit still to be confirmed must not stand in a signed paper.
    const isSure = source !== undefined && source.value !== null && source.confidence !== 'C'
    return isSure ? known(source.value ?? 0) : notApplicable('chưa có mức chắc chắn')
  }
  const people = listPeople(dossier, 'candidates').toSorted((left, right) =>
    compareVietnameseNames(left.person.fullName, right.person.fullName),
  )
  const list = rowsIn(common, 'candidates.list').map((row, place) => ({
    ...row,
    monthsLeft: monthsOf(dossier, people[place], rules),
  }))
  return {
    eligibility: { firstTimeMonths: limit('first-time'), reElectionMonths: limit('re-election') },
    candidates: { ...(common['candidates'] as FactTree), list },
  }
}

/** "74", or "62 - 73" of somebody whose birth is known by its year only. */
function monthsOf(
  dossier: Dossier,
  one: ListedPerson | undefined,
  rules: EligibilityRules | null,
): Fact<string | number> {
  const lacking = { ...unknown('candidate.birth'), label: 'Số tháng công tác còn lại' }
  const candidate = one?.candidate ?? null
  if (one === undefined || candidate === null || rules === null) return lacking
  const { retirement } = rules.limits
  const left = serviceOfCandidate({ candidate, person: one.person, dossier }, retirement)
  if (left.kind !== 'known') return lacking
  const { least, most } = left.value
  return known(least === most ? least : `${least}\u00a0-\u00a0${most}`)
}
