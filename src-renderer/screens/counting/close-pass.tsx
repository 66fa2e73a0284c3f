import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import type { CountingPass } from '#core/contract/counting-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { AskReason } from './ask-reason.tsx'
import { useStep } from './use-counting.ts'
import type { BallotPlace } from './use-counting.ts'

interface ClosePassProps {
  readonly place: BallotPlace
  readonly pass: CountingPass
  readonly clerk: string
  /** Every ballot collected is there. */
  readonly isFull: boolean
}

/** Fixes a pass; where ballots are missing it asks why. */
export function ClosePass({ place, pass, clerk, isFull }: ClosePassProps) {
  const [asking, setAsking] = useState(false)
  const close = useStep(place.id, client.counting.close)
  const give = (reason: string | null) => close.run({ ...place, pass, clerk, reason })
  return (
    <span className="counting-close">
      <Button
        look={isFull ? 'primary' : 'plain'}
        small={!isFull}
        icon={LockKeyhole}
        disabled={close.running}
        aria-expanded={asking}
        onClick={() => {
          setAsking(!isFull)
          give(null)
        }}
      >
        Khóa lần {pass}
      </Button>
      {isFull && close.refusal !== null && <span className="c-bad t14">{close.refusal}</span>}
      {asking && close.refusal !== null && (
        <span className="pop">
          <AskReason
            label={`Vì sao khóa lần ${pass} lúc này`}
            action={`Khóa lần ${pass}`}
            refusal={close.refusal}
            onCancel={() => setAsking(false)}
            onGive={give}
          />
        </span>
      )}
    </span>
  )
}
