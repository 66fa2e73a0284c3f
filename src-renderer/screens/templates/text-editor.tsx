import { useImperativeHandle, useRef } from 'react'
import type { Ref } from 'react'

export interface TextEditorHandle {
  /** Puts words where the cursor stands. */
  insert(words: string): void
  goToLine(line: number): void
}

interface TextEditorProps {
  readonly editor: Ref<TextEditorHandle>
  readonly text: string
  readonly label: string
  /** Numbers of lines with a fault. */
  readonly faulty: ReadonlySet<number>
  readonly onChange: (text: string) => void
}

/**
 * A plain field, so that Telex and every other way of typing works, over a copy of its lines that carries their
 * numbers and marks; both wrap alike.
 */
export function TextEditor({ editor, text, label, faulty, onChange }: TextEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const copy = useRef<HTMLDivElement>(null)
  useImperativeHandle(editor, () => ({
    insert: (words) => {
      const area = field.current
      if (!area) return
      area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end')
      onChange(area.value)
      area.focus()
    },
    goToLine: (line) => {
      const area = field.current
      if (!area) return
      const lines = area.value.split('\n')
      const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
      area.focus({ preventScroll: true })
      area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
      void copy.current?.children[line - 1]?.scrollIntoView({ block: 'center' })
    },
  }))
  return (
    <div className="text-editor scroll">
      <div className="stack">
        <div className="lines" aria-hidden="true" ref={copy}>
          {text.split('\n').map((line, place) => (
            <div key={place} className={faulty.has(place + 1) ? 'line is-faulty' : 'line'}>
              {line}
            </div>
          ))}
        </div>
        <textarea
          ref={field}
          value={text}
          aria-label={label}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  )
}
