import { addDays } from '../base/plain-date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { CastAt } from '../election/casting-items.ts'
import { BODIES } from '../election/election-words.ts'
import { factOf, known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'
import { factIn, rowsIn, textIn } from './read-tree.ts'

/** Of a body that was never voted on. */
export const NO_DAY: Fact<PaperValue> = {
  ...unknown('list.elections.ballots'),
  label: 'Ngày kiểm phiếu xong',
}

interface Told {
  readonly told: FactTree
  readonly castAt: CastAt
}

/** Whose item stands for it where the agenda has none of its own: a chair whom nobody foresaw is elected with the committee. */
function bodiesAt(body: string): string[] {
  return body === BODIES.congressChair ? [body, BODIES.committee] : [body]
}

/** As it was recorded, unless the clock of the computer was wrong by days; else the day of its item of the agenda. */
export function dayOfCount(
  row: FactTree,
  { congress }: Dossier,
  { told, castAt }: Told,
): Fact<PaperValue> {
  const own = textIn(row, 'finishedOn')
  const [start, end] = [congress.startDate ?? '', congress.endDate ?? congress.startDate ?? '']
  // Counted into the night of its last day, the congress is over on the next one.
  if (own !== '' && end !== '' && start <= own && own <= addDays(end, 1)) return known(own)
  const sessions = rowsIn(told, 'agenda.sessions')
  const days = bodiesAt(textIn(row, 'body')).flatMap((body) => {
    const topic = castAt.get(body)
    const has = (item: FactTree) => textIn(item, 'topic') === topic
    const session = sessions.find((one) => rowsIn(one, 'items').some(has))
    return session === undefined ? [] : [factIn(session, 'date')]
  })
  return days[0] ?? factOf(congress.startDate, 'congress.startDate')
}
