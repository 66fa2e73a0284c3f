import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { parseCount } from '#renderer/parts/typed-value.ts'

interface CountBoxProps {
  readonly label: string
  readonly value: number | null
  /** What an empty box means. */
  readonly empty: string
  /** One sentence when the engine refuses; null when it is saved. */
  readonly onSave: (value: number | null) => void
  readonly least?: number
  /** An empty box is no answer here. */
  readonly required?: boolean
}

/** A whole number that is saved on Enter or on leaving; Esc takes back what is being typed. */
export function CountBox({ label, value, empty, onSave, least = 0, required }: CountBoxProps) {
  const id = useId()
  const stored = value === null ? '' : String(value)
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const commit = () => {
    if (typed === null || typed.trim() === stored) return setTyped(null)
    const read = parseCount(typed)
    if (!read.ok) return setError(read.error)
    if (read.value === null && required) return setError('Ô này không để trống được.')
    if (read.value !== null && read.value < least) return setError(`Ít nhất là ${least}.`)
    setTyped(null)
    setError(null)
    onSave(read.value)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') commit()
    if (event.key !== 'Escape') return
    setTyped(null)
    setError(null)
  }
  return (
    <span className="count-box">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input num"
        inputMode="numeric"
        placeholder={empty}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        value={typed ?? stored}
        onChange={(event) => {
          setTyped(event.target.value)
          setError(null)
        }}
        onKeyDown={press}
        onBlur={commit}
      />
      {error !== null && (
        <span id={`${id}-error`} className="c-bad t14" role="alert">
          {error}
        </span>
      )}
    </span>
  )
}
