import { readElections } from '#core/election/election-now.ts'
import { CAUSES, NAMES } from '#core/election/election-words.ts'
import { refuseWithdrawingResult } from '#core/election/withdraw-result.ts'
import { refuseConfirming } from './confirm-by.ts'
import { confirmedOf, requireCounting } from './counting-state.ts'
import type { BallotAsked, Counting } from './counting-state.ts'
import { electionCase, requireElection, runChange } from './election-case.ts'
import { changeCells, withEdits } from './election-rows.ts'
import type { RowEdits } from './election-rows.ts'
import { unusable } from './failures.ts'
import { finalPaperOn } from './final-paper-on.ts'
import type { EngineParts } from './parts.ts'

interface Withdrawal extends BallotAsked {
  readonly by: string
  readonly reason: string
}

/** Takes a confirmed result out of the papers again; what the clerks entered stays, and the count goes on from there. */
export function withdrawResult(parts: EngineParts, input: Withdrawal) {
  const counting = requireCounting(parts, input)
  const given = electionCase(parts, input.id)
  const now = requireElection(given, input.ballotId)
  const refused = restingOn(parts, counting)
  if (refused !== null) throw unusable(refused)
  const confirmed = confirmedOf(counting)
  if (confirmed === null) throw unusable('Cuộc bầu này chưa có kết quả được xác nhận.')
  refuseConfirming(counting, now, input.by)
  const read = now.taken.get('result')
  const events = [confirmed, ...(read === undefined ? [] : [read])]
  return runChange(parts, counting.dossier, {
    name: 'withdraw-result',
    label: `Đã rút kết quả bầu ${counting.body}`,
    edits: editsOf(counting),
    events: events.map(({ id }) => ({
      ...{ kind: 'withdrawn' as const, subject: id, actor: input.by },
      data: { reason: input.reason },
    })),
  })
}

/** What rests on a confirmed result so that it cannot be withdrawn; null: nothing that the rules know of. */
export function restingOn(parts: EngineParts, counting: Counting): string | null {
  const { dossier, row } = counting
  const elections = parts.packs.has(dossier.packId)
    ? readElections(electionCase(parts, dossier.id))
    : []
  const now = elections.find(({ ballot }) => ballot.id === row.id)
  const refused = now === undefined ? null : refuseWithdrawingResult(now, elections)
  if (refused !== null) return refused
  const paper = finalPaperOn(parts, dossier, withEdits(dossier, editsOf(counting)))
  if (paper === null) return null
  return `Văn bản “${paper}” đã là bản chính thức và có số liệu của kết quả này. Chưa ký thì lập lại văn bản ấy thành dự thảo rồi rút; đã ký thì lập biên bản và báo người giám sát của cấp trên.`
}

const UNFINISHED = { finishedAt: null, finishedOn: null }

/** Everything that confirming wrote. */
function editsOf({ row, dossier }: Counting): RowEdits {
  const below = dossier.typedRows.filter(({ parentId }) => parentId === row.id)
  const of = (list: string) => below.filter((one) => one.list === list)
  return {
    added: [],
    changed: [
      changeCells(row, { valid: null, invalid: null, ...UNFINISHED, hash: null }),
      ...of(NAMES).map((name) => changeCells(name, { votes: null })),
    ],
    removed: of(CAUSES).map(({ id }) => id),
  }
}
