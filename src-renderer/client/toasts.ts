import { makeStore } from './store.ts'

export interface ToastContent {
  /** Past tense, no personal data: "Đã xóa 3 đại biểu". */
  readonly text: string
  /** Offer Hoàn tác for this dossier; null: nothing to take back. */
  readonly undoDossierId: string | null
}

/** One at a time. Never for errors. */
export const toast = makeStore<(ToastContent & { readonly number: number }) | null>(null)

let shown = 0

export function showToast(content: ToastContent): void {
  shown += 1
  toast.set({ ...content, number: shown })
}

/** One more clause after what the toast says; alone where there is none. */
export function addToToast(words: string): void {
  const now = toast.get()
  if (now) toast.set({ ...now, text: `${now.text}, ${words}` })
  else showToast({ text: `${words.charAt(0).toUpperCase()}${words.slice(1)}`, undoDossierId: null })
}
