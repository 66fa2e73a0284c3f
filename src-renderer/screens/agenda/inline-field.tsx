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
  const { label, shown, field, className = '' } = props
  const input = useRef<HTMLInputElement>(null)
  const text = useFieldText(props)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return
    if (event.key === 'Escape' && text.draft !== null) {
      event.stopPropagation()
      text.giveUp()
    }
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    // Leaving the field saves it; at the end of the list, or with wrong text, one stays.
    if (!text.isGood() || !focusNext(event.currentTarget, field, step)) text.commit()
  }
  return (
    <>
      <input
        ref={input}
        className={`inline-field ${className}`}
        data-field={field}
        aria-label={label}
        title={shown.length > LONG ? shown : undefined}
        aria-invalid={text.wrong !== null}
        spellCheck={false}
        autoComplete="off"
        value={text.draft ?? shown}
        onChange={(event) => text.type(event.target.value)}
        onBlur={text.commit}
        onKeyDown={onKeyDown}
      />
      {text.wrong !== null && (
        <Popup anchor={input} className="g-bubble" label={text.wrong} role="alert">
          <p>
            <b>{text.wrong}</b>
          </p>
        </Popup>
      )}
    </>
  )
}

/** What is being typed, whether it can be taken, and saving it. */
function useFieldText<Value>({ shown, parse, onSave }: InlineFieldProps<Value>) {
  const [draft, type] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const read = () => parse((draft ?? shown).normalize('NFC').replace(/\s+/g, ' ').trim())
  const giveUp = () => {
    type(null)
    setWrong(null)
  }
  const save = async (value: Value) => {
    const refusal = await onSave(value)
    setWrong(refusal)
    if (refusal === null) type((now) => (now === draft ? null : now))
  }
  const commit = () => {
    if (draft === null || draft.trim() === shown) {
      giveUp()
      return
    }
    const parsed = read()
    setWrong(parsed.ok ? null : parsed.error)
    if (parsed.ok) void save(parsed.value)
  }
  return { draft, wrong, type, giveUp, commit, isGood: () => draft === null || read().ok }
}

/** Goes to the same field of the line above or below; false at the ends. */
function focusNext(from: HTMLElement, field: string, step: number): boolean {
  const list = from.closest('[data-fields]')
  const fields = [...(list?.querySelectorAll<HTMLElement>(`[data-field="${field}"]`) ?? [])]
  const next = fields[fields.indexOf(from) + step]
  next?.focus()
  return next !== undefined
}
