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

/** A pass that is fixed; while the other one is going on it can be opened again for a reason. */
export function ClosedPass({ place, pass, view, onCompare }: ClosedPassProps) {
  const [asking, setAsking] = useState(false)
  const reopen = useStep(place.id, client.counting.reopen)
  const other = view.passes.find((one) => one.pass !== pass)
  const both = other?.state === 'closed'
  const clerk = view.own?.clerk ?? ''
  return (
    <section className="panel counting-closed" aria-label={`Lần ${pass} đã khóa`}>
      <EmptyState
        icon={LockKeyhole}
        title={`Lần ${pass} đã khóa: ${view.own?.summary.entered ?? 0} phiếu, ${clerk} nhập`}
        sentence={
          both
            ? 'Cả hai lần đã khóa. So hai lần để xem phiếu nào khác nhau.'
            : `Còn lần ${pass === 1 ? 2 : 1}. Người khác nhập rồi mới so hai lần.`
        }
        actions={
          both ? (
            <Button look="primary" onClick={onCompare}>
              So hai lần
            </Button>
          ) : (
            <Button onClick={() => setAsking(true)}>Mở lại lần {pass}</Button>
          )
        }
      />
      {asking && !both && (
        <AskReason
          label={`Vì sao mở lại lần ${pass}`}
          action={`Mở lại lần ${pass}`}
          refusal={reopen.refusal}
          onCancel={() => setAsking(false)}
          onGive={(reason) => reopen.run({ ...place, pass, clerk, reason })}
        />
      )}
    </section>
  )
}
