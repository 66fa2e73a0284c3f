import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import type { CountingPass, CountingView } from '#core/contract/counting-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { EmptyState } from '#renderer/parts/waiting.tsx'
import { useStep } from './use-counting.ts'
import type { BallotPlace } from './use-counting.ts'
import { AskReason } from './ask-reason.tsx'

interface ClosedPassProps {
  readonly place: BallotPlace
  readonly pass: CountingPass
  readonly view: CountingView
  readonly onCompare: () => void
}

/** A pass that is fixed; until the other one begins, or after a result was withdrawn, it is opened again for a reason. */
export function ClosedPass({ place, pass, view, onCompare }: ClosedPassProps) {
  const [asking, setAsking] = useState(false)
  const reopen = useStep(place.id, client.counting.reopen)
  const other = view.passes.find((one) => one.pass !== pass)
  const both = other?.state === 'closed'
  const isAgain = view.withdrawn.length > 0 && view.confirmed === null
  const canOpen = isAgain || other?.state === 'waiting'
  const clerk = view.own?.clerk ?? ''
  return (
    <section className="panel counting-closed" aria-label={`Lần ${pass} đã khóa`}>
      <EmptyState
        icon={LockKeyhole}
        title={`Lần ${pass} đã khóa: ${view.own?.summary.entered ?? 0} phiếu, ${clerk} nhập`}
        sentence={
          both
            ? 'Cả hai lần đã khóa. So hai lần để xem phiếu nào khác nhau.'
            : `Còn lần ${pass === 1 ? 2 : 1}. Người khác nhập và khóa rồi mới so hai lần.`
        }
        actions={
          <>
            {both && (
              <Button look="primary" onClick={onCompare}>
                So hai lần
              </Button>
            )}
            {canOpen && <Button onClick={() => setAsking(true)}>Mở lại lần {pass}</Button>}
          </>
        }
      />
      {asking && canOpen && (
        <AskReason
          who="Người mở lại và nhập tiếp"
          label={`Vì sao mở lại lần ${pass}`}
          action={`Mở lại lần ${pass}`}
          refusal={reopen.refusal}
          onCancel={() => setAsking(false)}
          onGive={(reason, by) => reopen.run({ ...place, pass, clerk: by, reason })}
        />
      )}
    </section>
  )
}
