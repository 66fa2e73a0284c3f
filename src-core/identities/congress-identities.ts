import { isTrueIn, numberIn, rowsIn } from '../papers/read-tree.ts'
import type { Claim } from './claim.ts'
import { atMost, below, equals, isSo } from './claim.ts'
import type { IdentityCase } from './identity-case.ts'

/** I-01: one name, one ordinal, one term. */
export function judgeTitle({ dossier: { congress } }: IdentityCase): Claim[] {
  const { previousOrdinal, ordinal, previousTermFrom, termFrom, termTo } = congress
  return [
    equals(
      previousOrdinal === null ? null : previousOrdinal + 1,
      ordinal,
      'Đại hội trước tính ra lần này là lần thứ {left}, hồ sơ ghi lần thứ {right}; hãy sửa một trong hai số.',
    ),
    below(
      termFrom,
      termTo,
      'Nhiệm kỳ bắt đầu năm {left} mà kết thúc năm {right}; hãy sửa năm của nhiệm kỳ.',
    ),
    below(
      previousTermFrom,
      termFrom,
      'Nhiệm kỳ trước bắt đầu năm {left}, nhiệm kỳ này bắt đầu năm {right}; hãy sửa năm của nhiệm kỳ.',
    ),
  ]
}

/** I-02: one date, one hour, one place. */
export function judgeTimeAndPlace({ dossier, facts }: IdentityCase): Claim[] {
  const { startDate, endDate } = dossier.congress
  const own = rowsIn(facts, 'agenda.sessions').filter(
    (session) => !isTrueIn(session, 'isFirstMeeting'),
  )
  const dates = dossier.sessions.slice(0, own.length).map(({ date }) => date)
  const last = dates.at(-1) ?? null
  return [
    atMost(
      startDate,
      endDate,
      'Ngày khai mạc {left} sau ngày bế mạc {right}; hãy sửa ngày ở trang hồ sơ.',
    ),
    equals(
      dates[0] ?? null,
      startDate,
      'Phiên đầu của chương trình vào ngày {left}, ngày khai mạc là {right}; hãy sửa một trong hai ngày.',
    ),
    atMost(
      last,
      endDate,
      'Phiên cuối của chương trình vào ngày {left}, sau ngày bế mạc {right}; hãy sửa một trong hai ngày.',
    ),
  ]
}

/** I-03: one number of members, counted on one day. */
export function judgeMembership({ dossier: { congress }, facts }: IdentityCase): Claim[] {
  const asOf = facts['membership']
  const day = asOf && 'asOf' in asOf ? asOf['asOf'] : undefined
  const told = day && 'kind' in day && day.kind === 'known' ? String(day.value) : null
  return [
    atMost(
      told,
      congress.startDate,
      'Số đoàn viên chốt ngày {left}, sau ngày khai mạc {right}; hãy sửa ngày chốt số liệu.',
    ),
  ]
}

/** I-04: parts of the membership within the whole. */
export function judgeMembershipParts({
  dossier: { units, congress },
  facts,
}: IdentityCase): Claim[] {
  const total = numberIn(facts, 'membership.total')
  const members = units.map((unit) => unit.members)
  const isWhole = members.length > 0 && members.every((count) => count !== null)
  const sum = isWhole ? members.reduce<number>((all, count) => all + (count ?? 0), 0) : null
  return [
    atMost(
      numberIn(facts, 'membership.female'),
      total,
      'Có {left} đoàn viên nữ trong {right} đoàn viên; hãy sửa số liệu của các đơn vị.',
    ),
    equals(
      sum,
      congress.membersTotal,
      'Các đơn vị cộng lại có {left} đoàn viên, hồ sơ ghi {right}; hãy sửa một trong hai số.',
    ),
    ...units.map(({ name, members: all, membersFemale }) =>
      atMost(
        membersFemale,
        all,
        `${name}: {left} đoàn viên nữ trong {right} đoàn viên; hãy sửa dòng này.`,
      ),
    ),
  ]
}

/** I-05: a congress of all members below the threshold, of delegates above it or with consent. */
export function judgeForm({ dossier: { congress }, facts, limit }: IdentityCase): Claim[] {
  const from = limit('delegateFrom')
  const total = numberIn(facts, 'membership.total')
  if (congress.form === 'plenary') {
    const sentence =
      'Đại hội toàn thể với {left} đoàn viên, từ {right} đoàn viên phải đại hội đại biểu; hãy sửa hình thức.'
    return congress.formConsent === true ? [] : [below(total, from, sentence)]
  }
  if (congress.form === null || congress.formConsent !== false) return []
  const sentence =
    'Đại hội đại biểu khi từ {left} đoàn viên mới được tổ chức, đơn vị có {right}; cần văn bản đồng ý của cấp trên.'
  return [atMost(from, total, sentence)]
}

/** I-22: the minutes keep to the agenda, the agenda to its sessions. */
export function judgeAgenda({ facts, limit }: IdentityCase): Claim[] {
  const sessions = rowsIn(facts, 'agenda.sessions')
  const begun = rowsIn(facts, 'proceedings.records').length > 0
  const strange = begun ? rowsIn(facts, 'proceedings.otherRecords').length : null
  return [
    equals(
      strange,
      0,
      'Có {left} diễn biến không thuộc mục nào của chương trình; hãy ghi đúng tên mục hoặc thêm mục.',
    ),
    ...sessions.map((session, at) =>
      atMost(
        numberIn(session, 'minutes'),
        limit('sessionMinutes'),
        `Phiên ${at + 1} dài {left} phút, một buổi dài nhất {right} phút; hãy rút ngắn chương trình.`,
      ),
    ),
    isSo(hasOrder(facts), 'Có phiên kết thúc trước khi bắt đầu; hãy sửa giờ của các phiên.'),
  ]
}

function hasOrder(facts: IdentityCase['facts']): boolean | null {
  const kept = rowsIn(facts, 'proceedings.sessions').flatMap((row) => {
    const [start, end] = [numberIn(row, 'start'), numberIn(row, 'end')]
    return start === null || end === null ? [] : [start <= end]
  })
  return kept.length === 0 ? null : kept.every((inOrder) => inOrder)
}
