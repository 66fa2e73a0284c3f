import { fillBraces } from '#core/base/fill-braces.ts'
import { lowerFirst } from '#core/base/vietnamese-text.ts'
import type { HandVote } from '#core/dossier/hand-vote.ts'
import type { ElectionCase } from '#core/election/election-now.ts'
import { BALLOTS } from '#core/election/election-words.ts'
import { refuseDecision, waysOf } from '#core/election/decision.ts'
import { LEAVE_VACANT } from '#core/regulation/election-shape.ts'
import { requireElection, runChange } from './election-case.ts'
import { changeCells, NO_EDITS } from './election-rows.ts'
import { notFound, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { voteData, voteEvents, voteRow } from './step-votes.ts'
import { tellHall } from './tell-hall.ts'

interface Decision {
  readonly ballotId: string
  readonly way: string
  readonly vote: HandVote | null
}

/** Records what is to be done about the open seats; who is elected is never settled here. */
export function decideElection(parts: EngineParts, given: ElectionCase, decision: Decision) {
  const now = requireElection(given, decision.ballotId)
  const { convened } = tellHall(parts, given, now)
  const refused = refuseDecision(decision.way, now, { vote: decision.vote, convened, given })
  if (refused !== null) throw unusable(refused)
  const way = waysOf(now).find(({ id }) => id === decision.way)
  const row = given.dossier.typedRows.find(
    ({ id, list }) => id === now.ballot.id && list === BALLOTS,
  )
  if (way === undefined || row === undefined)
    throw notFound('Không còn cuộc bầu này. Mở lại trang.')
  const { asked, recorded } = parts.countingWords.decision
  const words = fillBraces(asked, {
    way: lowerFirst(way.title),
    body: now.kind.called ?? now.ballot.body,
  })
  const vote = way.asked
    ? voteRow(parts, { given, now, step: 'decision', vote: decision.vote, words })
    : null
  return runChange(parts, given.dossier, {
    name: 'decide-election',
    label: `Đã ghi quyết định: ${words}`,
    edits: {
      ...NO_EDITS,
      changed: [
        changeCells(row, {
          afterwards: fillBraces(recorded, { way: way.title }),
          leftVacant: way.id === LEAVE_VACANT || null,
        }),
      ],
      added: vote === null ? [] : [vote],
    },
    events: [
      {
        kind: 'tie-decided',
        subject: now.ballot.id,
        data: {
          ...{ way: way.id, clause: way.ground, tied: [...(now.count?.tied ?? [])] },
          ...(way.asked && decision.vote !== null && voteData(decision.vote, vote)),
        },
      },
      ...voteEvents({ given, now, step: 'decision', vote: decision.vote }, vote),
    ],
  })
}
