import { addDays, dayOfWeek, isPlainDate } from '../base/plain-date.ts'
import type { PlainDate } from '../base/plain-date.ts'
import { factOf, known } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { DayUnit, TaskAnchor } from '../vocabulary/terms.ts'
import type { Dossier } from './dossier.ts'
import type { Task } from './task.ts'

type DatedParts = Pick<Dossier, 'congress' | 'plan' | 'sessions' | 'agenda'>
type DuePart = Pick<Task, 'anchor' | 'offset' | 'unit' | 'fixedDate'>

/** The last day on which a task is in time; a Sunday stays a Sunday. Unknown as long as its anchor is. */
export function dueDate(task: DuePart, dossier: DatedParts): Fact<PlainDate> {
  if (task.anchor === 'fixed') return factOf(task.fixedDate, 'task.fixedDate')
  const anchor = anchorDate(task.anchor, dossier)
  if (anchor.kind !== 'known') return anchor
  const due = countFrom(anchor.value, task.offset, task.unit)
  // Beyond the years a date can be written in.
  return factOf(isPlainDate(due) ? due : null, 'task.offset')
}

/** Every task with its due date, the earliest first, those without one last; equal days as they were added. */
export function tasksByDueDate(
  dossier: DatedParts & Pick<Dossier, 'tasks'>,
): { task: Task; due: Fact<PlainDate> }[] {
  return dossier.tasks
    .map((task) => ({ task, due: dueDate(task, dossier) }))
    .toSorted((left, right) => compareDue(left.due, right.due))
}

function compareDue(left: Fact<PlainDate>, right: Fact<PlainDate>): number {
  if (left.kind !== 'known' || right.kind !== 'known') {
    return Number(left.kind !== 'known') - Number(right.kind !== 'known')
  }
  if (left.value === right.value) return 0
  return left.value < right.value ? -1 : 1
}

/** The day tasks are counted from, or the fact that is missing for it. */
export function anchorDate(anchor: TaskAnchor, dossier: DatedParts): Fact<PlainDate> {
  const { congress, plan } = dossier
  switch (anchor) {
    case 'first-day':
      return factOf(congress.startDate, 'congress.startDate')
    case 'last-day':
      return lastDay(dossier)
    case 'first-meeting':
      return firstMeeting(dossier)
    case 'pilot-before':
      return factOf(plan.pilotBefore, 'plan.pilotBefore')
    case 'grassroots-from':
      return factOf(plan.grassrootsFrom, 'plan.grassrootsFrom')
    case 'grassroots-before':
      return factOf(plan.grassrootsBefore, 'plan.grassrootsBefore')
    case 'own-before':
      return factOf(plan.ownBefore, 'plan.ownBefore')
    case 'fixed':
      return factOf<PlainDate>(null, 'task.fixedDate')
  }
}

function lastDay({ congress }: DatedParts): Fact<PlainDate> {
  return congress.endDate === null
    ? factOf(congress.startDate, 'congress.startDate')
    : known(congress.endDate)
}

/** The session that holds it in the agenda; without one the last day, because it is held right after. */
function firstMeeting(dossier: DatedParts): Fact<PlainDate> {
  const item = dossier.agenda.find(({ topic }) => topic === 'first-meeting')
  const session = dossier.sessions.find(({ id }) => id === item?.sessionId)
  return session?.date ? known(session.date) : lastDay(dossier)
}

function countFrom(day: PlainDate, offset: number, unit: DayUnit): PlainDate {
  return unit === 'day' ? addDays(day, offset) : addWorkingDays(day, offset)
}

/**
 * Monday to Friday; the day itself is not counted. Public holidays are not known here, so that a due date is
 * rather too early than too late.
 */
export function addWorkingDays(day: PlainDate, count: number): PlainDate {
  const step = count < 0 ? -1 : 1
  let reached = day
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, step)
    if (!isWeekend(reached)) left -= 1
  }
  return reached
}

function isWeekend(day: PlainDate): boolean {
  return [0, 6].includes(dayOfWeek(day))
}
