import { useId } from 'react'
import type { KeyboardEventHandler } from 'react'
import { useDigits } from './use-digits.ts'

interface FigureBoxProps {
  readonly label: string
  readonly value: string
  /** What stands there while nothing is typed. */
  readonly derived?: string
  /** How it came to stand there. */
  readonly autoWord?: string
  readonly isFirst?: boolean
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>
  readonly onChange: (value: string) => void
}

/** A number of the hall, to be read from afar. */
export function FigureBox({
  label,
  value,
  derived,
  autoWord = 'tự tính',
  isFirst = false,
  onKeyDown,
  onChange,
}: FigureBoxProps) {
  const id = useId()
  const { refusal, handlers } = useDigits(onChange)
  const isAuto = derived !== undefined && value === ''
  return (
    <div className="run-figure">
      <label htmlFor={id}>{label}</label>
      <span className={isAuto ? 'box auto' : 'box'}>
        {isAuto && derived !== '' && (
          <small aria-hidden="true">
            {autoWord} <b className="derived">{derived}</b>
          </small>
        )}
        <input
          id={id}
          value={value}
          inputMode="numeric"
          autoComplete="off"
          aria-description={isAuto && derived !== '' ? `${autoWord}: ${derived}` : undefined}
          data-first={isFirst || undefined}
          onKeyDown={onKeyDown}
          {...handlers}
          onFocus={(event) => {
            handlers.onFocus()
            event.target.select()
          }}
        />
      </span>
      {refusal !== null && (
        <span className="c-bad t14" role="alert">
          {refusal}
        </span>
      )}
    </div>
  )
}
