import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import type { CountingPass } from '#core/contract/counting-values.ts'
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
  /** How many stand on this page only, once the engine has answered for all. */
  readonly unwritten: () => Promise<number>
}

/** Fixes a pass; where ballots are missing it asks why. What is on its way is written first. */
export function ClosePass({ place, pass, clerk, isFull, unwritten }: ClosePassProps) {
  const [asking, setAsking] = useState(false)
  const [waits, setWaits] = useState(false)
  const [left, setLeft] = useState(0)
  const close = useStep(place.id, client.counting.close)
  const give = async (reason: string | null) => {
    setWaits(true)
    const open = await unwritten()
    setWaits(false)
    setLeft(open)
    if (open === 0) close.run({ ...place, pass, clerk, reason })
  }
  // Only what is missing can be answered for; what cannot be is counted again.
  const wantsReason = asking && left === 0 && close.field === 'reason'
  const refusal = left > 0 ? leftWords(left, pass) : close.refusal
  return (
    <span className="counting-close">
      <Button
        look={isFull ? 'primary' : 'plain'}
        small={!isFull}
        icon={LockKeyhole}
        disabled={close.running || waits}
        aria-expanded={wantsReason}
        onClick={() => {
          setAsking(true)
          void give(null)
        }}
      >
        Khóa lần {pass}
      </Button>
      {asking && refusal !== null && !wantsReason && (
        <span className={isFull ? 'c-bad t14' : 'pop c-bad'} role="alert">
          {refusal}
        </span>
      )}
      {wantsReason && refusal !== null && (
        <span className="pop">
          <AskReason
            label={`Vì sao khóa lần ${pass} lúc này`}
            action={`Khóa lần ${pass}`}
            refusal={refusal}
            onCancel={() => setAsking(false)}
            onGive={(reason) => void give(reason)}
          />
        </span>
      )}
    </span>
  )
}

function leftWords(left: number, pass: CountingPass): string {
  return `Còn ${left} chỗ chưa ghi được, đánh dấu “chưa ghi”. Ghi lại hoặc trả về như cũ rồi khóa lần ${pass}.`
}
