import { fillBraces } from '#core/base/fill-braces.ts'
import type { AnnulInput } from '#core/contract/elections-contract.ts'
import { nameOfItem } from '#core/day/name-of-item.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import {
  annullingOf,
  asSheet,
  eventsOfVote,
  paperOfVote,
  refuseAnnulling,
  refuseSurplus,
  sheetOf,
  signedOfVote,
} from '#core/election/annul-vote.ts'
import type { VoidPaper } from '#core/election/annul-vote.ts'
import { readElections } from '#core/election/election-now.ts'
import type { ElectionCase, ElectionNow } from '#core/election/election-now.ts'
import { fillWords } from '#core/election/election-steps.ts'
import { ANNULLED, SIGNED } from '#core/election/election-words.ts'
import { refuseAgreement } from '#core/election/take-step.ts'
import { requireSigner } from './confirm-by.ts'
import { writeDayEvents } from './day-events.ts'
import { agreedBallots } from './counting-result.ts'
import { requireCounting } from './counting-state.ts'
import { requireElection } from './election-case.ts'
import { changeCells, joinEdits, NO_EDITS, writeEdits } from './election-rows.ts'
import type { RowEdits } from './election-rows.ts'
import { runCommand } from './commands.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { recordRow } from './reopened-record.ts'
import { itemOf, voteData, voteEvents, voteRow } from './step-votes.ts'
import { withdrawn } from './take-back-step.ts'
import { tellHall } from './tell-hall.ts'

/** More ballots than were handed out, counted again: what was found stays in the minutes, the vote is held anew. */
export function annulVote(parts: EngineParts, given: ElectionCase, input: AnnulInput) {
  const now = requireElection(given, input.ballotId)
  const elections = readElections(given)
  const sheet = sheetOf(now, elections)
  const refused = refuseAnnulling(now, elections) ?? refuseCountedAlike(parts, given, sheet)
  if (refused !== null) throw unusable(refused)
  const paper = paperOfVote(now, elections, input)
  const noSurplus = refuseSurplus(paper, input)
  if (noSurplus !== null) throw unusable(noSurplus)
  requireSigner(now, input.by)
  const { convened } = tellHall(parts, given, now)
  const disagreed = refuseAgreement({ vote: input.vote, convened }, given)
  if (disagreed !== null) throw unusable(disagreed, 'vote')
  const whole = asSheet(now, elections)
  const words = fillWords(annullingOf(now)?.vote ?? '', whole, given.pack)
  const voted = { given, now, step: 'issued', vote: input.vote } as const
  const vote = voteRow(parts, { ...voted, words })
  const found: Found = {
    ...paper,
    ...{ reason: input.reason.trim(), by: input.by.trim() },
    differences: signedOfVote(now, elections, given.words),
  }
  const record = recordOf(parts, { given, now: whole, found })
  const rows = joinEdits(
    ...sheet.map((one) => editsOf(parts, given, { ballotId: one.ballot.id, found })),
  )
  const own = [...(vote === null ? [] : [vote]), ...(record === null ? [] : [record.row])]
  const label = `Đã hủy lần bỏ phiếu bầu ${whole.kind.called}, lần ${now.ballot.round}`
  const command = { dossierId: given.dossier.id, name: 'annul-vote', label, undoable: false }
  return runCommand(parts, command, (write) => {
    writeEdits(write, given.dossier, { ...rows, added: [...rows.added, ...own] })
    entriesOf(parts, given, sheet).forEach((id) => write.remove('ballotEntry', id))
    writeDayEvents(parts, write, given.dossier.id, [
      ...sheet.flatMap((one) =>
        withdrawn(eventsOfVote(one, given.events), input.reason).map((event) => ({
          ...event,
          data: { ...event.data, annulled: true },
        })),
      ),
      ...sheet.map((one) => ({
        kind: 'step-taken' as const,
        subject: one.ballot.id,
        actor: found.by,
        data: {
          ...{ step: 'annulled', reason: found.reason },
          ...{ issued: paper.issued, collected: paper.collected },
          ...(one === now && input.vote !== null && voteData(input.vote, vote)),
        },
      })),
      ...(record === null ? [] : [record.event]),
      ...voteEvents(voted, vote),
    ])
  })
}

/** What the void vote leaves on record, in the columns of `elections.annulled`. */
interface Found extends VoidPaper {
  readonly reason: string
  readonly by: string
  /** Which of its figures differed, as somebody has signed. */
  readonly differences: string
}

/** What the paper is printed, handed out and collected as is told anew; what was found this time stays beside it. */
const CLEARED = {
  ...{ convened: null, present: null, voters: null, printed: null, issued: null },
  ...{ exchanged: null, exchangedIsIssued: null, unused: null, collected: null },
  issuedDespite: null,
} as const

function editsOf(
  parts: EngineParts,
  { dossier }: ElectionCase,
  { ballotId, found }: { readonly ballotId: string; readonly found: Found },
): RowEdits {
  const own = dossier.typedRows.filter(({ id }) => id === ballotId)
  const signed = dossier.typedRows.filter(
    ({ list, parentId }) => list === SIGNED && parentId === ballotId,
  )
  const { exchangedIsIssued, ...told } = found
  const empty: TypedRow = {
    ...{ id: parts.newId(), list: ANNULLED, parentId: ballotId, personId: null, cells: {} },
  }
  return {
    ...NO_EDITS,
    added: [changeCells(empty, { ...told, ...(exchangedIsIssued && { exchangedIsIssued }) })],
    changed: own.map((row) => changeCells(row, CLEARED)),
    removed: signed.map(({ id }) => id),
  }
}

/** The count itself says that no more came back than were handed out; whoever has seen its result cannot void it. */
function refuseCountedAlike(
  parts: EngineParts,
  { dossier }: ElectionCase,
  sheet: readonly ElectionNow[],
): string | null {
  for (const { ballot } of sheet) {
    const counting = requireCounting(parts, { id: dossier.id, ballotId: ballot.id })
    const read = agreedBallots(parts, counting)
    if (read !== null && read <= (ballot.figures.issued ?? read))
      return `Hai lần kiểm phiếu bầu ${ballot.body} cùng đếm được ${read} phiếu, không nhiều hơn phát ra ${ballot.figures.issued} nên không hủy lần bỏ phiếu. Còn phiếu chưa đọc thì sửa số thu về rồi ghi phiếu ấy ở trang So hai lần.`
  }
  return null
}

/** Ballots that count for nothing: the clerks begin with new ones. */
export function entriesOf(
  { store }: EngineParts,
  { dossier }: ElectionCase,
  sheet: readonly ElectionNow[],
): string[] {
  const ballots = new Set<unknown>(sheet.map(({ ballot }) => ballot.id))
  return store
    .rows('ballotEntry', dossier.id, ['pass', 'number'])
    .filter((row) => ballots.has(row['ballotId']))
    .map((row) => String(row['id']))
}

interface ElectionFound {
  readonly given: ElectionCase
  readonly now: ElectionNow
  readonly found: Found
}

/** What was found, at the item where the ballots were handed out; null: only the congress has such minutes. */
function recordOf(parts: EngineParts, { given, now, found }: ElectionFound) {
  if (now.kind.meeting !== 'congress') return null
  const item = itemOf({ given, now, step: 'issued' }) ?? null
  const gist = fillBraces(parts.countingWords.annulled.record, {
    ...{ body: now.kind.called ?? now.ballot.body, round: now.ballot.round },
    ...{ issued: found.issued, collected: found.collected ?? '' },
    ...{ by: found.by, reason: found.reason },
  })
  const title = item === null ? now.kind.title : nameOfItem(given.dossier, item.id)
  return recordRow(parts, given.dossier, { item, title, gist })
}
