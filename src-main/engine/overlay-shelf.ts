import type { Result } from '#core/base/result.ts'
import type { Overlay } from '#core/regulation/overlay-shape.ts'

/** The overlays at hand, those of the program and those of this office. */
export interface OverlayShelf {
  /** The same object until something is saved or removed. */
  current(): {
    readonly overlays: readonly Overlay[]
    /** Ids of the office's own. */
    readonly own: ReadonlySet<string>
    /** One sentence for each file that cannot be used, with file and line. */
    readonly faults: readonly string[]
  }
  /** The overlay in a text, or every fault as a sentence. */
  parse(file: { path: string; text: string }): Result<Overlay, readonly string[]>
  /** Writes it among the office's own, in the place of one of the same id; gives the file's name. */
  save(overlay: Overlay): string
  /** False when the office has none of this id. */
  remove(id: string): boolean
}
