import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Result } from '#core/base/result.ts'
import { Popup } from '#renderer/parts/grid/popup.tsx'

/** Longer text may be cut by its column and then shows whole under the pointer. */
const LONG = 16

interface InlineFieldProps<Value> {
  readonly label: string
  readonly shown: string
  readonly parse: (text: string) => Result<Value, string>
  /** Gives the engine's sentence when it refused, null when saved. */
  readonly onSave: (value: Value) => Promise<string | null>
  /** Same fields of other lines have the same name: Enter and the arrows go from one to the next. */
  readonly field: string
  readonly className?: string
}

/** A field that looks like text and saves itself; wrong text stays, with what to do under it. */
export function InlineField<Value>(props: InlineFieldProps<Value>) {
  const { label, shown, parse, onSave, field, className = '' } = props
  const input = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const commit = async () => {
    const text = draft?.normalize('NFC').replace(/\s+/g, ' ').trim()
    if (text === undefined) return
    if (text === shown) {
      setDraft(null)
      setWrong(null)
      return
    }
    const parsed = parse(text)
    const refusal = parsed.ok ? await onSave(parsed.value) : parsed.error
    setWrong(refusal)
    if (refusal === null) setDraft((now) => (now === draft ? null : now))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
      setWrong(null)
      return
    }
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    if (focusNext(event.currentTarget, field, step)) return
    void commit()
  }
  return (
    <>
      <input
        ref={input}
        className={`inline-field ${className}`}
        data-field={field}
        aria-label={label}
        title={shown.length > LONG ? shown : undefined}
        aria-invalid={wrong !== null}
        spellCheck={false}
        autoComplete="off"
        value={draft ?? shown}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void commit()}
        onKeyDown={onKeyDown}
      />
      {wrong !== null && (
        <Popup anchor={input} className="g-bubble" label={wrong} role="alert">
          <p>
            <b>{wrong}</b>
          </p>
        </Popup>
      )}
    </>
  )
}

/** Goes to the same field of the line above or below; false at the ends. */
function focusNext(from: HTMLElement, field: string, step: number): boolean {
  const list = from.closest('[data-fields]')
  const fields = [...(list?.querySelectorAll<HTMLElement>(`[data-field="${field}"]`) ?? [])]
  const next = fields[fields.indexOf(from) + step]
  next?.focus()
  return next !== undefined
}
