import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ElectionView, ElectionsView } from '#core/contract/elections-contract.ts'
import type { SignedLaw } from '#core/election/signed-reasons.ts'
import { client } from '#renderer/client/contract-client.ts'
import { queryKeys } from '#renderer/client/queries.ts'
import { useCall } from '#renderer/client/use-call.ts'

/** With the titles of the papers that steps make. */
export type ElectionsShown = ElectionsView & {
  readonly paperTitles: Readonly<Record<string, string>>
  readonly forms: Readonly<Record<ElectionView['ballotForm'], string>>
  readonly pairs: Readonly<Record<SignedLaw, string>>
  readonly hall: { readonly convened: number | null; readonly present: number | null }
}

export function useElections(id: string) {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'elections'],
    queryFn: () => client.elections.view({ id }),
  })
}

/** A change whose refusal is said beside its button, not above the page. */
export function useElectionCall<Input, Output>(
  dossierId: string,
  call: (input: Input) => Promise<Output>,
  onDone: (output: Output) => void = () => undefined,
) {
  const [refused, setRefused] = useState<string | null>(null)
  /** What the refusal is about, where the engine names it. */
  const [field, setField] = useState<string | null>(null)
  const { mutate, isPending } = useCall(dossierId, call, {
    onFailure: (failure) => {
      setRefused(failure.sentence)
      setField(failure.field)
    },
    onDone: (output) => {
      setRefused(null)
      setField(null)
      onDone(output)
    },
  })
  return { run: (input: Input) => mutate(input), isPending, refused, setRefused, field }
}
