import { dueDate } from '#core/dossier/due-date.ts'
import type { CongressFacts, Dossier } from '#core/dossier/dossier.ts'
import { EMPTY_TASK } from '#core/dossier/task.ts'
import type { Task } from '#core/dossier/task.ts'
import { tasksOf } from '#core/dossier/timeline.ts'
import type { Timeline } from '#core/dossier/timeline.ts'
import type { Row } from '#main/store/tables.ts'

interface Target {
  readonly dossierId: string
  readonly congress: Pick<CongressFacts, 'form' | 'case'>
  /** Tasks already there; those of the same slug are left out. */
  readonly present: readonly Pick<Task, 'slug'>[]
  newId(): string
}

/** The rows of a standard timeline that a dossier lacks, to stand after those it has. */
export function taskRows(standard: Timeline, target: Target): Row[] {
  return missingTasks(standard, target).map(
    ({ slug, title, phase, owner, anchor, offset, unit, paper }, index) => ({
      ...EMPTY_TASK,
      id: target.newId(),
      dossierId: target.dossierId,
      position: target.present.length + index,
      ...{ slug, title, phase, owner, anchor, offset, unit, paper },
    }),
  )
}

export function missingTasks(
  standard: Timeline,
  { congress, present }: Pick<Target, 'congress' | 'present'>,
) {
  const slugs = new Set(present.map(({ slug }) => slug))
  return tasksOf(standard, congress).filter(({ slug }) => !slugs.has(slug))
}

/** Id and day of every task of the sample but the open ones: each was done on the day it was due. */
export function sampleDoneDays(
  dossier: Dossier,
  open: readonly string[],
): { id: string; doneOn: string }[] {
  return dossier.tasks.flatMap((task) => {
    const due = dueDate(task, dossier)
    if (due.kind !== 'known' || open.includes(task.slug ?? '')) return []
    return [{ id: task.id, doneOn: due.value }]
  })
}
