import type { HandVote } from '#core/dossier/hand-vote.ts'
import { correctVote } from '#core/dossier/refuse-vote.ts'
import { invariant } from '#core/base/invariant.ts'
import type { ElectionCase } from '#core/election/election-now.ts'
import { meetingVotes } from '#core/election/meeting-votes.ts'
import { voteRules } from '#core/election/take-step.ts'
import { requireElection, runChange } from './election-case.ts'
import { changeCells, NO_EDITS } from './election-rows.ts'
import { notFound, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { tellHall } from './tell-hall.ts'

interface Correction {
  readonly ballotId: string
  readonly rowId: string
  readonly vote: HandVote
  readonly reason: string
  readonly by: string
}

/** A vote by hand of a meeting put right, judged as when it was held: what it said before stays on record, with who says why. */
export function correctVoteOf(parts: EngineParts, given: ElectionCase, input: Correction) {
  const now = requireElection(given, input.ballotId)
  const found = meetingVotes(now, given).find(({ rowId }) => rowId === input.rowId)
  if (found === undefined)
    throw notFound('Biểu quyết này không còn ở bước nào của cuộc bầu. Mở lại trang Bầu cử.')
  const rules = voteRules(tellHall(parts, given, now).convened, given)
  const { vote, refusal } = correctVote(found.vote, trimmed(input.vote), rules)
  if (refusal !== null) throw unusable(refusal.sentence, refusal.field)
  const [reason, by] = [input.reason.trim(), input.by.trim()]
  if (reason === '') throw unusable('Chưa có lý do sửa. Gõ lý do rồi ghi.', 'reasonToCorrect')
  if (by === '') throw unusable('Chưa có tên người sửa. Gõ họ và tên rồi ghi.', 'by')
  const row = given.dossier.typedRows.find(({ id }) => id === found.rowId)
  invariant(row, `the vote ${found.rowId} has no row`)
  const { present, agree, against, other } = vote
  const figures = { present, agree, against, other }
  const before = Object.entries(found.vote).map(([name, value]) => `${name}: ${value}`)
  return runChange(parts, given.dossier, {
    name: 'correct-election-vote',
    label: `Đã sửa số biểu quyết “${found.subject}”`,
    edits: { ...NO_EDITS, changed: [changeCells(row, figures)] },
    events: [
      {
        kind: 'line-corrected',
        subject: found.rowId,
        data: {
          ...{ rowId: found.rowId, reason, by, before },
          ...{ voteReason: vote.reason, voteDespite: vote.despite ?? '' },
        },
      },
    ],
  })
}

function trimmed(vote: HandVote): HandVote {
  return { ...vote, reason: vote.reason.trim(), despite: vote.despite?.trim() ?? '' }
}
