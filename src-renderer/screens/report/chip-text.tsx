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
  useLayoutEffect(() => {
    const element = root.current
    if (!element || saved.current === value) return
    // Somebody is typing: what came from outside waits until it is saved, or is what was saved.
    if (saved.current !== null && readText(element) !== saved.current) return
    saved.current = value
    drawText(element, value, chips)
  }, [value, chips])
  useEffect(() => {
    for (const chip of root.current?.querySelectorAll<HTMLElement>('[data-token]') ?? [])
      fillChip(chip, chips)
  }, [chips])
  useEffect(() => {
    const ranges = root.current ? findQuotes(root.current, quotes) : []
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges))
    return () => void CSS.highlights.delete(HIGHLIGHT)
  })
  useImperativeHandle(props.handle, () => makeHandle(root, chips, saving.now), [chips, saving.now])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key.toLowerCase() !== 'm' || event.nativeEvent.isComposing) return
    event.preventDefault()
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

function makeHandle(
  root: RefObject<HTMLDivElement | null>,
  chips: ChipWords,
  saveNow: () => void,
): ChipTextHandle {
  return {
    insert: (token) => {
      const element = root.current
      if (!element) return
      element.focus()
      const selection = getSelection()
      const inside = selection !== null && element.contains(selection.anchorNode)
      const range = inside ? selection.getRangeAt(0) : endOf(element)
      range.deleteContents()
      const chip = makeChip(token, chips)
      // A place to go on typing behind the chip.
      const after = document.createTextNode(' ')
      range.insertNode(after)
      range.insertNode(chip)
      selection?.collapse(after, 1)
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
    focus: () => root.current?.focus(),
  }
}

function endOf(element: HTMLElement): Range {
  const range = document.createRange()
  range.selectNodeContents(element)
  range.collapse(false)
  return range
}
