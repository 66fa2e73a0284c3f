import type { Election, ElectionStep, ElectionStepId } from '../regulation/election-shape.ts'
import { togetherWith } from './election-guards.ts'
import { readElections } from './election-now.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import type { ElectionBreak } from './election-view.ts'
import { fillWords, groundOf, isDone, sourceOf } from './election-steps.ts'
import { refuseOtherChair } from './other-chair.ts'

/** Chair and committee on one sheet: what is printed, handed out and collected is the same paper for both parts. */

/** What is voted by hand, in the words of the step; null: nothing is. */
export function voteSubject(step: ElectionStep, now: ElectionNow, given: ElectionCase) {
  const isTogether = togetherWith(now, given) !== null
  const words = isTogether ? (step.voteTogether ?? step.vote) : step.vote
  return words === null ? null : fillWords(words, now, given.pack)
}

const FIGURES = {
  printed: [['printed', 'in']],
  issued: [
    ['convened', 'triệu tập'],
    ['present', 'có mặt'],
    ['voters', 'tham gia bỏ phiếu'],
    ['issued', 'phát ra'],
  ],
  collected: [
    ['exchanged', 'đổi'],
    ['unused', 'chưa dùng'],
    ['collected', 'thu về'],
  ],
} as const satisfies Partial<Record<ElectionStepId, readonly (readonly [string, string])[]>>

/** Why this step cannot be taken beside the other part of the sheet; null when it can. */
export function refuseBesideOther(
  step: ElectionStep,
  now: ElectionNow,
  given: ElectionCase,
): string | null {
  const other = togetherWith(now, given)
  if (other === null) return refuseAlone(step, now, given)
  if (step.id === 'list') return refuseListFirst(now, other, given)
  if (step.id === 'result') return refuseHalfResult(other, given)
  if (step.id !== 'printed' && step.id !== 'issued' && step.id !== 'collected') return null
  return findFigureBreak(now, other, FIGURES[step.id])
}

/** The sheet has the other part on it too, which nobody has set up. */
function refuseAlone({ id }: ElectionStep, now: ElectionNow, given: ElectionCase): string | null {
  if (now.kind.together === null || now.ballot.round !== 1 || !(id in FIGURES)) return null
  return `Bầu đồng thời trên một tờ phiếu: lập cuộc bầu Ban Chấp hành trước rồi mới in, phát, thu phiếu (${sourceOf(given.pack, now.kind.ground)}).`
}

/** One sheet is announced when both of its parts are confirmed: a difference between them shows only then. */
function refuseHalfResult(other: ElectionNow, given: ElectionCase): string | null {
  if (other.isConfirmed) return null
  const ground = other.kind.together === null ? 'chair-order' : other.kind.ground
  return `Bầu đồng thời trên một tờ phiếu: phần ${calledOf(other)} chưa xác nhận kết quả kiểm phiếu. Xác nhận cả hai phần rồi mới công bố (${sourceOf(given.pack, ground)}).`
}

type FigureWords = (typeof FIGURES)[keyof typeof FIGURES][number]

function findFigureBreak(
  now: ElectionNow,
  other: ElectionNow,
  figures: readonly FigureWords[],
): string | null {
  for (const [name, words] of figures) {
    const [own, theirs] = [now.ballot.figures[name], other.ballot.figures[name]]
    if (own === null || theirs === null || own === theirs) continue
    return `Bầu đồng thời trên một tờ phiếu: phần ${calledOf(other)} ghi ${words} ${theirs}, phần này ghi ${own}. Hai phần phải ghi như nhau: kiểm lại${other.isConfirmed ? '; phần kia sai thì rút lại kết quả phần ấy rồi sửa cả hai' : ''}.`
  }
  return null
}

/** Why these figures cannot be written beside a part that is confirmed; while neither is, one is put right first. */
export function refuseFiguresBeside(given: ElectionCase, ballotId: string): string | null {
  const now = readElections(given).find(({ ballot }) => ballot.id === ballotId)
  const other = now === undefined ? null : togetherWith(now, given)
  if (now === undefined || other === null || !other.isConfirmed) return null
  return findFigureBreak(now, other, Object.values(FIGURES).flat())
}

function refuseListFirst(now: ElectionNow, other: ElectionNow, given: ElectionCase): string | null {
  if (now.kind.together !== null || isDone(other, { id: 'list' })) return null
  return `Bầu đồng thời: biểu quyết danh sách bầu ${calledOf(other)} trước, danh sách bầu ${calledOf(now)} sau (${sourceOf(given.pack, other.kind.ground)}).`
}

function calledOf({ kind }: ElectionNow): string {
  return kind.called ?? kind.body
}

/** The other part of the sheet of this ballot; null: it has none. */
export function besideOnSheet(given: ElectionCase, ballotId: string): ElectionNow | null {
  const now = readElections(given).find(({ ballot }) => ballot.id === ballotId)
  return now === undefined ? null : togetherWith(now, given)
}

/** Invalid sheets of both parts; `theirs` null: both passes of the other part do not agree yet. */
interface InvalidSheets {
  readonly own: number
  readonly theirs: number | null
}

/**
 * What keeps this part from being confirmed beside the other; null: nothing. The paper is the same for both, and a sheet
 * that is invalid in one part is so in the other.
 */
export function findSheetBreak(
  given: ElectionCase,
  ballotId: string,
  { own, theirs }: InvalidSheets,
): string | null {
  const now = readElections(given).find(({ ballot }) => ballot.id === ballotId)
  const other = besideOnSheet(given, ballotId)
  if (now === undefined || other === null) return null
  const differing = findFigureBreak(now, other, Object.values(FIGURES).flat())
  const law = wholeSheetOf(now, given)
  if (differing !== null || law === null || theirs === null || theirs === own) return differing
  const putRight = other.isConfirmed
    ? 'phần kia sai thì rút lại kết quả phần kia'
    : 'phần kia sai thì mở lại hai lần của phần kia'
  return `Phiếu bầu đồng thời không hợp lệ ở một phần thì cả phiếu không hợp lệ (${lawWords(given, law)}), nhưng phần ${calledOf(other)} có ${theirs} phiếu không hợp lệ, phần này có ${own}. Xem lại phiếu: phần này sai thì mở lại lần 1 và lần 2 của phần này; ${putRight}.`
}

/** Neither part has a result before both passes of both agree: the other part may make sheets of this one invalid. */
export function findSheetWait(
  given: ElectionCase,
  ballotId: string,
  { theirs }: Pick<InvalidSheets, 'theirs'>,
): string | null {
  const other = theirs === null ? besideOnSheet(given, ballotId) : null
  const law = other && wholeSheetOf(other, given)
  if (other === null || law === null || other.isConfirmed) return null
  return `Bầu đồng thời trên một tờ phiếu: phần ${calledOf(other)} chưa khóa đủ hai lần kiểm khớp nhau. Phiếu không hợp lệ ở một phần thì cả phiếu không hợp lệ (${lawWords(given, law)}), nên kiểm xong phần ấy rồi mới xác nhận phần này.`
}

/** The chair carries what is said of its sheet. */
function wholeSheetOf({ kind }: ElectionNow, { pack }: ElectionCase): string | null {
  const onSheet = pack.elections.kinds.find(({ together }) => together === kind.id)
  return kind.wholeSheet ?? onSheet?.wholeSheet ?? null
}

function lawWords({ pack }: ElectionCase, law: string): string {
  return `${sourceOf(pack, law)}; tin cậy ${groundOf(pack, law)?.confidence ?? 'C'}`
}

/** What the committee on the same sheet elects once the chair is set up beside it, or is discarded again; null: no change. */
export function committeeBeside(
  chair: Pick<Election, 'together'>,
  given: ElectionCase,
  isSetUp: boolean,
): { readonly ballotId: string; readonly seats: number } | null {
  const all = given.dossier.congress.committeeSeats
  const committee = readElections(given).find(
    ({ kind, ballot }) => kind.id === chair.together && ballot.round === 1,
  )
  if (all === null || committee === undefined || isDone(committee, { id: 'seats' })) return null
  const [before, seats] = isSetUp ? [all, all - 1] : [all - 1, all]
  return committee.ballot.seats === before ? { ballotId: committee.ballot.id, seats } : null
}

/** Why an election comes too late beside those that are there. */
export function findLateBreaks(kind: Election, given: ElectionCase): ElectionBreak[] {
  const elections = readElections(given)
  const source = sourceOf(given.pack, kind.ground)
  const blocked = (sentence: string) => [
    { sentence: `${sentence} (${source})`, blocks: true, field: null },
  ]
  const beside = refuseOtherChair(kind, given)
  if (beside !== null) return [{ sentence: beside, blocks: true, field: null }]
  const other = elections.find((one) => kind.together === one.kind.id && one.ballot.round === 1)
  if (other === undefined || !(isDone(other, { id: 'seats' }) || other.isConfirmed)) return []
  return blocked(
    `Đã biểu quyết số lượng ${calledOf(other)} nên không còn bầu đồng thời được. Bầu Chủ tịch sau khi bầu xong ${calledOf(other)}, hoặc mở lại bước biểu quyết số lượng.`,
  )
}
