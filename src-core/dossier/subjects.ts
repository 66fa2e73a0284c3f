import type { UnionLevel } from '../vocabulary/terms.ts'
import { timeAgenda } from './agenda-clock.ts'
import type { TimedSession } from './agenda-clock.ts'
import { countCandidates } from './candidate-figures.ts'
import type { CandidateFigures, ListedCandidate } from './candidate-figures.ts'
import { countDelegates } from './delegate-figures.ts'
import type { DelegateFigures } from './delegate-figures.ts'
import { nameRows } from './describe-fact.ts'
import type { Dossier, PlanUnit } from './dossier.ts'
import type { RetirementAge } from './remaining-service.ts'
import { sumUnits } from './unit-figures.ts'
import type { UnitFigures } from './unit-figures.ts'
import { toldNames } from './told-names.ts'

/** Level of the units in the plan by the level of the congress: a rule, so it comes from the pack. */
export type UnitLevels = Readonly<Partial<Record<UnionLevel, UnionLevel>>>

/** A dossier with its counts, made once so that sixty units do not count five thousand people each. */
export interface DossierFigures {
  readonly dossier: Dossier
  readonly delegates: DelegateFigures
  readonly candidates: CandidateFigures
  readonly units: UnitFigures
  readonly sessions: readonly TimedSession[]
  readonly unitLevels: UnitLevels
  /** Retirement ages in force; also the pack's. */
  readonly retirement: readonly RetirementAge[]
  /** Row id -> name, for naming what is missing. */
  readonly rowNames: ReadonlyMap<string, string>
}

/**
 * Without the levels and the retirement ages of a pack the level of a unit and the remaining service of a person are
 * unknown; no measure of the congress asks for them.
 */
export function countDossier(
  dossier: Dossier,
  unitLevels: UnitLevels = {},
  retirement: readonly RetirementAge[] = [],
): DossierFigures {
  return {
    dossier,
    delegates: countDelegates(dossier),
    candidates: countCandidates(dossier),
    units: sumUnits(dossier.units),
    sessions: timeAgenda(dossier),
    unitLevels,
    retirement,
    rowNames: nameRows(dossier),
  }
}

interface SubjectBase {
  readonly id: string
  /** As it stands in a sentence: the unit's name, the session's title. */
  readonly label: string
  readonly figures: DossierFigures
}

/** What a rule is applied to. */
export type Subject =
  | (SubjectBase & { readonly kind: 'congress' | 'agenda' })
  | (SubjectBase & { readonly kind: 'unit'; readonly unit: PlanUnit })
  | (SubjectBase & { readonly kind: 'person'; readonly listed: ListedCandidate })
  | (SubjectBase & { readonly kind: 'session'; readonly session: TimedSession })

export function congressSubject(figures: DossierFigures): Subject {
  const { id, congress } = figures.dossier
  return { kind: 'congress', id, label: congress.unionName ?? 'Đại hội', figures }
}

export function unitSubject(unit: PlanUnit, figures: DossierFigures): Subject {
  return { kind: 'unit', id: unit.id, label: unit.name, figures, unit }
}

/** The congress, each unit of the plan, the agenda, its sessions, each candidate of the list, in this order. */
export function listSubjects(
  dossier: Dossier,
  unitLevels: UnitLevels,
  retirement: readonly RetirementAge[] = [],
): readonly Subject[] {
  const figures = countDossier(dossier, unitLevels, retirement)
  const names = toldNames(dossier)
  return [
    congressSubject(figures),
    ...dossier.units.map((unit) => unitSubject(unit, figures)),
    { kind: 'agenda', id: dossier.id, label: 'Chương trình đại hội', figures },
    ...figures.sessions.map((session): Subject => {
      const { id, title } = session.session
      return { kind: 'session', id, label: title, figures, session }
    }),
    ...figures.candidates.list.map((listed): Subject => {
      const { id, personId } = listed.candidate
      return { kind: 'person', id, label: names.get(personId) ?? id, figures, listed }
    }),
  ]
}
