import { useEffect } from 'react'

/** Ctrl+F goes to the search of the screen's list; the browser's own would find only the rows in view. */
export function useFindKey() {
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'f')
        return
      if (focusSearch()) event.preventDefault()
    }
    document.addEventListener('keydown', find)
    return () => document.removeEventListener('keydown', find)
  }, [])
}

/** The search field of the screen's list with its words marked; false where there is none. */
export function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('input[data-find]')
  search?.focus()
  search?.select()
  return search !== null
}
