import { useMemo, useState } from 'react'
import type { CountingPass, CountingView } from '#core/contract/counting-contract.ts'
import { sumTotals } from '#core/election/sum-totals.ts'
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
  const [typed, setTyped] = useState<ReadonlyMap<string, number>>(new Map())
  const summary = useMemo(() => {
    if (own.blind) return own.summary
    const all = new Map([...own.totals.map(({ item, value }) => [item, value] as const), ...typed])
    return sumTotals([...all].map(([item, value]) => ({ item, value })))
  }, [own, typed])
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
              onTyped={(text) => setTyped(withTyped(typed, item, text))}
              onDone={() => void refresh(place.id)}
            />
          ))}
        </ol>
      </section>
      <div className="counting-side">
        <PaperPanel place={place} view={view} summary={summary} />
      </div>
    </div>
  )
}

/** What stands in a field counts in the identities before it is written. */
function withTyped(typed: ReadonlyMap<string, number>, item: string, text: string) {
  const others = [...typed].filter(([one]) => one !== item)
  return new Map(/^\d{1,5}$/.test(text) ? [...others, [item, Number(text)] as const] : others)
}

interface TotalFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onGive: (value: number, reason: string | null) => Promise<unknown>
  readonly onTyped: (text: string) => void
  readonly onDone: () => void
}

function TotalField({ label, value, onGive, onTyped, onDone }: TotalFieldProps) {
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
          onChange={({ target }) => {
            setText(target.value)
            onTyped(target.value)
          }}
          onBlur={() => void give()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') focusNext(event.currentTarget, corrects)
          }}
        />
      </label>
      {corrects && (
        <ReasonField
          label={label}
          value={reason}
          onChange={setReason}
          onEnter={() => void give()}
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

interface ReasonFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (reason: string) => void
  readonly onEnter: () => void
}

function ReasonField({ label, value, onChange, onEnter }: ReasonFieldProps) {
  return (
    <label className="why">
      <span>Lý do sửa</span>
      <input
        className="input"
        aria-label={`Lý do sửa: ${label}`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onEnter()
        }}
      />
    </label>
  )
}

/** The field of the next line, or of the reason that a correction waits for; leaving a field writes it. */
function focusNext(field: HTMLInputElement, corrects: boolean): void {
  const line = field.closest('li')
  const next = corrects
    ? line?.querySelector<HTMLInputElement>('.why input')
    : line?.nextElementSibling?.querySelector('input')
  if (next) next.focus()
  else field.blur()
}
