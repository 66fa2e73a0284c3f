import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { RepairEvent, RepairProposal, RepairSettings } from '#core/contract/seats-values.ts'
import { client } from '#renderer/client/contract-client.ts'

export type RepairStage = Extract<RepairEvent, { kind: 'progress' }>['stage']

export type RepairState =
  | { readonly kind: 'working'; readonly stage: RepairStage | null; readonly solved: number }
  | { readonly kind: 'done'; readonly proposal: RepairProposal }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown }

interface Answered {
  readonly question: string
  readonly state: RepairState
}

const STARTING: RepairState = { kind: 'working', stage: null, solved: 0 }

/** Asks for a repair of the list, again whenever the dossier or the wishes change; leaving the screen cancels it. */
export function useRepair(id: string, revision: number, settings: RepairSettings) {
  const [attempt, setAttempt] = useState(0)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const [latest, setLatest] = useState<RepairProposal | null>(null)
  const running = useRef<AbortController | null>(null)
  const asked = JSON.stringify(settings)
  const question = `${id} ${revision} ${attempt} ${asked}`
  useEffect(() => {
    const controller = new AbortController()
    running.current = controller
    const say = (state: RepairState) => setAnswered({ question, state })
    const input = { id, settings: JSON.parse(asked) as RepairSettings }
    readEvents(input, controller.signal, (event) => {
      if (event.kind === 'progress') {
        say({ kind: 'working', stage: event.stage, solved: event.solved })
        return
      }
      setLatest(event.proposal)
      say({ kind: 'done', proposal: event.proposal })
    }).catch((error: unknown) => {
      if (!controller.signal.aborted) say({ kind: 'failed', error })
    })
    return () => controller.abort()
  }, [id, asked, question])
  const state = answered?.question === question ? answered.state : STARTING
  const cancel = useCallback(() => {
    running.current?.abort()
    setAnswered({ question, state: { kind: 'cancelled' } })
  }, [question])
  const again = useCallback(() => setAttempt((before) => before + 1), [])
  return useMemo(() => ({ state, latest, cancel, again }), [state, latest, cancel, again])
}

export type Repair = ReturnType<typeof useRepair>

async function readEvents(
  input: { id: string; settings: RepairSettings },
  signal: AbortSignal,
  take: (event: RepairEvent) => void,
): Promise<void> {
  const events = await client.repair.propose(input, { signal })
  for await (const event of events) {
    if (signal.aborted) return
    take(event)
  }
}
