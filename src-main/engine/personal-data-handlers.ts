import type { EngineApi } from './api.ts'
import { erase, previewErasure } from './erasure.ts'
import { viewHeld } from './held-about.ts'
import { makeHeldPaper } from './held-paper.ts'
import { setKeeping, viewKeeping } from './keeping.ts'
import type { EngineParts } from './parts.ts'

/** Why data about people are held, what is held of one, and erasing them for good. */
export function personalDataHandlers(api: EngineApi, parts: EngineParts) {
  return {
    personalData: {
      keeping: api.personalData.keeping.handler(({ input }) => viewKeeping(parts, input.id)),
      setKeeping: api.personalData.setKeeping.handler(({ input }) => setKeeping(parts, input)),
      held: api.personalData.held.handler(({ input }) => viewHeld(parts, input)),
      heldPaper: api.personalData.heldPaper.handler(({ input }) => makeHeldPaper(parts, input)),
      previewErasure: api.personalData.previewErasure.handler(({ input }) =>
        previewErasure(parts, input),
      ),
      erase: api.personalData.erase.handler(({ input }) => erase(parts, input)),
    },
  }
}
