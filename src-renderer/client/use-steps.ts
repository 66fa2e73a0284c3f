import type { NextStepView, Receipt } from '#core/contract/values.ts'
import { client } from './contract-client.ts'
import { isForeign } from './own-changes.ts'
import { afterRunning } from './running-calls.ts'
import { makeStore } from './store.ts'
import { useCall } from './use-call.ts'

export type Direction = 'undo' | 'redo'

export interface StepQuestionContent {
  readonly dossierId: string
  readonly direction: Direction
  readonly next: NextStepView
}

/** The step that was pressed but belongs to somebody else; the frame asks before it is taken. */
export const stepQuestion = makeStore<StepQuestionContent | null>(null)

/** Counts the steps carried out: what a screen had left unsaved beside them is out of date. */
export const stepsTaken = makeStore(0)

/** Undo and redo of a dossier: one's own at once, what another program did only after a question. */
export function useSteps(dossierId: string) {
  const call = useCall(dossierId, (wanted: Wanted) => takeStep(dossierId, wanted), {
    announce: 'plain',
    onDone: (receipt) => {
      if (receipt !== null) stepsTaken.set(stepsTaken.get() + 1)
    },
  })
  return {
    isPending: call.isPending,
    undo: () => call.mutate({ direction: 'undo', confirmed: null }),
    redo: () => call.mutate({ direction: 'redo', confirmed: null }),
    /** After the question: this very change, or none. */
    confirm: ({ direction, next }: StepQuestionContent) =>
      call.mutate({ direction, confirmed: next.changeId }),
  }
}

interface Wanted {
  readonly direction: Direction
  readonly confirmed: number | null
}

/**
 * A step takes back what was done last, also when that is still on its way: it waits for what was sent before it.
 * So three presses of Ctrl+Z without a pause are three steps.
 */
async function takeStep(id: string, wanted: Wanted): Promise<Receipt | null> {
  await afterRunning()
  return takeNextStep(id, wanted)
}

async function takeNextStep(id: string, { direction, confirmed }: Wanted): Promise<Receipt | null> {
  if (confirmed !== null) return client.dossier[direction]({ id, changeId: confirmed })
  const next = (await client.dossier.nextSteps({ id }))[direction]
  // A key may be pressed before the screen knows what there is to take back, and when there is nothing.
  if (next === null) return null
  if (!isForeign(id, next)) return client.dossier[direction]({ id, changeId: next.changeId })
  stepQuestion.set({ dossierId: id, direction, next })
  return null
}
