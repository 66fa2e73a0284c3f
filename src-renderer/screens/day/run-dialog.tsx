import { useEffect, useId, useRef, useState } from 'react'
import type { Failure } from '#renderer/client/failure.ts'
import { Button } from '#renderer/parts/button.tsx'
import { useDigits } from './use-digits.ts'

export interface DialogField {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly kind?: 'line' | 'text' | 'figure' | 'choice' | 'clock'
  /** What a choice is among. */
  readonly choices?: readonly string[]
}

interface RunDialogProps {
  readonly title: string
  readonly about?: string
  readonly fields: readonly DialogField[]
  readonly action: string
  /** Null: done, and the dialog is closed by the caller. */
  readonly onSave: (values: Readonly<Record<string, string>>) => Promise<Failure | null>
  readonly onClose: () => void
}

/** A few fields over the run; Esc leaves, nothing is written before its button is pressed. */
export function RunDialog({ title, about, fields, action, onSave, onClose }: RunDialogProps) {
  const dialog = useDialog()
  const id = useId()
  const [values, setValues] = useState(() =>
    Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  )
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    if (busy) return
    setBusy(true)
    setFailure(await onSave(values))
    setBusy(false)
  }
  return (
    <dialog
      ref={dialog}
      className="confirm-dialog run-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className="body">
          <h2 id={id}>{title}</h2>
          {about !== undefined && <p className="sub">{about}</p>}
          {fields.map((field, place) => (
            <FieldLine
              key={field.name}
              field={field}
              value={values[field.name] ?? ''}
              failure={blamed(failure, fields, place)}
              onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
            />
          ))}
        </div>
        <div className="foot">
          <Button onClick={onClose}>Để sau</Button>
          <Button look="primary" type="submit" disabled={busy}>
            {action}
          </Button>
        </div>
      </form>
    </dialog>
  )
}

/** The field the engine blames; what it blames none for is said at the last. */
function blamed(
  failure: Failure | null,
  fields: readonly DialogField[],
  place: number,
): string | null {
  if (failure === null) return null
  const found = fields.findIndex(({ name }) => name === failure.field)
  return (found === -1 ? fields.length - 1 : found) === place ? failure.sentence : null
}

interface FieldLineProps {
  readonly field: DialogField
  readonly value: string
  readonly failure: string | null
  readonly onChange: (value: string) => void
}

/** Of the four columns of the dialog; all of them where none is said. */
const WIDTHS: Readonly<Partial<Record<string, string>>> = {
  figure: 'in-four',
  clock: 'in-four',
  choice: 'in-three',
}

function FieldLine({ field, value, failure, onChange }: FieldLineProps) {
  const id = useId()
  const digits = useDigits(onChange)
  const said = digits.refusal ?? failure
  const shared = {
    id,
    className: 'input',
    value,
    'aria-invalid': said !== null,
    'aria-describedby': `${id}-message`,
  }
  return (
    <div className={`field ${WIDTHS[field.kind ?? 'line'] ?? ''}`}>
      <label htmlFor={id}>{field.label}</label>
      {field.kind === 'text' ? (
        <textarea {...shared} rows={3} onChange={(event) => onChange(event.target.value)} />
      ) : field.kind === 'choice' ? (
        <select {...shared} onChange={(event) => onChange(event.target.value)}>
          {field.choices?.map((choice) => (
            <option key={choice} value={choice}>
              {choice === '' ? 'Không gắn mục nào' : choice}
            </option>
          ))}
        </select>
      ) : field.kind === 'figure' ? (
        <input {...shared} inputMode="numeric" {...digits.handlers} />
      ) : (
        <input {...shared} onChange={(event) => onChange(event.target.value)} />
      )}
      <span id={`${id}-message`} className={said === null ? 'message' : 'message bad'}>
        {said !== null && <span role="alert">{said}</span>}
      </span>
    </div>
  )
}

/** Opened when it comes up; focus goes back to where it was. */
export function useDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const cameFrom = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (cameFrom instanceof HTMLElement) cameFrom.focus()
    }
  }, [])
  return dialog
}
