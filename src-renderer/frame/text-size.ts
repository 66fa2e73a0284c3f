import { makeStore } from '../client/store.ts'

export type TextSize = '100' | '115'

const KEY = 'daihoi.text-size'

/** Size of all text in per cent of the usual; kept in this browser. */
export const textSize = makeStore<TextSize>(localStorage.getItem(KEY) === '115' ? '115' : '100')

document.documentElement.dataset.text = textSize.get()

export function setTextSize(size: TextSize): void {
  localStorage.setItem(KEY, size)
  document.documentElement.dataset.text = size
  textSize.set(size)
}

export function toggleTextSize(): void {
  setTextSize(textSize.get() === '100' ? '115' : '100')
}
