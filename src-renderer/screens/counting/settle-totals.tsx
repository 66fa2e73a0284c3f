import { useState } from 'react'
import type { DifferencesView } from '#core/contract/counting-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateTag } from '#renderer/parts/state-glyph.tsx'
import { useStep } from './use-counting.ts'
import type { BallotPlace } from './use-counting.ts'

interface SettleTotalsProps {
  readonly place: BallotPlace
  readonly found: DifferencesView
  readonly by: string
  readonly onBy: (name: string) => void
}

/** Totals of two people that differ, each counted a third time. */
export function SettleTotals({ place, found, by, onBy }: SettleTotalsProps) {
  const settle = useStep(place.id, client.counting.settleTotal)
  return (
    <div className="scroll compare-body">
      <label className="holder">
        Người thứ ba đếm lại, không phải người đã nhập
        <input
          className="input"
          autoComplete="off"
          value={by}
          onChange={({ target }) => onBy(target.value)}
        />
      </label>
      {settle.refusal !== null && (
        <p className="c-bad" role="alert">
          {settle.refusal}
        </p>
      )}
      <ol className="total-differences">
        {found.totals.map((one) => (
          <TotalLine
            key={one.item}
            one={one}
            disabled={by.trim() === ''}
            onSettle={(value) =>
              settle.run({ ...place, by, figure: { item: one.item, value }, reason: null })
            }
          />
        ))}
      </ol>
    </div>
  )
}

interface TotalLineProps {
  readonly one: DifferencesView['totals'][number]
  readonly disabled: boolean
  readonly onSettle: (value: number) => void
}

function TotalLine({ one, disabled, onSettle }: TotalLineProps) {
  const [text, setText] = useState(String(one.settled ?? ''))
  const isNumber = /^\d{1,5}$/.test(text)
  return (
    <li>
      <b>{one.label}</b>
      <span className="sub">
        Lần 1: {one.first ?? 'chưa ghi'}; lần 2: {one.second ?? 'chưa ghi'}
      </span>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          if (isNumber && !disabled) onSettle(Number(text))
        }}
      >
        <input
          className="input"
          inputMode="numeric"
          autoComplete="off"
          aria-label={`Đếm lại: ${one.label}`}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button small type="submit" disabled={disabled || !isNumber}>
          Ghi
        </Button>
        {one.settled !== null && <StateTag state="met" words={`đã quyết ${one.settled}`} />}
        {disabled && <span className="sub t14">Ghi tên người thứ ba trước.</span>}
      </form>
    </li>
  )
}
