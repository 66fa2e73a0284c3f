import { useState } from 'react'
import type { AgendaItem, AgendaSession } from '#core/dossier/dossier.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useAgendaView } from '#renderer/client/queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { SHOWN_IN_CELL, saveWith } from '#renderer/client/save-with.ts'
import { withMove } from './agenda-order.ts'
import type { ItemMove, ItemPlace } from './agenda-order.ts'

type ItemChanges = Partial<Omit<AgendaItem, 'id' | 'sessionId'>>
type SessionChanges = Partial<Omit<AgendaSession, 'id'>>

/** The agenda with its times, and everything that can be done to it. */
export function useAgenda(id: string) {
  const question = useAgendaView(id)
  const [moving, setMoving] = useState<ItemMove | null>(null)
  const updateItem = useCall(id, client.agenda.updateItem, SHOWN_IN_CELL)
  const updateSession = useCall(id, client.agenda.updateSession, SHOWN_IN_CELL)
  const addItem = useCall(id, client.agenda.addItem, SHOWN_IN_CELL)
  const moveItem = useCall(id, client.agenda.moveItem)
  const removeItem = useCall(id, client.agenda.removeItem, { announce: true })
  const addSession = useCall(id, client.agenda.addSession, { announce: true })
  const removeSession = useCall(id, client.agenda.removeSession, { announce: true })
  const fill = useCall(id, client.agenda.fillStandard, { announce: true })
  const sessions = question.data?.sessions ?? []
  return {
    question,
    sessions: moving ? withMove(sessions, moving) : sessions,
    saveItem: (rowId: string, changes: ItemChanges) =>
      saveWith(() => updateItem.mutateAsync({ id, rowId, changes })),
    saveSession: (rowId: string, changes: SessionChanges) =>
      saveWith(() => updateSession.mutateAsync({ id, rowId, changes })),
    add: async (place: ItemPlace, title: string) => {
      let rowId: string | null = null
      const refusal = await saveWith(async () => {
        rowId = (await addItem.mutateAsync({ id, ...place, changes: { title } })).rowId
      })
      return { rowId, refusal }
    },
    move: (itemId: string, place: ItemPlace | null) => {
      if (!place) return
      setMoving({ itemId, ...place })
      moveItem.mutate({ id, rowId: itemId, ...place }, { onSettled: () => setMoving(null) })
    },
    remove: (rowId: string) => removeItem.mutate({ id, rowId }),
    addSession: (onAdded: (rowId: string) => void) =>
      addSession.mutate({ id }, { onSuccess: ({ rowId }) => onAdded(rowId) }),
    removeSession: (rowId: string) => removeSession.mutate({ id, rowId }),
    addingSession: addSession.isPending,
    fill: (standardId: string) => fill.mutate({ id, standardId }),
    filling: fill.isPending,
  }
}

export type Agenda = ReturnType<typeof useAgenda>
