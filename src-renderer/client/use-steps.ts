import type { NextStepView, Receipt } from '#core/contract/values.ts'
import { client } from './contract-client.ts'
import { afterRunning } from './running-calls.ts'
import { surpriseOf } from './step-surprise.ts'
import type { StepSurprise } from './step-surprise.ts'
import { makeStore } from './store.ts'
import { useCall } from './use-call.ts'

export type Direction = 'undo' | 'redo'

export interface StepQuestionContent {
  readonly dossierId: string
  readonly direction: Direction
  readonly next: NextStepView
  readonly why: StepSurprise
}

/** The step that was pressed but is not what the person may mean; the frame asks before it is taken. */
export const stepQuestion = makeStore<StepQuestionContent | null>(null)

/** Counts the steps carried out: what a screen had left unsaved beside them is out of date. */
export const stepsTaken = makeStore(0)

/** Undo and redo of a dossier: one's own at once, what another program did, or a key cannot mean, after a question. */
export function useSteps(dossierId: string) {
  const call = useCall(dossierId, (wanted: Wanted) => takeStep(dossierId, wanted), {
    announce: 'plain',
    onDone: (receipt) => {
      if (receipt !== null) stepsTaken.set(stepsTaken.get() + 1)
    },
  })
  return {
    isPending: call.isPending,
    undo: () => call.mutate({ direction: 'undo', confirmed: null, path: null }),
    redo: () => call.mutate({ direction: 'redo', confirmed: null, path: null }),
    /** By a key pressed on the screen of this path inside the dossier. */
    byKey: (direction: Direction, path: string) =>
      call.mutate({ direction, confirmed: null, path }),
    /** After the question: this very change, or none. */
    confirm: ({ direction, next }: StepQuestionContent) =>
      call.mutate({ direction, confirmed: next.changeId, path: null }),
  }
}

interface Wanted {
  readonly direction: Direction
  readonly confirmed: number | null
  readonly path: string | null
}

/**
 * A step takes back what was done last, also when that is still on its way: it waits for what was sent before it.
 * So three presses of Ctrl+Z without a pause are three steps.
 */
async function takeStep(id: string, wanted: Wanted): Promise<Receipt | null> {
  await afterRunning()
  return takeNextStep(id, wanted)
}

async function takeNextStep(id: string, wanted: Wanted): Promise<Receipt | null> {
  const { direction, confirmed, path } = wanted
  if (confirmed !== null) return client.dossier[direction]({ id, changeId: confirmed })
  const next = (await client.dossier.nextSteps({ id }))[direction]
  // A key may be pressed before the screen knows what there is to take back, and when there is nothing.
  if (next === null) return null
  const why = surpriseOf(id, next, path)
  if (why === null) return client.dossier[direction]({ id, changeId: next.changeId })
  stepQuestion.set({ dossierId: id, direction, next, why })
  return null
}
