import { useState } from 'react'
import type { Result } from '#core/base/result.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { FieldLine } from '#renderer/parts/field-line.tsx'

interface SavedFieldProps<Value> {
  readonly label: string
  readonly shown: string
  readonly parse: (text: string) => Result<Value, string>
  /** Rejects with the engine's refusal. */
  readonly onSave: (value: Value) => Promise<unknown>
  readonly autoFocus?: boolean
}

/** A field that saves itself when it is left or Enter is pressed; what is refused stays, with the reason below. */
export function SavedField<Value>({
  label,
  shown,
  parse,
  onSave,
  autoFocus,
}: SavedFieldProps<Value>) {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const drop = () => {
    setTyped(null)
    setError(null)
  }
  const commit = async () => {
    if (typed === null || typed.trim() === shown) return drop()
    const read = parse(typed)
    if (!read.ok) return setError(read.error)
    try {
      await onSave(read.value)
      drop()
    } catch (refusal) {
      setError(describeFailure(refusal).sentence)
    }
  }
  return (
    <FieldLine label={label} error={error}>
      {(control) => (
        <input
          {...control}
          className="input"
          autoComplete="off"
          autoFocus={autoFocus}
          value={typed ?? shown}
          onChange={(event) => {
            setTyped(event.target.value)
            setError(null)
          }}
          onBlur={() => void commit()}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') void commit()
            if (event.key === 'Escape' && typed !== null) {
              event.stopPropagation()
              drop()
            }
          }}
        />
      )}
    </FieldLine>
  )
}
