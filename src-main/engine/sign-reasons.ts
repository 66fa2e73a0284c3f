import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { SIGNED } from '#core/election/election-words.ts'
import { SIGNED_LAW_WORDS } from '#core/election/signed-reasons.ts'
import type { PaperPair } from '#core/election/signed-reasons.ts'
import type { NewDayEvent } from './day-events.ts'
import { NO_EDITS } from './election-rows.ts'
import type { RowEdits } from './election-rows.ts'
import type { EngineParts } from './parts.ts'

interface Signing {
  readonly ballotId: string
  readonly reasons: readonly (PaperPair & { readonly by: string; readonly reason: string })[]
}

/** Why figures of the paper differ: the rows that the minutes print, one for each law, and the events of who signed. */
export function signReasons(
  parts: EngineParts,
  dossier: Dossier,
  { ballotId, reasons }: Signing,
): { readonly edits: RowEdits; readonly events: readonly NewDayEvent[] } {
  const words = reasons.map(({ law }) => SIGNED_LAW_WORDS[law])
  const before = dossier.typedRows.filter(
    ({ list, parentId, cells }) =>
      list === SIGNED && parentId === ballotId && words.some((one) => one === cells['law']),
  )
  const added = reasons.map(({ law, left, right, by, reason }): TypedRow => {
    const sides = { left: left ?? 0, right: right ?? 0 }
    const cells = { law: SIGNED_LAW_WORDS[law], ...sides, reason: reason.trim(), by: by.trim() }
    return { id: parts.newId(), list: SIGNED, parentId: ballotId, personId: null, cells }
  })
  return {
    edits: { ...NO_EDITS, added, removed: before.map(({ id }) => id) },
    events: reasons.map(({ law, left, right, by, reason }) => ({
      ...{ kind: 'figure-explained' as const, subject: ballotId, actor: by.trim() },
      data: { law, left, right, reason: reason.trim() },
    })),
  }
}
