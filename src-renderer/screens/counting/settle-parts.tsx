import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CountingView, DifferencesView } from '#core/contract/counting-values.ts'
import type { EntryContent } from '#core/election/ballot-entry.ts'
import { readStruck } from '#core/election/read-struck.ts'
import type { Choice } from './use-choice.ts'
import { nobodyStruck, struckLabel } from './struck-words.ts'

type Difference = DifferencesView['ballots'][number]

interface ThirdPersonProps {
  readonly view: CountingView
  readonly by: string
  readonly onBy: (name: string) => void
  /** The words of the field. */
  readonly children: ReactNode
}

/** Who decides between the two passes, and who of those elected to count still may. */
export function ThirdPerson({ view, by, onBy, children }: ThirdPersonProps) {
  return (
    <>
      <label className="holder">
        {children}
        <input
          className="input"
          autoComplete="off"
          value={by}
          onChange={({ target }) => onBy(target.value)}
        />
      </label>
      <FreeToSettle view={view} />
    </>
  )
}

/** Of those elected to count, who knows no ballot of either pass. */
function FreeToSettle({ view: { free, head } }: { readonly view: CountingView }) {
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

/** No reason of the list is called so. */
const NOBODY_STRUCK = 'nobody-struck'

/** Nothing typed and nothing chosen decides nothing: a ballot without a stroke is said so. */
function readWhole(text: string, instead: string, names: number): EntryContent | null {
  if (instead === NOBODY_STRUCK) return { struck: [], invalid: null }
  if (instead !== '') return { struck: [], invalid: instead }
  const { struck, fault } = readStruck(text, names)
  return fault !== null || struck.length === 0 ? null : { struck, invalid: null }
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
  const [instead, setInstead] = useState('')
  const { fault } = readStruck(text, view.names.length)
  const told = (nextText: string, nextInstead: string) => {
    setText(nextText)
    setInstead(nextInstead)
    onChange(readWhole(nextText, nextInstead, view.names.length))
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
          disabled={instead !== ''}
          aria-invalid={fault !== null}
          value={text}
          onChange={({ target }) => told(target.value, instead)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') onEnter()
          }}
        />
        {fault !== null && <span className="c-bad t14">{fault}</span>}
      </label>
      <label>
        Hoặc chọn
        <select
          className="input"
          value={instead}
          onChange={({ target }) => told(text, target.value)}
        >
          <option value="">tính theo các số bị gạch</option>
          <option value={NOBODY_STRUCK}>{nobodyStruck(view)}</option>
          <optgroup label="Phiếu không hợp lệ vì">
            {reasons.map((reason) => (
              <option key={reason}>{reason}</option>
            ))}
          </optgroup>
        </select>
      </label>
    </div>
  )
}
