/** What is known when `npm start` has to decide between its window and the browser. */
export interface StartFacts {
  /** The Electron program; null when it is not installed. */
  readonly electron: string | null
  readonly hasScreen: boolean
  /** --web, --port or --no-open: the person wants the address, not the window. */
  readonly wantsWeb: boolean
}

export type ChosenHost =
  | { readonly kind: 'window'; readonly electron: string }
  /** `because` is one line for the person; null when they asked for it. */
  | { readonly kind: 'web'; readonly because: string | null }

/** The window where it can open, otherwise the browser with the reason. Never downloads anything. */
export function chooseHost({ electron, hasScreen, wantsWeb }: StartFacts): ChosenHost {
  if (wantsWeb) return { kind: 'web', because: null }
  if (electron === null) {
    return {
      kind: 'web',
      because:
        'Máy này chưa có Electron nên chương trình mở trong trình duyệt. Muốn có cửa sổ riêng: npm start -- --install-window (tải khoảng 120 MB, một lần).',
    }
  }
  if (!hasScreen) {
    return { kind: 'web', because: 'Ở đây không có màn hình nên chương trình chỉ in địa chỉ.' }
  }
  return { kind: 'window', electron }
}
