import { useRef, useState } from 'react'
import type { EditedPaper, PaperEntry, WrittenPapers } from '#core/contract/paper-values.ts'
import { openFailure } from '#renderer/client/connection.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { noteRunning } from '#renderer/client/running-calls.ts'
import { refresh } from '#renderer/client/use-call.ts'

/** What is to be written; `final` without the word draft. */
export interface WriteOrder {
  readonly slugs: readonly string[]
  readonly final: boolean
}

/** Files somebody has changed, and papers that went out, which the write would replace. */
export interface WriteQuestion {
  readonly order: WriteOrder
  readonly edited: readonly EditedPaper[]
  readonly issued: readonly PaperEntry[]
}

export interface WriteProgress {
  readonly done: number
  readonly all: number
  readonly title: string
}

/** Milliseconds the engine has to end and record what it was at. */
const ENDS_WITHIN = 800

/** Writes papers one after another; asks first where something would be replaced that is not ours to replace. */
export function useWritePapers(id: string, papers: readonly PaperEntry[]) {
  const [question, setQuestion] = useState<WriteQuestion | null>(null)
  const [progress, setProgress] = useState<WriteProgress | null>(null)
  const [written, setWritten] = useState<WrittenPapers | null>(null)
  const [stopped, setStopped] = useState<WriteProgress | null>(null)
  const running = useRef<AbortController | null>(null)

  const run = async ({ slugs, final }: WriteOrder) => {
    const controller = new AbortController()
    running.current = controller
    setQuestion(null)
    setProgress({ done: 0, all: slugs.length, title: '' })
    try {
      const { signal } = controller
      const events = await client.papers.writeInSteps({ id, slugs: [...slugs], final }, { signal })
      for await (const event of events) {
        if (event.kind === 'progress') setProgress(event)
        else setWritten(event.written)
      }
    } catch (error) {
      if (!controller.signal.aborted) openFailure.set(describeFailure(error))
    }
    setProgress(null)
    await refresh(id)
    if (controller.signal.aborted) setTimeout(() => void refresh(id), ENDS_WITHIN)
  }

  const start = async (order: WriteOrder) => {
    // What an earlier write left behind must not stand there should this one fail.
    setWritten(null)
    setStopped(null)
    openFailure.set(null)
    const slugs = [...order.slugs]
    try {
      const edited = await client.papers.edited({ id, slugs })
      const issued = papers.filter(({ slug, finalAt }) => finalAt !== null && slugs.includes(slug))
      if (edited.length + issued.length > 0) setQuestion({ order, edited, issued })
      else await noteRunning(run(order))
    } catch (error) {
      openFailure.set(describeFailure(error))
    }
  }

  const stop = () => {
    running.current?.abort()
    setStopped(progress)
  }

  return {
    ...{ question, progress, written, stopped, start, stop },
    agree: () => question && void noteRunning(run(question.order)),
    /** Writes the others only. */
    spare: () => {
      if (!question) return
      const touched = new Set([...question.edited, ...question.issued].map(({ slug }) => slug))
      const slugs = question.order.slugs.filter((slug) => !touched.has(slug))
      setQuestion(null)
      if (slugs.length > 0) void noteRunning(run({ ...question.order, slugs }))
    },
    close: () => {
      setWritten(null)
      setStopped(null)
    },
  }
}

export type PaperWriting = ReturnType<typeof useWritePapers>
