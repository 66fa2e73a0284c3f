import { useState } from 'react'
import { useCall } from '#renderer/client/use-call.ts'

export interface PersonAdder {
  readonly add: (fullName: string, onAdded: () => void) => void
  readonly refusal: string | null
  readonly saving: boolean
  /** The row just made, for the grid to stand on. */
  readonly addedRowId: string | null
}

/** Adds a person by name to a list of the dossier. */
export function usePersonAdder(
  dossierId: string,
  call: (fullName: string) => Promise<{ rowId: string }>,
): PersonAdder {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [addedRowId, setAddedRowId] = useState<string | null>(null)
  const adding = useCall(dossierId, call, {
    onFailure: (failure) => setRefusal(failure.sentence),
  })
  const add = (fullName: string, onAdded: () => void) => {
    setRefusal(null)
    adding.mutate(fullName, {
      onSuccess: ({ rowId }) => {
        setAddedRowId(rowId)
        onAdded()
      },
    })
  }
  return { add, refusal, addedRowId, saving: adding.isPending }
}
