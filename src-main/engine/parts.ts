import type { PlainDate } from '#core/base/plain-date.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { Bundled } from '#main/bundled/read-bundled.ts'
import type { Sample } from '#main/bundled/read-sample.ts'
import type { OverlayShelf } from './overlay-shelf.ts'
import type { TemplateShelf } from './template-shelf.ts'
import type { Store } from '#main/store/store.ts'
import type { Workspace } from '#main/store/workspace.ts'

/** What the engine works with. Clock, ids and folders come from the host, so that tests can fix them. */
export interface EngineParts extends Bundled {
  readonly store: Store
  /** Backups, restore and what to do when the database cannot be opened. */
  readonly workspace: Workspace
  readonly overlays: OverlayShelf
  /** An office's own wording; `templates` has it in the place of the standard. */
  readonly ownTemplates: TemplateShelf
  /** A bundled sample congress by the name of its folder; null where there is none of that name. */
  readSample(id: string): Sample | null
  /** The page of the recount as it was built, without a count; null in a working copy that was never built. */
  readRecountPage(): string | null
  readonly programVersion: string
  readonly host: 'web' | 'window' | 'terminal'
  /** Where the database lies. */
  readonly folder: string
  /** Where papers are written; fixed at start, the screens never name a path. */
  readonly outFolder: string
  /** Where the papers of one dossier go. */
  paperFolder(dossier: Dossier): string
  readonly actor: string
  /** ISO instant. */
  now(): string
  today(): PlainDate
  newId(): string
}
