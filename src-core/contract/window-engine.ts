/** Messages between the main process of the window and its engine process. */

/** To the engine. `connect` carries the port of a page. */
export type EngineOrder =
  | { readonly kind: 'connect' }
  | { readonly kind: 'paper-folder'; readonly folder: string }
  | { readonly kind: 'close' }

/** From the engine. */
export type EngineWord =
  | { readonly kind: 'ready' }
  /** The workspace cannot be opened; the sentence says why and what to do. */
  | { readonly kind: 'refused'; readonly sentence: string }
  /** The first call of a page has been answered well. */
  | { readonly kind: 'answered' }
  /** From here on papers are written into the folder of the last order. */
  | { readonly kind: 'paper-folder-used' }

/** What the engine process is started with, as JSON in its only argument. */
export interface EngineStart {
  readonly workspace: string
  readonly outFolder: string
}
