import { useMutation } from '@tanstack/react-query'
import type { UseMutationResult } from '@tanstack/react-query'
import { RESCUE_KEY, openFailure, queryClient } from './connection.ts'
import { describeFailure, saysStale } from './failure.ts'
import type { Failure } from './failure.ts'
import { noteOwnChange } from './own-changes.ts'
import { queryKeys } from './queries.ts'
import { noteRunning } from './running-calls.ts'
import { showToast, toast } from './toasts.ts'

export interface CallOptions<Output> {
  /**
   * Say the receipt's label in a toast; `true` with Hoàn tác, `'plain'` without (after an undo).
   * Off by default: the status bar says it is saved.
   */
  readonly announce?: boolean | 'plain'
  /** The caller shows the failure beside the field or the button; otherwise the frame shows it. */
  readonly onFailure?: (failure: Failure) => void
  readonly onDone?: (output: Output) => void
}

/**
 * A change to a dossier (null: to the workspace). Afterwards everything read of that dossier is asked again.
 * Example: `const update = useCall(id, client.delegates.update)`, then `update.mutate({ ... })`.
 */
export function useCall<Input, Output>(
  dossierId: string | null,
  call: (input: Input) => Promise<Output>,
  options: CallOptions<Output> = {},
): UseMutationResult<Output, Error, Input> {
  return useMutation<Output, Error, Input>({
    mutationFn: (input) => noteRunning(callAndNote(dossierId, call, input)),
    onSuccess: async (output) => {
      openFailure.set(null)
      // Hoàn tác takes back the last change: a toast about an earlier one must not stay.
      toast.set(null)
      if (options.announce) announce(options.announce === 'plain' ? null : dossierId, output)
      options.onDone?.(output)
      await refresh(dossierId)
    },
    onError: (error) => {
      const failure = describeFailure(error)
      if (failure.kind === 'lost' || failure.kind === 'expired') return
      if (saysStale(error)) void refresh(dossierId)
      if (options.onFailure) options.onFailure(failure)
      else openFailure.set(failure)
    },
  })
}

async function callAndNote<Input, Output>(
  dossierId: string | null,
  call: (input: Input) => Promise<Output>,
  input: Input,
): Promise<Output> {
  const output = await call(input)
  noteOwn(dossierId, output)
  return output
}

/** What this page did itself it may take back without a question. */
function noteOwn(dossierId: string | null, output: unknown): void {
  if (dossierId === null || typeof output !== 'object' || output === null) return
  if ('changeId' in output && typeof output.changeId === 'number') {
    noteOwnChange(dossierId, output.changeId)
  }
}

const PAUSE_MS = 5000
let asking: ReturnType<typeof setTimeout> | null = null

/**
 * Whoever opened the program first is told of a second copy soon after something is written. Not at each writing: the
 * question takes a lock on the disk, and a hall checks in hundreds of people one after the other.
 */
function askOfOtherCopies(): void {
  asking ??= setTimeout(() => {
    asking = null
    void queryClient.invalidateQueries({ queryKey: RESCUE_KEY })
  }, PAUSE_MS)
}

interface Refreshing {
  readonly done: Promise<void>
  /** What was asked for meanwhile: once more, however often it was asked. */
  next: Promise<void> | null
}

const refreshing = new Map<string | null, Refreshing>()

/**
 * Everything read of a dossier (null: only the list of them) is asked again. While it is, whoever asks gets the answers
 * of the next time: a door at which one card follows the other would otherwise start anew at each, and show none.
 */
export function refresh(dossierId: string | null): Promise<void> {
  askOfOtherCopies()
  const current = refreshing.get(dossierId)
  if (current === undefined) return askAgain(dossierId)
  current.next ??= current.done.then(() => askAgain(dossierId))
  return current.next
}

function askAgain(dossierId: string | null): Promise<void> {
  const keys = [queryKeys.dossiers, ...(dossierId === null ? [] : [queryKeys.dossier(dossierId)])]
  const done = Promise.all(
    keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  ).then(() => {
    if (refreshing.get(dossierId)?.done === done) refreshing.delete(dossierId)
  })
  refreshing.set(dossierId, { done, next: null })
  return done
}

function announce(dossierId: string | null, output: unknown): void {
  if (typeof output !== 'object' || output === null) return
  if (!('label' in output) || typeof output.label !== 'string') return
  const changed = 'changeId' in output && output.changeId !== null
  showToast({ text: output.label, undoDossierId: changed ? dossierId : null })
}
