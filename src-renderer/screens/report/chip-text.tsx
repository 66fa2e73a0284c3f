import { useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, Ref, RefObject } from 'react'
import { drawText, fillChip, findQuotes, makeChip, readText } from './chip-dom.ts'
import type { ChipWords } from './chip-dom.ts'

/** Long enough for a sentence, short enough for a power cut. */
const SAVE_AFTER_MS = 2500
const HIGHLIGHT = 'report-remark'

export interface ChipTextHandle {
  readonly insert: (token: string) => void
  readonly show: (quote: string) => void
  readonly focus: () => void
}

interface ChipTextProps {
  readonly label: string
  readonly value: string
  readonly chips: ChipWords
  /** Words with a remark, underlined. */
  readonly quotes: readonly string[]
  readonly onSave: (text: string) => void
  readonly onInsert: () => void
  readonly handle: Ref<ChipTextHandle>
}

/**
 * Words of a section with figures as chips. Plain text only: what is pasted brings no formatting, and no key is taken
 * away from an input method (Telex types with Backspace).
 */
export function ChipText(props: ChipTextProps) {
  const { value, chips, quotes, onSave } = props
  const root = useRef<HTMLDivElement>(null)
  const saved = useRef<string | null>(null)
  const saving = useSaving(root, saved, onSave)
  const caret = useCaret(root)
  useLayoutEffect(() => {
    const element = root.current
    if (!element || saved.current === value) return
    // Somebody is typing: what came from outside waits until it is saved, or is what was saved.
    if (saved.current !== null && readText(element) !== saved.current) return
    saved.current = value
    drawText(element, value, chips)
    caret.current = null
  }, [value, chips, caret])
  useEffect(() => {
    for (const chip of root.current?.querySelectorAll<HTMLElement>('[data-token]') ?? [])
      fillChip(chip, chips)
  }, [chips])
  useEffect(() => {
    const ranges = root.current ? findQuotes(root.current, quotes) : []
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges))
    return () => void CSS.highlights.delete(HIGHLIGHT)
  })
  useImperativeHandle(props.handle, () => makeHandle({ root, caret, chips, saveNow: saving.now }), [
    caret,
    chips,
    saving.now,
  ])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key.toLowerCase() !== 'm' || event.nativeEvent.isComposing) return
    event.preventDefault()
    // The event of the last letter may still be on its way.
    noteCaret(root, caret)
    props.onInsert()
  }
  return (
    <div
      ref={root}
      className="chip-text"
      role="textbox"
      aria-multiline="true"
      aria-label={props.label}
      tabIndex={0}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      spellCheck={false}
      data-empty-words="Viết ở đây. Ctrl M để chèn số liệu của hồ sơ."
      onInput={saving.later}
      onBlur={saving.now}
      onKeyDown={onKeyDown}
    />
  )
}

/** Saves a moment after the last letter, when the field is left, and when the screen goes. */
function useSaving(
  root: RefObject<HTMLDivElement | null>,
  saved: RefObject<string | null>,
  onSave: (text: string) => void,
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const save = useRef(onSave)
  useEffect(() => {
    save.current = onSave
  }, [onSave])
  const calls = useRef({
    now: () => {
      clearTimeout(timer.current)
      const element = root.current
      if (!element || saved.current === null) return
      const text = readText(element)
      if (text === saved.current) return
      saved.current = text
      save.current(text)
    },
    later: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => calls.current.now(), SAVE_AFTER_MS)
    },
  })
  useLayoutEffect(() => {
    const { now } = calls.current
    return () => now()
  }, [])
  return calls.current
}

/** Where the caret was last: the list of figures takes the focus, and a figure goes where it was asked for. */
function useCaret(root: RefObject<HTMLDivElement | null>): RefObject<Range | null> {
  const caret = useRef<Range | null>(null)
  useEffect(() => {
    const note = () => noteCaret(root, caret)
    document.addEventListener('selectionchange', note)
    return () => document.removeEventListener('selectionchange', note)
  }, [root])
  return caret
}

function noteCaret(root: RefObject<HTMLDivElement | null>, caret: RefObject<Range | null>): void {
  const selection = getSelection()
  const element = root.current
  if (!element || !selection || selection.rangeCount === 0) return
  if (document.activeElement !== element || !element.contains(selection.anchorNode)) return
  caret.current = selection.getRangeAt(0).cloneRange()
}

interface HandleParts {
  readonly root: RefObject<HTMLDivElement | null>
  readonly caret: RefObject<Range | null>
  readonly chips: ChipWords
  readonly saveNow: () => void
}

function makeHandle({ root, caret, chips, saveNow }: HandleParts): ChipTextHandle {
  return {
    insert: (token) => {
      const element = root.current
      if (!element) return
      const kept = caret.current
      const range = kept && element.contains(kept.startContainer) ? kept : endOf(element)
      element.focus()
      range.deleteContents()
      const chip = makeChip(token, chips)
      // A place to go on typing behind the chip.
      const after = document.createTextNode(' ')
      range.insertNode(after)
      range.insertNode(chip)
      getSelection()?.collapse(after, 1)
      saveNow()
    },
    show: (quote) => {
      const element = root.current
      const [range] = element ? findQuotes(element, [quote]) : []
      if (!element || !range) return element?.focus()
      element.focus()
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    },
    focus: () => {
      const kept = caret.current?.cloneRange() ?? null
      root.current?.focus()
      if (kept === null) return
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(kept)
    },
  }
}

function endOf(element: HTMLElement): Range {
  const range = document.createRange()
  range.selectNodeContents(element)
  range.collapse(false)
  return range
}
