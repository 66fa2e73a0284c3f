import { ChevronDown } from 'lucide-react'
import { useId, useLayoutEffect, useRef } from 'react'
import type { ClipboardEvent, FocusEvent, KeyboardEvent, RefObject } from 'react'
import type { CellChoice, CellEditor, CellError } from './cell-editor.ts'
import { Popup } from './popup.tsx'
import { draftChoices } from './use-cell-draft.ts'
import type { CellDraft } from './use-cell-draft.ts'

interface ActiveCellProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly editor: CellEditor | null
  readonly draft: CellDraft | null
  readonly error: CellError | null
  /** Words of the last button of the bubble: "Trả lại 13/04/1980". */
  readonly wayBack: string
  readonly onType: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  /** Null while text is being typed: then the clipboard is the text field's own. */
  readonly clipboard: {
    readonly onCopy: (event: ClipboardEvent) => void
    readonly onCut: (event: ClipboardEvent) => void
    readonly onPaste: (event: ClipboardEvent) => void
  } | null
  readonly onLeave: (event: FocusEvent<HTMLInputElement>) => void
  readonly onOpen: () => void
  readonly onChoose: (choice: CellChoice) => void
  readonly onRestore: () => void
}

/**
 * The real text field that lies in the focused cell. Before anything is typed it is empty and see-through over the
 * cell's text, so the first key of an input method lands in it like in any text field.
 */
export function ActiveCell(props: ActiveCellProps) {
  const { input, editor, draft, error } = props
  const listId = useId()
  const choosing = draft?.editor.kind === 'choice'
  const choices = draft ? draftChoices(draft) : []
  return (
    <>
      <input
        ref={input}
        className={draft ? 'g-input open' : 'g-input'}
        value={draft?.text ?? ''}
        readOnly={editor === null}
        spellCheck={false}
        autoComplete="off"
        aria-label={props.label}
        aria-invalid={error !== null}
        aria-describedby={error ? `${listId}-error` : undefined}
        data-typing={draft !== null}
        {...(editor?.kind === 'choice' && comboboxOf(listId, choosing ? draft.choice : null))}
        onChange={(event) => props.onType(event.target.value)}
        onKeyDown={props.onKeyDown}
        {...props.clipboard}
        onBlur={props.onLeave}
        onDoubleClick={draft ? undefined : props.onOpen}
      />
      {editor?.kind === 'choice' && !draft && <OpenListButton onOpen={props.onOpen} />}
      {choosing && (
        <ChoiceList
          id={listId}
          anchor={input}
          choices={choices}
          current={draft.choice}
          onChoose={props.onChoose}
        />
      )}
      {error && !(choosing && choices.length > 0) && (
        <ErrorBubble
          id={`${listId}-error`}
          anchor={input}
          error={error}
          wayBack={props.wayBack}
          onChoose={props.onChoose}
          onRestore={props.onRestore}
        />
      )}
    </>
  )
}

function comboboxOf(listId: string, choice: number | null) {
  return {
    role: 'combobox',
    'aria-expanded': choice !== null,
    'aria-controls': listId,
    'aria-activedescendant': choice === null ? undefined : `${listId}-${choice}`,
  } as const
}

function OpenListButton({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className="g-open"
      aria-label="Mở danh sách"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  )
}

interface ChoiceListProps {
  readonly id: string
  readonly anchor: RefObject<HTMLInputElement | null>
  readonly choices: readonly CellChoice[]
  readonly current: number
  readonly onChoose: (choice: CellChoice) => void
}

function ChoiceList({ id, anchor, choices, current, onChoose }: ChoiceListProps) {
  const row = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    void row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  if (choices.length === 0) return null
  return (
    <Popup anchor={anchor} className="g-choices" label="Các mục chọn" role="listbox" id={id}>
      {choices.map((choice, index) => (
        <div
          key={choice.label}
          ref={index === current ? row : undefined}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(choice)
          }}
        >
          {choice.label}
        </div>
      ))}
    </Popup>
  )
}

interface ErrorBubbleProps {
  readonly id: string
  readonly anchor: RefObject<HTMLInputElement | null>
  readonly error: CellError
  readonly wayBack: string
  readonly onChoose: (choice: CellChoice) => void
  readonly onRestore: () => void
}

function ErrorBubble({ id, anchor, error, wayBack, onChoose, onRestore }: ErrorBubbleProps) {
  return (
    <Popup anchor={anchor} className="g-bubble" label={error.wrong} role="alert" id={id}>
      <p>
        <b>{error.wrong}</b> {error.todo}
      </p>
      <div className="acts">
        {error.repairs.map((repair) => (
          <button
            key={repair.label}
            type="button"
            className="btn s"
            onClick={() => onChoose(repair)}
          >
            {repair.label}
          </button>
        ))}
        <button type="button" className="btn s quiet" onClick={onRestore}>
          {wayBack}
        </button>
      </div>
    </Popup>
  )
}
