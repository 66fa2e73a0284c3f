import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import type { CountingPass, CountingView } from '#core/contract/counting-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { EmptyState } from '#renderer/parts/waiting.tsx'
import { useStep } from './use-counting.ts'
import type { BallotPlace } from './use-counting.ts'
import { AskReason } from './ask-reason.tsx'

const AGAIN =
  'Cả hai lần cùng mở lại. Mỗi người xem lại phiếu giấy, chỉ ghi lại chỗ sai; không ai thấy số nào cho tới khi cả hai đã khóa. Lý do vào nhật ký.'

interface ClosedPassProps {
  readonly place: BallotPlace
  readonly pass: CountingPass
  readonly view: CountingView
  readonly onCompare: () => void
}

/** A pass that is fixed. Until the other one begins it is opened again for a reason; once both are fixed, both are. */
export function ClosedPass({ place, pass, view, onCompare }: ClosedPassProps) {
  const [asking, setAsking] = useState(false)
  const reopen = useStep(place.id, client.counting.reopen)
  const other = view.passes.find((one) => one.pass !== pass)
  const both = other?.state === 'closed'
  const canOpen = view.confirmed === null && (both || other?.state === 'waiting')
  const action = both ? 'Mở lại hai lần' : `Mở lại lần ${pass}`
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
            {canOpen && <Button onClick={() => setAsking(true)}>{action}</Button>}
          </>
        }
      />
      {asking && canOpen && (
        <AskReason
          who={both ? `Người nhập tiếp lần ${pass}` : 'Người mở lại và nhập tiếp'}
          {...(both && { by: clerk, help: AGAIN })}
          label={both ? 'Vì sao mở lại hai lần' : `Vì sao mở lại lần ${pass}`}
          action={action}
          refusal={reopen.refusal}
          onCancel={() => setAsking(false)}
          onGive={(reason, by) => reopen.run({ ...place, pass, clerk: by, reason })}
        />
      )}
    </section>
  )
}
