import { useState } from 'react'
import type { CountingPass, CountingView } from '#core/contract/counting-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { refresh } from '#renderer/client/use-call.ts'
import { ClosePass } from './close-pass.tsx'
import { InHead } from './head-slot.tsx'
import { PaperPanel } from './paper-panel.tsx'
import type { OwnPass } from './use-ballot-entry.ts'
import type { BallotPlace } from './use-counting.ts'

interface TotalsPassProps {
  readonly place: BallotPlace
  readonly pass: CountingPass
  readonly view: CountingView
  readonly own: OwnPass
}

/** The tally sheet of a hall that counts by hand, figure by figure. */
export function TotalsPass({ place, pass, view, own }: TotalsPassProps) {
  const told = new Map(own.totals.map(({ item, value }) => [item, value]))
  return (
    <div className="counting-work">
      <InHead>
        <ClosePass place={place} pass={pass} clerk={own.clerk} isFull={false} />
      </InHead>
      <section className="panel counting-totals" aria-label="Tổng của từng người">
        <p className="sub">
          Gõ số trên phiếu kiểm, Enter sang dòng sau. Lý do không ai gặp thì để trống.
          {own.blind &&
            own.numbers.length + own.summary.entered > 0 &&
            ' Số đã ghi không hiện cho tới khi cả hai lần đã khóa: chỉ gõ lại số nào sai.'}
        </p>
        <ol className="scroll">
          {view.items.map(({ item, label }) => (
            <TotalField
              key={item}
              label={label}
              value={told.get(item) ?? null}
              onGive={(value, reason) =>
                client.counting.enterTotal({
                  ...{ ...place, pass, clerk: own.clerk },
                  ...{ figure: { item, value }, reason },
                })
              }
              onDone={() => void refresh(place.id)}
            />
          ))}
        </ol>
      </section>
      <div className="counting-side">
        <PaperPanel place={place} view={view} summary={own.summary} />
      </div>
    </div>
  )
}

interface TotalFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onGive: (value: number, reason: string | null) => Promise<unknown>
  readonly onDone: () => void
}

function TotalField({ label, value, onGive, onDone }: TotalFieldProps) {
  const [text, setText] = useState(value === null ? '' : String(value))
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isKept, setKept] = useState(false)
  const corrects = isKept || (value !== null && text !== String(value))
  const give = async () => {
    if (text.trim() === '' || text === String(value)) return
    if (!/^\d{1,5}$/.test(text)) return setFault('Gõ một số, chỉ có chữ số.')
    if (corrects && reason.trim() === '') return setFault('Số này đã ghi. Ghi lý do sửa rồi Enter.')
    try {
      await onGive(Number(text), corrects ? reason.trim() : null)
      setFault(null)
      setReason('')
      setKept(false)
      onDone()
    } catch (error) {
      const { sentence, field } = describeFailure(error)
      // Another figure stands that is kept back from this page.
      setKept(field === 'reason')
      setFault(sentence)
    }
  }
  return (
    <li>
      <label>
        <span>{label}</span>
        <input
          className="input"
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={fault !== null}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={() => void give()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') focusNext(event.currentTarget)
          }}
        />
      </label>
      {corrects && (
        <input
          className="input why"
          aria-label={`Lý do sửa: ${label}`}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') void give()
          }}
        />
      )}
      {fault !== null && (
        <span className="c-bad t14" role="alert">
          {fault}
        </span>
      )}
    </li>
  )
}

/** The field of the next line; leaving a field writes it. */
function focusNext(field: HTMLInputElement): void {
  const next = field.closest('li')?.nextElementSibling?.querySelector('input')
  if (next) next.focus()
  else field.blur()
}
