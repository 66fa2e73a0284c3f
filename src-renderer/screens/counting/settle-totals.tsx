import { useState } from 'react'
import type { FormEvent } from 'react'
import type { CountingView, DifferencesView } from '#core/contract/counting-values.ts'
import type { TotalFigure } from '#core/election/compare-totals.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateTag } from '#renderer/parts/state-glyph.tsx'
import { AskReason } from './ask-reason.tsx'
import { readTotal } from './totals-entry.ts'
import { ThirdPerson } from './settle-parts.tsx'
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
  const [asks, setAsks] = useState(false)
  const textOf = ({ item, settled }: TotalDifference) => typed.get(item) ?? String(settled ?? '')
  const filled = found.totals.filter((one) => textOf(one).trim() !== '')
  const figures = filled.flatMap((one) => {
    const value = readTotal(textOf(one))
    return value === null ? [] : [{ item: one.item, value }]
  })
  const lacks = lackWords({ by, filled: filled.length, read: figures.length })
  const send = (reason: string | null) =>
    settle.run({ ...place, by, figures, reason }, () => {
      setTyped(new Map())
      setAsks(false)
    })
  const give = (event: FormEvent) => {
    event.preventDefault()
    if (lacks !== null || settle.running) return
    if (figures.some((figure) => isDecidedAnew(figure, found))) setAsks(true)
    else send(null)
  }
  return (
    <div className="scroll compare-body">
      <form onSubmit={give}>
        <ThirdPerson {...{ view, by, onBy }}>
          Người thứ ba đếm lại, không phải người đã nhập
        </ThirdPerson>
        <DifferenceLines
          totals={found.totals}
          textOf={textOf}
          onType={(item, text) => setTyped(new Map([...typed, [item, text]]))}
        />
        {settle.refusal !== null && !asks && (
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
      {asks && (
        <AskReason
          label="Vì sao quyết lại số đã quyết"
          action="Ghi lại"
          refusal={settle.refusal}
          onCancel={() => setAsks(false)}
          onGive={send}
        />
      )}
    </div>
  )
}

function isDecidedAnew({ item, value }: TotalFigure, { totals }: DifferencesView): boolean {
  return totals.some((one) => one.item === item && one.settled !== null && one.settled !== value)
}

interface DifferenceLinesProps {
  readonly totals: readonly TotalDifference[]
  readonly textOf: (one: TotalDifference) => string
  readonly onType: (item: string, text: string) => void
}

function DifferenceLines({ totals, textOf, onType }: DifferenceLinesProps) {
  return (
    <ol className="total-differences">
      {totals.map((one) => (
        <DifferenceLine
          key={one.item}
          one={one}
          text={textOf(one)}
          onType={(text) => onType(one.item, text)}
        />
      ))}
    </ol>
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
