import { useId, useState } from 'react'
import type { FactGroupView } from '#core/contract/facts-contract.ts'
import type { TypedValue } from '#core/dossier/typed-facts.ts'
import { client } from '../client/contract-client.ts'
import { useCall } from '../client/use-call.ts'
import { editorOf } from './fact-columns.ts'
import { formatCell, parseCell } from './grid/cell-editor.ts'
import type { CellEditor } from './grid/cell-editor.ts'
import './fact-input.css'

type Field = FactGroupView['facts'][number]

interface FactInputProps {
  readonly dossierId: string
  readonly field: Field
  /** Undefined: nobody has told it yet. */
  readonly value: TypedValue | undefined
  /** Told in place of the label of the field. */
  readonly label?: string
}

/** One told fact: typed, chosen, or taken back by emptying it; saved when it is left. */
export function FactInput({ dossierId, field, value, label = field.label }: FactInputProps) {
  const [error, setError] = useState<string | null>(null)
  const ids = useIds()
  const { mutate } = useCall(dossierId, client.facts.set, {
    onFailure: ({ sentence }) => setError(sentence),
    onDone: () => setError(null),
  })
  const save = (told: TypedValue | null) =>
    mutate({ id: dossierId, facts: [{ name: field.name, value: told }] })
  const editor = editorOf({ ...field })
  const control = { ...ids.control, field, value, editor, save, setError, isWrong: error !== null }
  return (
    <div className={`fact-input ${field.type}`}>
      <label htmlFor={ids.control.id}>{label}</label>
      <span className="entry">
        {editor.kind === 'choice' ? (
          <FactChoice {...control} choices={editor.choices} />
        ) : (
          <FactText {...control} key={String(value ?? '')} />
        )}
        {field.unit !== null && <span className="sub t14">{field.unit}</span>}
      </span>
      <span
        id={ids.message}
        className={error === null ? 'message' : 'message bad'}
        aria-live="polite"
      >
        {error ?? field.hint}
      </span>
    </div>
  )
}

function useIds() {
  const id = useId()
  const message = `${id}-message`
  return { message, control: { id, 'aria-describedby': message } }
}

interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string
  readonly field: Field
  readonly value: TypedValue | undefined
  readonly editor: CellEditor
  readonly save: (value: TypedValue | null) => void
  readonly setError: (error: string | null) => void
  readonly isWrong: boolean
}

type Choices = Extract<CellEditor, { kind: 'choice' }>['choices']

function FactChoice({ value, save, choices, id, ...rest }: ControlProps & { choices: Choices }) {
  const at = choices.findIndex((choice) => choice.value === value)
  return (
    <select
      id={id}
      className="input"
      aria-describedby={rest['aria-describedby']}
      value={at}
      onChange={(event) => save(choices[Number(event.target.value)]?.value ?? null)}
    >
      <option value={-1}>Chưa rõ</option>
      {choices.map((choice, place) =>
        choice.value === null ? null : (
          <option key={choice.label} value={place}>
            {choice.label}
          </option>
        ),
      )}
    </select>
  )
}

function FactText({ id, field, value, editor, save, setError, isWrong, ...rest }: ControlProps) {
  const stored = formatCell(editor, value ?? null)
  const [typed, setTyped] = useState<string | null>(null)
  const commit = () => {
    if (typed === null || typed === stored) return
    // Paragraphs are the office's own; a line is tidied up.
    const parsed = field.type === 'long' ? null : parseCell(editor, typed)
    if (parsed === null) return save(typed.trim() === '' ? null : typed)
    if (!parsed.ok) return setError(`${parsed.error.wrong} ${parsed.error.todo}`)
    save(parsed.value)
  }
  const shared = {
    id,
    className: 'input',
    'aria-describedby': rest['aria-describedby'],
    'aria-invalid': isWrong,
    value: typed ?? stored,
    onBlur: commit,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setTyped(event.target.value)
      setError(null)
    },
  }
  if (field.type === 'long') return <textarea {...shared} rows={5} />
  return (
    <input
      {...shared}
      autoComplete="off"
      spellCheck={false}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation()
          setTyped(null)
          setError(null)
        }
      }}
    />
  )
}
