import { useMutation, useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type {
  BallotEntryView,
  CountingPass,
  CountingView,
  DifferencesView,
} from '#core/contract/counting-values.ts'
import type { ResultView } from '#core/contract/result-values.ts'
import type { PassSummary } from '#core/election/ballot-entry.ts'
import type { TotalFigure } from '#core/election/compare-totals.ts'
import { queryClient } from '#renderer/client/connection.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { queryKeys } from '#renderer/client/queries.ts'
import { refresh } from '#renderer/client/use-call.ts'

export interface BallotPlace {
  readonly id: string
  readonly ballotId: string
}

const keyOf = ({ id, ballotId }: BallotPlace, what: string | number) => [
  ...queryKeys.dossier(id),
  'counting',
  ballotId,
  what,
]

export function useCountingView(
  place: BallotPlace,
  pass: CountingPass,
): UseQueryResult<CountingView> {
  return useQuery({
    queryKey: keyOf(place, pass),
    queryFn: () => readView(place, pass),
  })
}

/** Ballots and figures put into what is shown since the page was opened. */
let written = 0

/** An answer that a ballot has overtaken on its way would take that ballot off the screen: it is asked for again. */
async function readView(place: BallotPlace, pass: CountingPass): Promise<CountingView> {
  for (;;) {
    const before = written
    const view = await client.counting.view({ ...place, pass })
    if (before === written) return view
  }
}

/** Refused with a sentence until both passes are closed. */
export function useDifferences(place: BallotPlace): UseQueryResult<DifferencesView> {
  return useQuery({
    queryKey: keyOf(place, 'differences'),
    queryFn: () => client.counting.differences(place),
    staleTime: 0,
  })
}

/** Refused with a sentence until both passes agree. */
export function useResult(place: BallotPlace): UseQueryResult<ResultView> {
  return useQuery({
    queryKey: keyOf(place, 'result'),
    queryFn: () => client.counting.result(place),
    staleTime: 0,
  })
}

export interface Written {
  readonly entry: BallotEntryView
  readonly summary: PassSummary
}

/** Puts one written ballot into what is shown: asking for five hundred of them at each Enter would be felt. */
export function noteWritten(place: BallotPlace, pass: CountingPass, made: Written): void {
  written += 1
  queryClient.setQueryData<CountingView>(keyOf(place, pass), (view) => {
    if (!view?.own) return view
    const { entry, summary } = made
    const others = view.own.entries.filter(({ number }) => number !== entry.number)
    const entries = [...others, entry].toSorted((left, right) => left.number - right.number)
    return { ...view, own: { ...view.own, entries, summary } }
  })
}

/** Puts one written figure of a tally sheet into what is shown; one that is kept back only by its line. */
export function noteTotal(place: BallotPlace, pass: CountingPass, figure: TotalFigure): void {
  written += 1
  queryClient.setQueryData<CountingView>(keyOf(place, pass), (view) => {
    if (!view?.own) return view
    const { blind, totals, told } = view.own
    const isOther = ({ item }: TotalFigure) => item !== figure.item
    const own = {
      ...view.own,
      told: [...new Set([...told, figure.item])],
      totals: blind ? totals : [...totals.filter(isOther), figure],
    }
    return { ...view, own }
  })
}

/** Whoever is told that the vote was annulled meanwhile sees the count that is going on now. */
export async function ofThisCount<Output>(
  place: BallotPlace,
  sent: Promise<Output>,
): Promise<Output> {
  try {
    return await sent
  } catch (error) {
    if (describeFailure(error).field === 'begun') void refresh(place.id)
    throw error
  }
}

export interface Step<Input> {
  readonly run: (input: Input, onDone?: () => void) => void
  readonly running: boolean
  /** The sentence of the last refusal. */
  readonly refusal: string | null
  /** The field the last refusal blames. */
  readonly field: string | null
}

/** A change whose refusal is said beside its button; afterwards everything of the dossier is asked again. */
export function useStep<Input>(
  dossierId: string,
  call: (input: Input) => Promise<unknown>,
): Step<Input> {
  const mutation = useMutation<unknown, Error, Input>({
    mutationFn: call,
    onSuccess: () => refresh(dossierId),
  })
  const failure = mutation.error === null ? null : describeFailure(mutation.error)
  return {
    run: (input, onDone) => mutation.mutate(input, { onSuccess: () => onDone?.() }),
    running: mutation.isPending,
    refusal: failure?.sentence ?? null,
    field: failure?.field ?? null,
  }
}
