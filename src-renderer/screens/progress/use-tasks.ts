import type { Task } from '#core/dossier/task.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useTaskView } from '#renderer/client/queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { SHOWN_IN_CELL, saveWith } from '#renderer/client/save-with.ts'
import { offerDownload } from '../papers/save-file.ts'

export type TaskChanges = Partial<Omit<Task, 'id' | 'slug'>>

/** The tasks with their due dates, and everything that can be done to them. */
export function useTasks(id: string) {
  const question = useTaskView(id)
  const update = useCall(id, client.tasks.update, SHOWN_IN_CELL)
  const add = useCall(id, client.tasks.add, SHOWN_IN_CELL)
  const setDone = useCall(id, client.tasks.setDone)
  const remove = useCall(id, client.tasks.remove, { announce: true })
  const fill = useCall(id, client.tasks.fillStandard, { announce: true })
  const calendar = useCall(id, client.tasks.calendar, {
    onDone: ({ fileName, content }) =>
      offerDownload(fileName, new Blob([content], { type: 'text/calendar;charset=utf-8' })),
  })
  return {
    question,
    save: (rowId: string, changes: TaskChanges) =>
      saveWith(() => update.mutateAsync({ id, rowId, changes })),
    add: async (changes: TaskChanges) => {
      let rowId: string | null = null
      const refusal = await saveWith(async () => {
        rowId = (await add.mutateAsync({ id, changes })).rowId
      })
      return { rowId, refusal }
    },
    setDone: (rowId: string, done: boolean) => setDone.mutate({ id, rowIds: [rowId], done }),
    remove: (rowId: string) => remove.mutate({ id, rowIds: [rowId] }),
    fill: (standardId: string) => fill.mutate({ id, standardId }),
    filling: fill.isPending,
    takeCalendar: (reminder: boolean) => calendar.mutate({ id, reminder }),
  }
}

export type Tasks = ReturnType<typeof useTasks>
