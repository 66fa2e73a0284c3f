import { useState } from 'react'
import { client } from '#renderer/client/contract-client.ts'
import { queryClient } from '#renderer/client/connection.ts'
import { useCall } from '#renderer/client/use-call.ts'

/** Makes a change of the own overlays; every dossier may be judged otherwise afterwards. */
export function useChangeOverlay(dossierId: string, onDone: () => void) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const call = useCall(dossierId, client.regulations.changeOverlay, {
    announce: 'plain',
    onFailure: ({ sentence }) => setRefusal(sentence),
    onDone: () => {
      setRefusal(null)
      onDone()
      void queryClient.invalidateQueries({ queryKey: ['dossier'] })
    },
  })
  return { ...call, refusal }
}
