import { isTypedAlike } from '#core/base/name-key.ts'
import type { CountingPass } from '#core/contract/counting-values.ts'
import type { Receipt } from '#core/contract/values.ts'
import { runCommand } from './commands.ts'
import { refuseHeadAsClerk, refuseOnBallot, requireKnownClerk } from './confirm-by.ts'
import { differencesOf } from './counting-differences.ts'
import { passOf, refuseConfirmed, refuseOtherPass, requireCounting } from './counting-state.ts'
import type { BallotAsked, Counting } from './counting-state.ts'
import { writeDayEvents } from './day-events.ts'
import { atTheCount } from './election-case.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

interface Reopening extends BallotAsked {
  readonly pass: CountingPass
  readonly clerk: string
  readonly reason: string
}

const BOTH: readonly CountingPass[] = [1, 2]

/**
 * Takes a closing back. While the other pass waits, this one alone; once the two were compared, both: one put right
 * beside the figures of the other would be a copy of it.
 */
export function reopenPass(parts: EngineParts, input: Reopening): Receipt {
  const counting = requireCounting(parts, input)
  refuseConfirmed(counting)
  const { pass, clerk, reason } = input
  const opened = passesToOpen(parts, counting, pass)
  refuseOtherPass(counting, pass, clerk)
  const at = atTheCount(parts, counting.dossier, input.ballotId)
  refuseHeadAsClerk(at, clerk)
  refuseOnBallot(at, clerk, 'clerk')
  requireKnownClerk(at, passOf(counting, pass).people, clerk)
  const label = opened.length > 1 ? 'Đã mở lại hai lần' : `Đã mở lại lần ${pass}`
  const words = { dossierId: input.id, name: 'reopen-counting-pass', label, undoable: false }
  return runCommand(parts, words, (write) => {
    const events = opened.flatMap((one) => [
      ...closingsOf(counting, one).map(({ id }) => ({
        ...{ kind: 'withdrawn' as const, subject: id, actor: clerk, data: { reason } },
      })),
      ...beganAgain(counting, { pass: one, clerk: one === pass ? clerk : null, opened }),
    ])
    writeDayEvents(parts, write, input.id, events)
  })
}

function passesToOpen(
  parts: EngineParts,
  counting: Counting,
  pass: CountingPass,
): readonly CountingPass[] {
  if (passOf(counting, pass).state !== 'closed') throw unusable(`Lần ${pass} chưa khóa.`)
  const other = passOf(counting, pass === 1 ? 2 : 1)
  if (other.state === 'waiting') return [pass]
  if (other.state === 'open')
    throw unusable(
      `Lần ${other.pass} đang nhập nên không mở lại lần ${pass} được. Khóa lần ${other.pass} rồi so hai lần; nếu cả hai cùng sai thì mở lại cả hai.`,
    )
  const { open, mode } = differencesOf(parts, counting)
  // A figure may stay open because one that both told alike is wrong.
  if (open > 0 && mode === 'ballots')
    throw unusable(
      `Hai lần còn khác nhau ${open} phiếu chưa quyết. Để người thứ ba quyết theo phiếu giấy trước, rồi mới mở lại hai lần.`,
    )
  return BOTH
}

function closingsOf({ events }: Counting, pass: CountingPass) {
  return events.filter(({ kind, data }) => kind === 'pass-closed' && data['pass'] === pass)
}

interface GoingOn {
  readonly pass: CountingPass
  /** Null: whoever entered it last. */
  readonly clerk: string | null
  readonly opened: readonly CountingPass[]
}

/** Said only where another clerk goes on, or where the pass is from now on hidden from everybody. */
function beganAgain(counting: Counting, { pass, clerk, opened }: GoingOn) {
  const own = passOf(counting, pass)
  const isSame = clerk === null || (own.clerk !== null && isTypedAlike(own.clerk, clerk))
  const isAgain = opened.length > 1
  if (isSame && !isAgain) return []
  const actor = (isSame ? own.clerk : clerk) ?? ''
  const reader = own.reader !== null && isTypedAlike(own.reader, actor) ? null : own.reader
  const names = counting.names.map(({ id }) => id)
  const data = { pass, mode: own.mode, reader, names, ...(isAgain && { again: true }) }
  return [{ kind: 'clerk-began' as const, subject: counting.row.id, actor, data }]
}
