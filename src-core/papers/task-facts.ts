import type { Dossier } from '../dossier/dossier.ts'
import { tasksByDueDate } from '../dossier/due-date.ts'
import type { Task } from '../dossier/task.ts'
import { factOf, known } from '../vocabulary/fact.ts'
import { CONGRESS_PHASE_LABELS } from '../vocabulary/labels.ts'
import type { FactTree } from './fact-tree.ts'

/**
 * The tasks by due date, those without one last. Nothing here depends on the day of printing: a paper that says
 * "late" would be wrong the morning after.
 */
export function taskFacts(
  dossier: Dossier,
  titles: ReadonlyMap<string, string> = new Map(),
): FactTree {
  const tasks = tasksByDueDate(dossier)
  return {
    total: known(tasks.length),
    done: known(tasks.filter(({ task }) => task.doneOn !== null).length),
    list: tasks.map(({ task, due }, place) => ({
      ...rowFacts(task, place),
      due,
      paper: known(titles.get(task.paper ?? '') ?? ''),
    })),
  }
}

function rowFacts(task: Task, place: number): FactTree {
  return {
    index: known(place + 1),
    title: known(task.title),
    phase: known(CONGRESS_PHASE_LABELS[task.phase]),
    owner: factOf(task.owner, 'task.owner'),
    isDone: known(task.doneOn !== null),
    doneOn: factOf(task.doneOn, 'task.doneOn'),
    note: known(task.note ?? ''),
  }
}
