import type { EngineApi } from './api.ts'
import { memberHandlers } from './member-handlers.ts'
import type { EngineParts } from './parts.ts'
import {
  addToList,
  blockOf,
  listChange,
  removeFromList,
  updateBlock,
  updateInList,
} from './people-lists.ts'

/** The four lists of people: delegates, candidates, members and guests. */
export function peopleHandlers(api: EngineApi, parts: EngineParts) {
  return {
    delegates: {
      add: api.delegates.add.handler(({ input }) =>
        addToList(parts, input.id, listChange('delegate', input.person, input.delegate)),
      ),
      update: api.delegates.update.handler(({ input }) =>
        updateInList(parts, input, listChange('delegate', input.person, input.delegate)),
      ),
      updateMany: api.delegates.updateMany.handler(({ input }) =>
        updateBlock(
          parts,
          input.id,
          blockOf('delegate', input, ({ delegate }) => delegate),
        ),
      ),
      remove: api.delegates.remove.handler(({ input }) => removeFromList(parts, input, 'delegate')),
    },
    candidates: {
      add: api.candidates.add.handler(({ input }) =>
        addToList(parts, input.id, listChange('candidate', input.person, input.candidate)),
      ),
      update: api.candidates.update.handler(({ input }) =>
        updateInList(parts, input, listChange('candidate', input.person, input.candidate)),
      ),
      updateMany: api.candidates.updateMany.handler(({ input }) =>
        updateBlock(
          parts,
          input.id,
          blockOf('candidate', input, ({ candidate }) => candidate),
        ),
      ),
      remove: api.candidates.remove.handler(({ input }) =>
        removeFromList(parts, input, 'candidate'),
      ),
    },
    members: memberHandlers(api, parts),
    guests: {
      add: api.guests.add.handler(({ input }) =>
        addToList(parts, input.id, listChange('guest', input.person, input.guest)),
      ),
      update: api.guests.update.handler(({ input }) =>
        updateInList(parts, input, listChange('guest', input.person, input.guest)),
      ),
      updateMany: api.guests.updateMany.handler(({ input }) =>
        updateBlock(
          parts,
          input.id,
          blockOf('guest', input, ({ guest }) => guest),
        ),
      ),
      remove: api.guests.remove.handler(({ input }) => removeFromList(parts, input, 'guest')),
    },
  }
}
