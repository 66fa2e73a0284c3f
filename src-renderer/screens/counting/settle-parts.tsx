import { useState } from 'react'
import type { CountingView, DifferencesView } from '#core/contract/counting-values.ts'
import type { EntryContent } from '#core/election/ballot-entry.ts'
import { readStruck } from '#core/election/read-struck.ts'
import type { Choice } from './use-choice.ts'
import { struckLabel } from './struck-words.ts'

type Difference = DifferencesView['ballots'][number]

/** Of those elected to count, who knows no ballot of either pass. */
export function FreeToSettle({ view: { free, head } }: { readonly view: CountingView }) {
  if (head === null) return null
  return (
    <p className="sub t14">
      {free.settle.length > 0
        ? `Người trong ban chưa nhập, chưa đọc phiếu: ${free.settle.join(', ')}.`
        : 'Mọi người trong ban đã nhập hoặc đọc phiếu: nhờ người ngoài ban không có tên trên phiếu, tên ghi vào nhật ký.'}
    </p>
  )
}

interface NameChoicesProps {
  readonly view: CountingView
  readonly difference: Difference
  readonly choice: Choice
}

/** The names in question, one after the other, as the paper has them. */
export function NameChoices({ view, difference, choice }: NameChoicesProps) {
  return (
    <ol className="choices">
      {difference.names.map((order, row) => (
        <li key={order} className={row === choice.at ? 'at' : ''}>
          <span className="order">{order}</span>
          <span className="name">{view.names[order - 1]?.name}</span>
          <span className="seg" role="group" aria-label={view.names[order - 1]?.name}>
            {([true, false] as const).map((isStruck) => (
              <button
                key={String(isStruck)}
                type="button"
                aria-pressed={choice.decided[order] === isStruck}
                onClick={(event) => {
                  choice.decide(row, isStruck)
                  // Enter then writes the ballot, and does not press this button again.
                  event.currentTarget.blur()
                }}
              >
                {isStruck ? 'Bị gạch' : 'Để nguyên'}
              </button>
            ))}
          </span>
        </li>
      ))}
    </ol>
  )
}

interface WholeBallotProps {
  readonly view: CountingView
  readonly difference: Difference
  readonly onChange: (entry: EntryContent | null) => void
  readonly onEnter: () => void
}

/** The ballot entered once more from paper, where it is not a matter of single names. */
export function WholeBallot({ view, difference, onChange, onEnter }: WholeBallotProps) {
  const [text, setText] = useState('')
  const [invalid, setInvalid] = useState('')
  const { fault } = readStruck(text, view.names.length)
  const told = (nextText: string, nextInvalid: string) => {
    setText(nextText)
    setInvalid(nextInvalid)
    const reading = readStruck(nextText, view.names.length)
    if (nextInvalid !== '') onChange({ struck: [], invalid: nextInvalid })
    else if (nextText.trim() === '' && nextInvalid === '') onChange({ struck: [], invalid: null })
    else onChange(reading.fault === null ? { struck: reading.struck, invalid: null } : null)
  }
  const given = [difference.first?.invalid, difference.second?.invalid].flatMap((one) => one ?? [])
  const reasons = [...new Set([...given, ...view.reasons])]
  return (
    <div className="whole">
      <label>
        {struckLabel(view)}
        <input
          className="input"
          inputMode="numeric"
          autoComplete="off"
          disabled={invalid !== ''}
          aria-invalid={fault !== null}
          value={text}
          onFocus={() => told(text, invalid)}
          onChange={({ target }) => told(target.value, invalid)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') onEnter()
          }}
        />
        {fault !== null && <span className="c-bad t14">{fault}</span>}
      </label>
      <label>
        Hoặc phiếu không hợp lệ vì
        <select
          className="input"
          value={invalid}
          onChange={({ target }) => told(text, target.value)}
        >
          <option value="">Không, tính theo các số bị gạch</option>
          {reasons.map((reason) => (
            <option key={reason}>{reason}</option>
          ))}
        </select>
      </label>
    </div>
  )
}
