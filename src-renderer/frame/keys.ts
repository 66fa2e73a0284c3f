import { useEffect } from 'react'

/** True where a press belongs to the text being typed, and to Unikey or EVKey. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // The field that lies in a closed cell of the grid: nothing is being typed into it yet.
  if (target.dataset['typing'] === 'false') return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  )
}

/** "Ctrl+K", "Alt+3", "F8": modifiers in the order Ctrl, Alt, Shift, then the key as the keyboard names it. */
export function nameOfKeys(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const names = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift']
  return [...names.filter(Boolean), digit ?? key].join('+')
}

/**
 * Keys that work anywhere in a screen. A handler that returns false leaves the press to the page. `before-frame` is
 * for a screen that gives a key of the frame a meaning of its own.
 */
export function useKeys(
  handlers: Readonly<Record<string, (event: KeyboardEvent) => boolean | void>>,
  order: 'in-turn' | 'before-frame' = 'in-turn',
) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const handler = handlers[nameOfKeys(event)]
      if (handler && handler(event) !== false) event.preventDefault()
    }
    const capture = order === 'before-frame'
    document.addEventListener('keydown', listen, { capture })
    return () => document.removeEventListener('keydown', listen, { capture })
  }, [handlers, order])
}
