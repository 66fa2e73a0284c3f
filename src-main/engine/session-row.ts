import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'

/** The list in which the figures of each session stand, as screens and papers read them. */
export const SESSIONS = 'proceedings.sessions'

/** The row of a session, which names it by its title. */
export function rowOfSession(
  { typedRows }: Pick<Dossier, 'typedRows'>,
  title: string,
): TypedRow | undefined {
  const named = foldVietnamese(title)
  return typedRows.find(
    ({ list, cells }) =>
      list === SESSIONS && foldVietnamese(String(cells['session'] ?? '')) === named,
  )
}
