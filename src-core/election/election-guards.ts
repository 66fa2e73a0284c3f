import { nameKey } from '../base/name-key.ts'
import { upperFirst } from '../base/vietnamese-text.ts'
import type { ElectionStep, ElectionStepId } from '../regulation/election-shape.ts'
import { SIGNED_LAWS, describePair, unsignedPairs } from './signed-reasons.ts'
import type { SignedLaw } from './signed-reasons.ts'
import type { BallotFigures } from './ballot-figures.ts'
import { findBallotErrors } from './ballot-errors.ts'
import { hasQuorum } from './count-ballot.ts'
import { limitsOfCase, partBeside, readElections, sharedNames, standingAt } from './election-now.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { membersWhenIssued, refuseOtherMembers } from './meeting-members.ts'
import { tellApart } from './tell-apart.ts'
import type { OnBallot } from './tell-apart.ts'
import { refuseTwoOffices } from './two-offices.ts'
import { standing } from './election-rows.ts'
import type { ListedName } from './election-rows.ts'
import { fillWords, sourceOf } from './election-steps.ts'
import { refuseLateOutsiders, refuseOutsiders } from './who-may-stand.ts'

/** What must hold for a step to be taken. Each answers with one sentence, or null. */

type Guard = (now: ElectionNow, given: ElectionCase) => string | null

const GUARDS: Partial<Readonly<Record<ElectionStepId, Guard>>> = {
  seats: refuseSeats,
  nominations: refuseEmptyList,
  list: refuseList,
  'election-committee': refuseCounters,
  printed: refusePrinted,
  issued: refuseIssued,
  collected: refuseCollected,
}

/** Why this step cannot be taken with what the rows say now; null when it can. */
export function refuseFacts(
  step: ElectionStep,
  now: ElectionNow,
  given: ElectionCase,
): string | null {
  return GUARDS[step.id]?.(now, given) ?? null
}

function refuseSeats(now: ElectionNow, given: ElectionCase): string | null {
  const { seats, alternates } = now.ballot
  if (seats === null || seats < 1) return 'Ghi số lượng cần bầu, ít nhất 1 người.'
  if (alternates > 0 && now.kind.alternates === null) {
    return `Bầu ${now.kind.body} không có dự khuyết, chỉ bầu đại biểu dự đại hội cấp trên mới có (${sourceOf(given.pack, 'with-alternates')}). Bỏ trống số dự khuyết.`
  }
  if (alternates >= seats) {
    return `Dự khuyết ${alternates} người phải ít hơn tổng số cần bầu ${seats} người.`
  }
  return refuseSeatsTogether(now, given)
}

/** Where the chair is elected on the same sheet, that seat is not among those of the committee. */
function refuseSeatsTogether(now: ElectionNow, given: ElectionCase): string | null {
  const all = given.dossier.congress.committeeSeats
  const chair = togetherWith(now, given)
  if (now.kind.seats !== 'committee' || chair === null || all === null) return null
  const right = all - (chair.ballot.seats ?? 1)
  if (now.ballot.seats === right) return null
  return `Bầu đồng thời: chủ tịch bầu ở phần riêng nên phần Ban Chấp hành bầu ${right} người, không phải ${now.ballot.seats} (${sourceOf(given.pack, chair.kind.ground)}).`
}

/** The election on the same sheet, first round. */
export function togetherWith(now: ElectionNow, given: ElectionCase): ElectionNow | null {
  return partBeside(now, readElections(given))
}

function refuseEmptyList({ ballot }: ElectionNow): string | null {
  if (standing(ballot.names).length > 0) return null
  return 'Danh sách chưa có ai. Thêm người được giới thiệu, ứng cử hoặc đề cử.'
}

function refuseList(now: ElectionNow, given: ElectionCase): string | null {
  const names = standing(now.ballot.names)
  const seats = now.ballot.seats ?? 0
  if (names.length < seats) {
    return `Danh sách có ${names.length} người, cần bầu ${seats} người. Thêm người vào danh sách hoặc biểu quyết lại số lượng.`
  }
  return (
    refuseSameNames(names) ??
    refuseOutsiders(names, now, given) ??
    refuseTwoOffices(names, now, given) ??
    refuseOnBothParts(now, given) ??
    refuseCounters(now, given, { evenIfEmpty: true })
  )
}

/** Two of one name on a ballot are told apart by their birth year or unit. */
export function refuseSameNames(names: readonly ListedName[]): string | null {
  const at = tellApart(names.map(onBallot)).indexOf(null)
  const alike = names.find((_, place) => place === at)
  if (alike === undefined) return null
  const group = names.filter(({ name }) => nameKey(name) === nameKey(alike.name))
  return `Có ${group.length} người cùng tên ${alike.name}. Ghi năm sinh hoặc đơn vị khác nhau của từng người để phân biệt trên phiếu.`
}

function onBallot({ name, birthYear, unit }: ListedName): OnBallot {
  return { name, birthYear: birthYear ?? '', unit }
}

function refuseOnBothParts(now: ElectionNow, given: ElectionCase): string | null {
  const other = togetherWith(now, given)
  if (other === null) return null
  const both = sharedNames(standing(now.ballot.names), standing(other.ballot.names))
  if (both.length === 0) return null
  return `${both.join(', ')} có tên ở cả hai phần của phiếu bầu đồng thời. Danh sách Ban Chấp hành không có người ứng cử chủ tịch (${sourceOf(given.pack, 'chair-order')}).`
}

/** Nobody counts an election he stands in. */
export function refuseCounters(
  now: ElectionNow,
  given: ElectionCase,
  { evenIfEmpty = false } = {},
): string | null {
  const { counters } = now
  const called = fillWords('{counters}', now, given.pack)
  if (counters.length === 0) {
    return evenIfEmpty ? null : `Chưa có ai trong ${called}. Chọn trưởng ban và thành viên.`
  }
  const shared = sharedNames(counters, standingAt(readElections(given), now))
  if (shared.length > 0) {
    return `${shared.join(', ')} vừa có tên trong danh sách bầu cử vừa ở ${called}. Thay người ở ${called} (${sourceOf(given.pack, 'election-committee')}).`
  }
  if (counters.filter(({ isHead }) => isHead).length !== 1) {
    return `${called} cần đúng một trưởng ban. Chọn lại chức danh.`
  }
  return null
}

function refusePrinted({ ballot }: ElectionNow): string | null {
  return ballot.printed === null || ballot.printed < 1 ? 'Ghi số phiếu đã in.' : null
}

function refuseIssued(now: ElectionNow, given: ElectionCase): string | null {
  const { convened, present, voters, issued } = now.ballot.figures
  if (convened === null || present === null || voters === null || issued === null) {
    return 'Ghi đủ số triệu tập, có mặt, tham gia bỏ phiếu và số phiếu phát ra.'
  }
  const other = refuseOtherMembers(now.ballot.figures, membersWhenIssued(now, given))
  if (other !== null) return other
  if (present > convened) return `Có mặt ${present} mà chỉ triệu tập ${convened}. Đếm lại.`
  if (voters > present) return `${voters} người bỏ phiếu mà chỉ có mặt ${present}. Đếm lại.`
  return (
    refuseLateOutsiders(now, given) ??
    refuseWithoutQuorum(now, given) ??
    refuseIssuedFigures(now, given)
  )
}

function refuseWithoutQuorum(now: ElectionNow, given: ElectionCase): string | null {
  const limits = limitsOfCase(given)
  const { convened, present } = now.ballot.figures
  if (limits === null || hasQuorum({ convened, present }, limits) !== false) return null
  return `Có mặt ${present} trên ${convened} người được triệu tập, chưa đủ để bầu (${limits.quorumSource}). Chờ đủ số rồi mới phát phiếu.`
}

function refuseIssuedFigures({ ballot }: ElectionNow, { words }: ElectionCase): string | null {
  const unsigned = refuseUnsigned(ballot.figures, ['issued-to-voters'], words)
  if (unsigned !== null) return unsigned
  const beyond = findBallotErrors(ballot.figures).find(({ law }) => law === 'issued-within-printed')
  if (beyond === undefined) return null
  return `Phát ra và đổi hỏng ${beyond.left} phiếu mà chỉ in ${beyond.right}. Đếm lại số phiếu in.`
}

function refuseCollected(now: ElectionNow, given: ElectionCase): string | null {
  const { ballot } = now
  const { issued, collected } = ballot.figures
  if (collected === null) return 'Ghi số phiếu thu về.'
  if (issued !== null && collected > issued) {
    return `Thu về ${collected} phiếu mà chỉ phát ra ${issued}. Đếm lại rồi ghi số đúng; số phát ra ghi sai thì mở lại bước phát phiếu. Vẫn thừa thì báo cáo ${fillWords('{presidium}', now, given.pack)} và ghi hủy lần bỏ phiếu này ngay dưới đây.`
  }
  return refuseUnsigned(ballot.figures, SIGNED_LAWS, given.words)
}

/** What differs on paper stands only with a reason and the name of who answers for it. */
function refuseUnsigned(
  figures: BallotFigures,
  laws: readonly SignedLaw[],
  { pairs }: ElectionCase['words'],
): string | null {
  const open = unsignedPairs(figures).find(({ law }) => laws.includes(law))
  if (open === undefined) return null
  return `${upperFirst(describePair(open, pairs))}. Đếm lại; nếu đúng như vậy thì ghi lý do và tên người xác nhận.`
}
