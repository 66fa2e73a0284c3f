import type { TonePlacement } from '#core/vocabulary/terms.ts'
import { makeStore } from '#renderer/client/store.ts'

const KEY = 'daihoi.tone-placement'

/** How this office writes "hòa" or "hoà"; kept on this machine. */
export const tonePlacement = makeStore<TonePlacement>(
  localStorage.getItem(KEY) === 'new' ? 'new' : 'old',
)

export function setTonePlacement(style: TonePlacement): void {
  localStorage.setItem(KEY, style)
  tonePlacement.set(style)
}
