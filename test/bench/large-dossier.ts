import { EMPTY_CANDIDATE, EMPTY_UNIT } from '#core/dossier/empty-rows.ts'
import type { Candidate, Delegate, Dossier, PlanUnit } from '#core/dossier/dossier.ts'

/** The imported delegates with units of a plan they come from and a list of candidates out of them, all facts there. */
export function fillDossier(dossier: Dossier): Dossier {
  const units = Array.from({ length: UNITS }, (_, place) => unitOf(place))
  const listed = dossier.delegates.slice(0, CANDIDATES)
  return {
    ...dossier,
    congress: { ...dossier.congress, committeeSeats: 45, membersTotal: null },
    plan: { ...dossier.plan, committeeSeats: 45, candidateListSize: 52 },
    units,
    delegates: dossier.delegates.map((row, place) => delegateOf(row, units, place)),
    candidates: listed.map((row, place) => candidateOf(row, place)),
  }
}

const UNITS = 100
const CANDIDATES = 60

function unitOf(place: number): PlanUnit {
  const members = 40 + ((place * 37) % 900)
  return {
    ...EMPTY_UNIT,
    id: `unit-${place}`,
    number: place + 1,
    name: `Công đoàn cơ sở số ${place + 1}`,
    level: 'grassroots',
    members,
    membersFemale: Math.floor(members / 2),
    form: members > 150 ? 'delegate' : 'plenary',
    congressDelegates: members > 150 ? 100 : null,
    committeeSeats: 5 + (place % 5),
    delegatesTotal: 12,
    delegatesExOfficio: 2,
    delegatesElected: 10,
    delegatesAppointed: 0,
    congressDate: '2023-05-12',
  }
}

function delegateOf(row: Delegate, units: readonly PlanUnit[], place: number): Delegate {
  return { ...row, unitId: units[place % units.length]?.id ?? null }
}

function candidateOf({ personId }: Delegate, place: number): Candidate {
  return {
    ...EMPTY_CANDIDATE,
    id: `candidate-${place}`,
    personId,
    number: place + 1,
    candidacy: place % 2 === 0 ? 're-election' : 'first-time',
    fullTime: place % 3 === 0,
    meetingsMissed: 0,
    onList: place < 52,
  }
}
