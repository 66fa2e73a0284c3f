import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { Finding } from '#core/checks/finding.ts'
import type { TaskCounts } from '#core/contract/task-values.ts'
import { sittingsOf, timeAgenda } from '#core/dossier/agenda-clock.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { countOpen } from './finding-counts.ts'
import type { FindingState } from './finding-counts.ts'
import { ROAD } from './road.ts'
import type { RoadStep } from './road.ts'

export interface StepProgress {
  readonly step: RoadStep
  /** 0 to 100. */
  readonly share: number
  readonly done: boolean
  /** "117/117 người"; null where nothing is measured. */
  readonly fact: string | null
  readonly counts: Readonly<Record<FindingState, number>>
  /** Tasks that are late, of step 2 only: they are no findings. */
  readonly late: { readonly tasks: number; readonly byRule: number }
}

/** How far each step is: what stands in the dossier against what it needs. */
export function measureRoad(
  dossier: Dossier,
  findings: readonly Finding[],
  tasks: TaskCounts | null = null,
): StepProgress[] {
  return ROAD.map((step) => {
    const late =
      step.number === 2 && tasks !== null
        ? { tasks: tasks.late, byRule: tasks.overLimit }
        : { tasks: 0, byRule: 0 }
    const counts = countOpen(findings, step.places)
    const [have, need, words] = measureStep(step.number, dossier)
    const share = need === 0 ? (have > 0 ? 100 : 0) : Math.min(100, Math.floor((100 * have) / need))
    const settled = counts['must-fix'] === 0 && counts['cannot-tell'] === 0
    const done = step.path !== null && share === 100 && settled
    return { step, share, done, fact: words, counts, late }
  })
}

function measureStep(number: number, dossier: Dossier): [number, number, string | null] {
  if (number === 1) return measureFacts(dossier)
  if (number === 2) return measureTasks(dossier)
  if (number === 3) return measureList(dossier.delegates.length, dossier.plan.delegatesTotal)
  if (number === 4) {
    const listed = dossier.candidates.filter((candidate) => candidate.onList).length
    return measureList(listed, dossier.plan.candidateListSize)
  }
  if (number === 6) return measureAgenda(dossier)
  if (number === 7) return measureDay(dossier)
  return [0, 0, null]
}

function measureFacts({ congress, plan }: Dossier): [number, number, string] {
  const facts = [
    congress.unionName,
    congress.unionShortName,
    congress.superiorName,
    congress.place,
    congress.level,
    congress.form,
    congress.case,
    congress.ordinal,
    congress.termFrom,
    congress.termTo,
    congress.startDate,
    congress.endDate,
    congress.venue,
    congress.committeeSeats,
    plan.documentNumber,
    plan.documentDate,
  ]
  const known = facts.filter((fact) => fact !== null).length
  const words = known === facts.length ? `đủ ${facts.length} mục` : `${known}/${facts.length} mục`
  return [known, facts.length, words]
}

function measureTasks({ tasks }: Dossier): [number, number, string] {
  const done = tasks.filter((task) => task.doneOn !== null).length
  return [
    done,
    tasks.length,
    tasks.length === 0 ? 'chưa có việc nào' : `${done}/${tasks.length} việc`,
  ]
}

function measureList(have: number, need: number | null): [number, number, string] {
  return [have, need ?? 0, describeList(have, need)]
}

function describeList(have: number, need: number | null): string {
  const people = formatInteger(have)
  return need === null ? `${people} người` : `${people}/${formatInteger(need)} người`
}

function measureAgenda(dossier: Dossier): [number, number, string] {
  const { sessions, agenda } = dossier
  const filled = sessions.filter((session) =>
    agenda.some((item) => item.sessionId === session.id),
  ).length
  const words =
    agenda.length === 0
      ? 'chưa có mục nào'
      : `${agenda.length} mục, ${sittingsOf(timeAgenda(dossier)).length} buổi`
  return [filled, sessions.length, words]
}

/** Sessions of the congress that have been held, of those on the agenda. */
function measureDay(dossier: Dossier): [number, number, string | null] {
  const sessions = sittingsOf(timeAgenda(dossier)).filter(({ items }) => items.length > 0)
  const told = dossier.typedRows.filter(({ list }) => list === 'proceedings.sessions')
  const held = told.filter(({ cells }) => cells['end'] !== undefined)
  if (sessions.length === 0) return [0, 0, null]
  if (told.length === 0) return [0, sessions.length, 'chưa khai mạc']
  const done = Math.min(held.length, sessions.length)
  return [done, sessions.length, `${done}/${sessions.length} phiên`]
}
