import { nameKey } from '../base/name-key.ts'
import { CONGRESS_BODY_LABELS } from '../vocabulary/labels.ts'
import { congressBody } from '../vocabulary/terms.ts'
import { convenersNamed } from '../papers/elected-facts.ts'
import type { FactTree } from '../papers/fact-tree.ts'
import { isTrueIn, numberIn, rowsIn, textIn } from '../papers/read-tree.ts'
import { ballotsOf } from './ballots-of.ts'
import type { Claim } from './claim.ts'
import { atMost, equals, isSo } from './claim.ts'
import { sum } from './delegate-identities.ts'
import type { IdentityCase } from './identity-case.ts'

const APART = ['presidium', 'secretariat', 'election'] as const

/** I-14: nobody counts an election he stands in, nobody sits in two bodies. */
export function judgeBodies({ dossier, facts }: IdentityCase): Claim[] {
  const keysOf = (body: string) => keys(rowsIn(facts, `bodies.${body}.members`))
  const standing = new Set(ballotsOf(facts).flatMap((row) => keys(rowsIn(row, 'names'))))
  const counting = rowsIn(facts, 'bodies.election.members')
  const own = counting.map((one) =>
    isSo(
      standing.size === 0 ? null : !standing.has(key(one)),
      `${textIn(one, 'name')} vừa có tên trên phiếu bầu vừa ở ${CONGRESS_BODY_LABELS.election}; hãy thay người kiểm phiếu.`,
    ),
  )
  const twice = APART.flatMap((body, at) =>
    APART.slice(at + 1).flatMap((other) =>
      rowsIn(facts, `bodies.${body}.members`).map((one) =>
        isSo(
          keysOf(other).length === 0 ? null : !keysOf(other).includes(key(one)),
          `${textIn(one, 'name')} ở cả ${CONGRESS_BODY_LABELS[body]} và ${CONGRESS_BODY_LABELS[other]}; hãy giữ một nơi.`,
        ),
      ),
    ),
  )
  return [...own, ...twice, ...delegatesOnly(dossier, facts)]
}

function delegatesOnly({ delegates, people }: IdentityCase['dossier'], facts: FactTree): Claim[] {
  const ids = new Set(delegates.map(({ personId }) => personId))
  const listed = new Set(
    people.filter(({ id }) => ids.has(id)).map(({ fullName }) => nameKey(fullName)),
  )
  return congressBody.options.flatMap((body) =>
    rowsIn(facts, `bodies.${body}.members`).map((one) =>
      isSo(
        listed.size === 0 ? null : listed.has(key(one)),
        `${textIn(one, 'name')} ở ${CONGRESS_BODY_LABELS[body]} mà không phải đại biểu chính thức; hãy thay người.`,
      ),
    ),
  )
}

/** I-20: every vote by hand was counted, and no more hands than people. */
export function judgeHandVotes({ facts }: IdentityCase): Claim[] {
  const votes = rowsIn(facts, 'proceedings.handVotes')
  const asked = rowsIn(facts, 'agenda.sessions')
    .filter((session) => !isTrueIn(session, 'isFirstMeeting'))
    .flatMap((session) => rowsIn(session, 'items'))
    .filter((item) => isTrueIn(item, 'byHand'))
  return [
    ...votes.map((row) =>
      atMost(
        sum(['agree', 'against', 'other'].map((name) => numberIn(row, name))),
        numberIn(row, 'present'),
        `Biểu quyết “${textIn(row, 'subject')}”: các ý kiến cộng lại {left}, có mặt {right}; hãy sửa số biểu quyết.`,
      ),
    ),
    ...asked.map((item) =>
      isSo(
        votes.length === 0 ? null : rowsIn(item, 'votes').length > 0,
        `Mục “${textIn(item, 'title')}” biểu quyết giơ tay mà chưa ghi kết quả; hãy ghi số nhất trí, không nhất trí.`,
      ),
    ),
    atMost(
      numberIn(facts, 'resolution.agreed'),
      largestPresent(facts),
      'Nghị quyết được {left} người nhất trí, nhiều nhất chỉ {right} người có mặt; hãy sửa số nhất trí.',
    ),
  ]
}

function largestPresent(facts: FactTree): number | null {
  const rows = [...rowsIn(facts, 'proceedings.sessions'), ...rowsIn(facts, 'proceedings.handVotes')]
  const counted = rows.flatMap((row) => numberIn(row, 'present') ?? [])
  return counted.length === 0 ? null : Math.max(...counted)
}

/** I-23: the talks fit into their place on the agenda. */
export function judgeSpeeches({ dossier, facts, limit }: IdentityCase): Claim[] {
  const talks = rowsIn(facts, 'speeches.list')
  const slots = dossier.agenda.filter(({ topic }) => topic === 'speeches' || topic === 'discussion')
  const minutes = talks.map((row) => numberIn(row, 'minutes'))
  const most = numberIn(facts, 'speeches.limit') ?? limit('speechMinutes')
  return [
    atMost(
      talks.length === 0 ? null : sum(minutes),
      slots.length === 0 ? null : sum(slots.map((item) => item.minutes)),
      'Các tham luận cần {left} phút, chương trình dành {right} phút; hãy bớt tham luận hoặc thêm thời gian.',
    ),
    ...talks.map((row) =>
      atMost(
        numberIn(row, 'minutes'),
        most,
        `Tham luận của ${textIn(row, 'name')} dài {left} phút, mỗi lượt nhiều nhất {right} phút; hãy rút ngắn.`,
      ),
    ),
  ]
}

/** I-35: the first meeting is called by one who was elected. */
export function judgeConvener({ facts }: IdentityCase): Claim[] {
  const name = textIn(facts, 'convener.name')
  const isOpen = name === '' || rowsIn(facts, 'newCommittee.members').length === 0
  const meant = convenersNamed(facts)
  const printed = meant.map((one) => textIn(one, 'ballotName')).join('; ')
  return [
    isSo(
      isOpen ? null : meant.length < 2,
      `Có ${meant.length} ủy viên mới trùng tên {left}; hãy ghi triệu tập viên đúng như văn bản bầu cử gọi: ${printed}.`,
      [name],
    ),
    isSo(
      isOpen ? null : meant.length > 0,
      'Triệu tập viên {left} không có trong số người trúng cử Ban Chấp hành; hãy chọn một ủy viên mới.',
      [name],
    ),
  ]
}

/** I-34: a record says how many originals there are, and there is one for each side. */
export function judgeCopies({ facts }: IdentityCase): Claim[] {
  return ballotsOf(facts).map((row) => {
    const rounds = ballotsOf(facts, textIn(row, 'body'))
    const first = rounds.find((one) => numberIn(one, 'copies') !== null)
    return equals(
      numberIn(row, 'copies'),
      first === undefined ? null : numberIn(first, 'copies'),
      `Biên bản bầu ${textIn(row, 'body')} các lần ghi {left} và {right} bản; hãy ghi cùng một số bản.`,
    )
  })
}

function keys(rows: readonly FactTree[]): string[] {
  return rows.map(key)
}

function key(row: FactTree): string {
  return nameKey(textIn(row, 'name'))
}
