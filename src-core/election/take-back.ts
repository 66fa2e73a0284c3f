import type { ElectionEvent, ElectionNow } from './election-now.ts'
import { refuseTakingChairBack } from './other-chair.ts'
import { restingOnVote } from './shared-vote.ts'
import { nameOfElection } from './withdraw-result.ts'

/** Why a step cannot be opened again; null when it can. */
export function refuseTakingBack(
  stepId: string,
  now: ElectionNow,
  elections: readonly ElectionNow[],
): string | null {
  // Of a record told afterwards only what was decided here is of the program.
  if (now.isTold && stepId !== 'decision')
    return 'Cuộc bầu này được ghi lại sau. Sửa ở Số liệu văn bản.'
  if (now.hasNextRound) return 'Đã lập lần bầu tiếp nên không mở lại được lần này.'
  if (!takenOf(stepId, now)) return 'Bước này chưa ghi nên không có gì để mở lại.'
  const places = now.steps.map(({ id }) => id)
  const isBeforeCount = places.indexOf(stepOf(stepId)) < places.indexOf('counted')
  if (isBeforeCount && (now.isBeingCounted || now.isConfirmed)) {
    return 'Đã bắt đầu kiểm phiếu nên không mở lại được. Số liệu kiểm phiếu sửa ở màn hình Kiểm phiếu, có ghi lý do.'
  }
  return refuseUnderOthers(stepId, now, elections)
}

/** What went on from here in another election. */
function refuseUnderOthers(stepId: string, now: ElectionNow, elections: readonly ElectionNow[]) {
  if (now.decided !== null && eventsAfter(stepId, now).includes(now.decided))
    return refuseTakingChairBack(now, elections)
  return stepId === 'election-committee' ? refuseSharedVote(now, elections) : null
}

/** The vote would be gone for the others too; opened again as a later step, it passes to one of them. */
function refuseSharedVote(now: ElectionNow, elections: readonly ElectionNow[]): string | null {
  const holds = now.taken.get('election-committee')?.data['agree'] !== undefined
  const [other] = holds ? restingOnVote(now, elections) : []
  if (other === undefined) return null
  const called = nameOfElection(other)
  return other.isBeingCounted || other.isConfirmed
    ? `${called} dựa vào biểu quyết này và đã kiểm phiếu nên không mở lại được nữa.`
    : `${called} dựa vào biểu quyết này. Mở lại bước ấy ở cuộc bầu đó trước.`
}

/** The events that no longer count when a step is opened again: its own and those of the steps after it. */
export function eventsAfter(stepId: string, now: ElectionNow): ElectionEvent[] {
  const places = now.steps.map(({ id }) => id)
  const from = places.indexOf(stepOf(stepId))
  const steps = places.slice(from).flatMap((id) => now.taken.get(id) ?? [])
  const isDecided = now.decided !== null && places.indexOf('decision') >= from
  return isDecided && now.decided !== null ? [...steps, now.decided] : steps
}

function takenOf(stepId: string, now: ElectionNow): boolean {
  return stepId === 'decision' ? now.decided !== null : now.taken.has(stepId)
}

type StepId = ElectionNow['steps'][number]['id']

function stepOf(stepId: string): StepId {
  // A name the election does not have is found nowhere in its steps.
  return stepId as StepId
}
