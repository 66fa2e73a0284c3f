import { fillBraces } from '#core/base/fill-braces.ts'
import type { AnnulInput } from '#core/contract/elections-contract.ts'
import { nameOfItem } from '#core/day/name-of-item.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import {
  annullingOf,
  eventsOfVote,
  refuseAnnulling,
  refuseSurplus,
  sheetOf,
} from '#core/election/annul-vote.ts'
import { readElections } from '#core/election/election-now.ts'
import type { ElectionCase, ElectionNow } from '#core/election/election-now.ts'
import { fillWords } from '#core/election/election-steps.ts'
import { ANNULLED, SIGNED } from '#core/election/election-words.ts'
import { refuseAgreement } from '#core/election/take-step.ts'
import { requireSigner } from './confirm-by.ts'
import { writeDayEvents } from './day-events.ts'
import { requireElection } from './election-case.ts'
import { changeCells, joinEdits, NO_EDITS, writeEdits } from './election-rows.ts'
import type { RowEdits } from './election-rows.ts'
import { itemOf, tellHall, voteData, voteEvents, voteRow, withdrawn } from './election-steps.ts'
import { runCommand } from './commands.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { recordRow } from './reopened-record.ts'

/** More ballots than were handed out, counted again: what was found stays in the minutes, the vote is held anew. */
export function annulVote(parts: EngineParts, given: ElectionCase, input: AnnulInput) {
  const now = requireElection(given, input.ballotId)
  const elections = readElections(given)
  const refused = refuseAnnulling(now, elections) ?? refuseSurplus(now, input)
  if (refused !== null) throw unusable(refused)
  requireSigner(now, input.by)
  const { convened } = tellHall(parts, given, now)
  const disagreed = refuseAgreement({ vote: input.vote, convened }, given)
  if (disagreed !== null) throw unusable(disagreed, 'vote')
  const words = fillWords(annullingOf(now)?.vote ?? '', now, given.pack)
  const voted = { given, now, step: 'issued', vote: input.vote } as const
  const vote = voteRow(parts, { ...voted, words })
  const record = recordOf(parts, { given, now, input })
  const sheet = sheetOf(now, elections)
  const rows = joinEdits(
    ...sheet.map((one) => editsOf(parts, given, { ballotId: one.ballot.id, now, input })),
  )
  const own = [...(vote === null ? [] : [vote]), ...(record === null ? [] : [record.row])]
  const label = `Đã hủy lần bỏ phiếu bầu ${now.ballot.body}, lần ${now.ballot.round}`
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
        actor: input.by.trim(),
        data: {
          ...{ step: 'annulled', reason: input.reason.trim(), collected: input.collected },
          issued: now.ballot.figures.issued,
          ...(one === now && input.vote !== null && voteData(input.vote, vote)),
        },
      })),
      ...(record === null ? [] : [record.event]),
      ...voteEvents(voted, vote),
    ])
  })
}

interface Annulled {
  readonly now: ElectionNow
  readonly input: AnnulInput
}

/** What the paper is printed, handed out and collected as is told anew; what was found this time stays beside it. */
const CLEARED = {
  ...{ convened: null, present: null, voters: null, printed: null, issued: null },
  ...{ exchanged: null, unused: null, collected: null, issuedDespite: null },
} as const

function editsOf(
  parts: EngineParts,
  { dossier }: ElectionCase,
  { ballotId, now, input }: Annulled & { readonly ballotId: string },
): RowEdits {
  const own = dossier.typedRows.filter(({ id }) => id === ballotId)
  const signed = dossier.typedRows.filter(
    ({ list, parentId }) => list === SIGNED && parentId === ballotId,
  )
  const { collected, reason, by } = input
  const cells = {
    ...{ issued: now.ballot.figures.issued ?? 0, collected },
    ...{ reason: reason.trim(), by: by.trim() },
  }
  const found: TypedRow = {
    ...{ id: parts.newId(), list: ANNULLED, parentId: ballotId, personId: null, cells },
  }
  return {
    ...NO_EDITS,
    added: [found],
    changed: own.map((row) => changeCells(row, CLEARED)),
    removed: signed.map(({ id }) => id),
  }
}

/** Ballots that count for nothing: the clerks begin with new ones. */
function entriesOf(
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

/** What was found, at the item where the ballots were handed out; null: only the congress has such minutes. */
function recordOf(
  parts: EngineParts,
  { given, now, input }: Annulled & { readonly given: ElectionCase },
) {
  if (now.kind.meeting !== 'congress') return null
  const item = itemOf({ given, now, step: 'issued' }) ?? null
  const gist = fillBraces(parts.countingWords.annulled.record, {
    ...{ body: now.kind.called ?? now.ballot.body, round: now.ballot.round },
    ...{ issued: now.ballot.figures.issued ?? 0, collected: input.collected },
    ...{ by: input.by.trim(), reason: input.reason.trim() },
  })
  const title = item === null ? now.kind.title : nameOfItem(given.dossier, item.id)
  return recordRow(parts, given.dossier, { item, title, gist })
}
