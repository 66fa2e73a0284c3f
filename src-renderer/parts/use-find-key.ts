import { useEffect } from 'react'

/** Ctrl+F goes to the search of the screen's list; the browser's own would find only the rows in view. */
export function useFindKey() {
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'f')
        return
      const search = document.querySelector<HTMLInputElement>('input[data-find]')
      if (!search) return
      event.preventDefault()
      search.focus()
      search.select()
    }
    document.addEventListener('keydown', find)
    return () => document.removeEventListener('keydown', find)
  }, [])
}
