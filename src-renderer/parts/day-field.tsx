import { useState } from 'react'
import { formatDateInColumn } from '#core/base/vietnamese-text.ts'
import { parseDay } from './typed-value.ts'

interface DayFieldProps {
  readonly label: string
  readonly value: string | null
  /** Called when a real day was typed and the field is left, or Enter pressed. */
  readonly onDay: (day: string) => void
}

/** A day in the head of a screen; what is no day is said below and changes nothing. */
export function DayField({ label, value, onDay }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const shown = typed ?? (value === null ? '' : formatDateInColumn(value))
  const drop = () => {
    setTyped(null)
    setError(null)
  }
  const commit = () => {
    if (typed === null) return
    const day = parseDay(typed)
    if (!day.ok) return setError(day.error)
    drop()
    if (day.value !== null && day.value !== value) onDay(day.value)
  }
  return (
    <span className="day-field">
      <label>
        <span className="t14">{label}</span>
        <input
          className="input num"
          inputMode="numeric"
          value={shown}
          aria-invalid={error !== null}
          onChange={(event) => {
            setTyped(event.target.value)
            setError(null)
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') commit()
            if (event.key === 'Escape') drop()
          }}
        />
      </label>
      {error !== null && (
        <span className="said" role="alert">
          {error}
        </span>
      )}
    </span>
  )
}
