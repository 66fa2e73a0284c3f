/** What the grid does on a key. Everything else is left to the browser, Unikey and EVKey. */
export type GridAction =
  | {
      readonly kind: 'move'
      readonly rows: number
      readonly columns: number
      readonly extend: boolean
    }
  /** To the end of the filled cells, or to the next one after a gap. */
  | { readonly kind: 'jump'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'page'; readonly direction: 1 | -1; readonly extend: boolean }
  | {
      readonly kind: 'edge'
      readonly columns: 'first' | 'last'
      readonly wholeGrid: boolean
      readonly extend: boolean
    }
  | { readonly kind: 'tab'; readonly direction: 1 | -1 }
  | { readonly kind: 'edit' }
  | { readonly kind: 'commit'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'choose'; readonly step: 1 | -1 }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fill-down' }
  | { readonly kind: 'pick-rows' }
  | { readonly kind: 'mark-rows' }
  | { readonly kind: 'mark-all' }
  | { readonly kind: 'next-hit'; readonly direction: 1 | -1 }
  | { readonly kind: 'open-filter' }

/** `moving`: no cell is open. `editing`: free text. `choosing`: a closed list is open. */
export type GridMode = 'moving' | 'editing' | 'choosing'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly isComposing: boolean
}

type Table = Readonly<Record<string, (press: KeyPress) => GridAction | null>>

const arrow =
  (rows: number, columns: number) =>
  (press: KeyPress): GridAction => ({ kind: 'move', rows, columns, extend: press.shiftKey })

const edge =
  (columns: 'first' | 'last', wholeGrid: boolean) =>
  (press: KeyPress): GridAction => ({ kind: 'edge', columns, wholeGrid, extend: press.shiftKey })

const MOVING: Table = {
  ArrowUp: arrow(-1, 0),
  ArrowDown: arrow(1, 0),
  ArrowLeft: arrow(0, -1),
  ArrowRight: arrow(0, 1),
  PageUp: (press) => ({ kind: 'page', direction: -1, extend: press.shiftKey }),
  PageDown: (press) => ({ kind: 'page', direction: 1, extend: press.shiftKey }),
  Home: edge('first', false),
  End: edge('last', false),
  Tab: (press) => ({ kind: 'tab', direction: press.shiftKey ? -1 : 1 }),
  Enter: (press) => ({ kind: 'move', rows: press.shiftKey ? -1 : 1, columns: 0, extend: false }),
  F2: () => ({ kind: 'edit' }),
  Escape: () => ({ kind: 'cancel' }),
  F3: (press) => ({ kind: 'next-hit', direction: press.shiftKey ? -1 : 1 }),
  Delete: () => ({ kind: 'clear' }),
  ' ': (press) => ({ kind: press.shiftKey ? 'mark-rows' : 'pick-rows' }),
}

const MOVING_WITH_CONTROL: Table = {
  ArrowUp: () => ({ kind: 'jump', rows: -1, columns: 0 }),
  ArrowDown: () => ({ kind: 'jump', rows: 1, columns: 0 }),
  ArrowLeft: () => ({ kind: 'jump', rows: 0, columns: -1 }),
  ArrowRight: () => ({ kind: 'jump', rows: 0, columns: 1 }),
  Home: edge('first', true),
  End: edge('last', true),
  a: () => ({ kind: 'mark-all' }),
  d: () => ({ kind: 'fill-down' }),
}

const EDITING: Table = {
  Enter: (press) => ({ kind: 'commit', rows: press.shiftKey ? -1 : 1, columns: 0 }),
  Tab: (press) => ({ kind: 'commit', rows: 0, columns: press.shiftKey ? -1 : 1 }),
  ArrowUp: () => ({ kind: 'commit', rows: -1, columns: 0 }),
  ArrowDown: () => ({ kind: 'commit', rows: 1, columns: 0 }),
  Escape: () => ({ kind: 'cancel' }),
}

const CHOOSING: Table = {
  ...EDITING,
  ArrowUp: () => ({ kind: 'choose', step: -1 }),
  ArrowDown: () => ({ kind: 'choose', step: 1 }),
}

/**
 * The action of a key press, or null to leave it alone. While a cell is open, Backspace, Left, Right and
 * everything an input method composes are never touched: Unikey and EVKey type by sending them.
 */
export function gridActionFor(press: KeyPress, mode: GridMode): GridAction | null {
  if (press.isComposing || press.key === 'Process' || press.metaKey) return null
  if (press.altKey) {
    return press.key === 'ArrowDown' && !press.ctrlKey && !press.shiftKey && mode === 'moving'
      ? { kind: 'open-filter' }
      : null
  }
  if (mode !== 'moving') {
    if (press.ctrlKey) return null
    return (mode === 'choosing' ? CHOOSING : EDITING)[press.key]?.(press) ?? null
  }
  if (press.ctrlKey) {
    return press.shiftKey ? null : (MOVING_WITH_CONTROL[nameOf(press)]?.(press) ?? null)
  }
  return MOVING[press.key]?.(press) ?? null
}

/** With Caps Lock on, Ctrl+A comes as "A". */
function nameOf({ key }: KeyPress): string {
  return key.length === 1 ? key.toLowerCase() : key
}
