import { handVoteOf } from '../dossier/hand-vote.ts'
import type { HandVote } from '../dossier/hand-vote.ts'
import type { ElectionCase, ElectionEvent, ElectionNow } from './election-now.ts'

/**
 * The votes by hand that the steps of a meeting rest on. The congress has its own as lines of its minutes in the run of
 * show; those of a meeting stand nowhere but at their step, and are put right there.
 */
export interface MeetingVote {
  readonly rowId: string
  /** The step that rests on it; of a ballot that was annulled, `annulled`. */
  readonly step: string
  readonly subject: string
  readonly vote: HandVote
}

type Told = Pick<ElectionCase, 'events' | 'dossier'>

/** Those of one election, as they are now; none of the congress. */
export function meetingVotes(
  { ballot, kind }: Pick<ElectionNow, 'ballot' | 'kind'>,
  { events, dossier }: Told,
): MeetingVote[] {
  if (kind.meeting === 'congress') return []
  return events.flatMap((event) => {
    const row = dossier.typedRows.find(({ id }) => id === event.data['voteRow'])
    if (event.subject !== ballot.id || row === undefined) return []
    const [reason, despite] = [
      reasonOf('voteReason', event, events),
      reasonOf('voteDespite', event, events),
    ]
    return [
      {
        rowId: row.id,
        step: event.kind === 'tie-decided' ? 'decision' : String(event.data['step']),
        subject: String(row.cells['subject'] ?? ''),
        vote: { ...handVoteOf(row.cells), reason, despite },
      },
    ]
  })
}

/** "Đã sửa lúc 09:05, đồng chí Lý Thị Vần ghi. Lý do: đếm sót một người"; empty where nobody has signed for another figure. */
export function describeCorrection(rowId: unknown, events: ElectionCase['events']): string {
  const corrected = correctionOf(rowId, events)
  const by = corrected?.data['by']
  if (corrected === undefined || by === undefined) return ''
  const time = corrected.at.slice('2023-07-13T'.length, '2023-07-13T09:31'.length)
  return `Đã sửa lúc ${time}, đồng chí ${String(by)} ghi. Lý do: ${String(corrected.data['reason'])}`
}

/** The last time that a vote was put right; undefined: it is as it was held. */
function correctionOf(rowId: unknown, events: ElectionCase['events']): ElectionEvent | undefined {
  return events.findLast(({ kind, data }) => kind === 'line-corrected' && data['rowId'] === rowId)
}

/** The lists of the meetings have no column for it: it stands with the step, and with what put its figures right. */
export function reasonOf(
  name: 'voteReason' | 'voteDespite',
  { data }: Pick<ElectionEvent, 'data'>,
  events: ElectionCase['events'],
): string {
  const corrected = correctionOf(data['voteRow'], events)
  return String(corrected?.data[name] ?? data[name] ?? '')
}
