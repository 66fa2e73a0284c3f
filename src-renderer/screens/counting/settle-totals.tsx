import { useState } from 'react'
import type { FormEvent } from 'react'
import type { CountingView, DifferencesView } from '#core/contract/counting-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateTag } from '#renderer/parts/state-glyph.tsx'
import { readTotal } from './totals-entry.ts'
import { FreeToSettle } from './settle-parts.tsx'
import { useStep } from './use-counting.ts'
import type { BallotPlace } from './use-counting.ts'

interface SettleTotalsProps {
  readonly place: BallotPlace
  readonly view: CountingView
  readonly found: DifferencesView
  readonly by: string
  readonly onBy: (name: string) => void
}

type TotalDifference = DifferencesView['totals'][number]

/** Totals of two people that differ, each counted a third time; written at once, because they must hold together. */
export function SettleTotals({ place, view, found, by, onBy }: SettleTotalsProps) {
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const settle = useStep(place.id, client.counting.settleTotals)
  const textOf = ({ item, settled }: TotalDifference) => typed.get(item) ?? String(settled ?? '')
  const filled = found.totals.filter((one) => textOf(one).trim() !== '')
  const figures = filled.flatMap((one) => {
    const value = readTotal(textOf(one))
    return value === null ? [] : [{ item: one.item, value }]
  })
  const lacks = lackWords({ by, filled: filled.length, read: figures.length })
  const give = (event: FormEvent) => {
    event.preventDefault()
    if (lacks !== null || settle.running) return
    settle.run({ ...place, by, figures }, () => setTyped(new Map()))
  }
  return (
    <form className="scroll compare-body" onSubmit={give}>
      <label className="holder">
        Người thứ ba đếm lại, không phải người đã nhập
        <input
          className="input"
          autoComplete="off"
          value={by}
          onChange={({ target }) => onBy(target.value)}
        />
      </label>
      <FreeToSettle view={view} />
      <ol className="total-differences">
        {found.totals.map((one) => (
          <DifferenceLine
            key={one.item}
            one={one}
            text={textOf(one)}
            onType={(text) => setTyped(new Map([...typed, [one.item, text]]))}
          />
        ))}
      </ol>
      {settle.refusal !== null && (
        <p className="c-bad" role="alert">
          {settle.refusal}
        </p>
      )}
      {found.totals.length > 0 && (
        <div className="row">
          <Button type="submit" disabled={lacks !== null || settle.running}>
            Ghi các số đếm lại
          </Button>
          {lacks !== null && <span className="sub t14">{lacks}</span>}
        </div>
      )}
    </form>
  )
}

interface DifferenceLineProps {
  readonly one: TotalDifference
  readonly text: string
  readonly onType: (text: string) => void
}

function DifferenceLine({ one, text, onType }: DifferenceLineProps) {
  return (
    <li>
      <b>{one.label}</b>
      <span className="sub">
        Lần 1: {one.first ?? 'chưa ghi'}; lần 2: {one.second ?? 'chưa ghi'}
      </span>
      <span className="row">
        <input
          className="input"
          inputMode="numeric"
          autoComplete="off"
          aria-label={`Đếm lại: ${one.label}`}
          value={text}
          onChange={({ target }) => onType(target.value)}
        />
        <SettledMark one={one} text={text} />
      </span>
    </li>
  )
}

/** Only what is in the data is called settled. */
function SettledMark({ one: { settled }, text }: { one: TotalDifference; text: string }) {
  if (text.trim() !== String(settled ?? '')) return <span className="c-warn t14">chưa ghi</span>
  return settled === null ? null : <StateTag state="met" words={`đã quyết ${settled}`} />
}

interface Given {
  readonly by: string
  readonly filled: number
  readonly read: number
}

function lackWords({ by, filled, read }: Given): string | null {
  if (by.trim() === '') return 'Ghi tên người thứ ba trước.'
  if (filled === 0) return 'Ghi số đếm lại trước.'
  return read < filled ? 'Mỗi ô ghi một số, chỉ có chữ số.' : null
}
