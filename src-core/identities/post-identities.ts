import { nameKey } from '../base/name-key.ts'
import { judgeCandidates } from '../dossier/eligibility.ts'
import { eligibilityRules } from '../checks/eligibility-limits.ts'
import { BALLOTS } from '../election/election-words.ts'
import type { FactTree } from '../papers/fact-tree.ts'
import { rowsIn, textIn } from '../papers/read-tree.ts'
import type { Claim } from './claim.ts'
import { atMost, equals, isSo } from './claim.ts'
import type { IdentityCase } from './identity-case.ts'

/** I-21: who is in a smaller body is in the larger one it comes from, and each has its size. */
export function judgePosts({ dossier, facts, limit }: IdentityCase): Claim[] {
  const { committeeSeats, standingSeats, inspectionSeats } = dossier.congress
  const part = limit('committeePercent')
  const most =
    part === null || committeeSeats === null ? null : Math.floor((committeeSeats * 100) / part)
  const hasStanding = standingSeats !== null && standingSeats > 0
  return [
    atMost(
      hasStanding ? limit('standingFrom') : null,
      committeeSeats,
      'Có Ban Thường vụ khi Ban Chấp hành từ {left} người, ở đây là {right}; hãy bỏ Ban Thường vụ.',
    ),
    atMost(
      standingSeats,
      most,
      'Ban Thường vụ {left} người, nhiều nhất được {right}; hãy rút bớt.',
    ),
    atMost(
      inspectionSeats,
      limit('inspectionMost'),
      'Ủy ban Kiểm tra {left} người, nhiều nhất được {right}; hãy rút bớt.',
    ),
    ...within(facts, ['standing', 'Ban Thường vụ'], ['committee', 'Ban Chấp hành']),
    ...within(facts, ['chair', 'chức danh Chủ tịch'], ['committee', 'Ban Chấp hành']),
    ...within(facts, ['chair', 'chức danh Chủ tịch'], ['standing', 'Ban Thường vụ']),
    ...within(facts, ['vice', 'chức danh Phó Chủ tịch'], ['standing', 'Ban Thường vụ']),
    ...within(facts, ['vice', 'chức danh Phó Chủ tịch'], ['committee', 'Ban Chấp hành']),
    ...within(facts, ['inspectionChair', 'chức danh Chủ nhiệm'], ['inspection', 'Ủy ban Kiểm tra']),
    ...within(
      facts,
      ['inspectionVice', 'chức danh Phó Chủ nhiệm'],
      ['inspection', 'Ủy ban Kiểm tra'],
    ),
  ]
}

/** The people are those of the ballots, not of the sizes that the identity is about otherwise. */
const BALLOTS_TOLD = { step: 'papers', field: BALLOTS } as const

/** An election of the first meeting whose list was wrong may be discarded (`discard-election.ts`). */
const ELECT_ANEW =
  'ghi tay thì sửa kết quả bầu; kiểm phiếu trong chương trình thì rút lại kết quả ở trang Kiểm phiếu, bỏ cuộc bầu ấy ở trang Bầu cử rồi bầu lại.'

type Body = readonly [name: string, words: string]

/** Nothing can be told while nobody was elected to the larger body; the chair of a congress election is on no other. */
function within(facts: FactTree, [name, words]: Body, [larger, largerWords]: Body): Claim[] {
  const members = rowsIn(facts, `elections.${larger}.elected`).map(key)
  const direct = rowsIn(facts, 'elections.congressChair.elected').map(key)
  return rowsIn(facts, `elections.${name}.elected`)
    .filter((one) => !(larger === 'committee' && direct.includes(key(one))))
    .map((one) => ({
      ...isSo(
        members.length === 0 ? null : members.includes(key(one)),
        `${textIn(one, 'name')} trúng ${words} mà không ở trong ${largerWords}; ${larger === 'standing' ? ELECT_ANEW : 'hãy kiểm lại kết quả bầu.'}`,
      ),
      place: BALLOTS_TOLD,
    }))
}

/** I-30: a name typed in a list is the person of the dossier, with the same post. */
export function judgePeople({ dossier }: IdentityCase): Claim[] {
  const byName = Map.groupBy(dossier.people, ({ fullName }) => nameKey(fullName))
  const typed = dossier.typedRows.filter(({ personId }) => personId === null)
  return typed.flatMap(({ cells }) => {
    const { name, position } = cells
    const own = typeof name === 'string' ? (byName.get(nameKey(name)) ?? []) : []
    const [only] = own
    if (own.length !== 1 || !only?.position || typeof position !== 'string') return []
    return [
      isSo(
        nameKey(position) === nameKey(only.position),
        `${only.fullName}: gõ tay ghi “{left}”, hồ sơ ghi “{right}”; hãy chọn người này từ hồ sơ.`,
        [position, only.position],
      ),
    ]
  })
}

/** I-31: enough months left to serve, or the superior's consent. */
export function judgeService({ dossier, pack, asOf }: IdentityCase): Claim[] {
  const { limits } = eligibilityRules(pack, dossier, asOf)
  const names = new Map(dossier.people.map(({ id, fullName }) => [id, fullName]))
  const listed = dossier.candidates.filter(({ onList }) => onList)
  const judged = new Map(judgeCandidates(dossier, limits).map((one) => [one.candidateId, one]))
  return listed.flatMap(({ id, personId }) => {
    const one = judged.get(id)
    const short = one?.reasons.find(({ kind }) => kind === 'service')
    if (one === undefined) return []
    if (one.verdict === 'cannot-tell') return [isSo(null, '')]
    if (short?.kind !== 'service' || one.verdict === 'consented') return [isSo(true, '')]
    const sentence = `${names.get(personId) ?? ''} còn {left} tháng công tác, cần {right}; hãy ghi ý kiến đồng ý của cấp trên hoặc thay người.`
    return [isSo(false, sentence, [short.left.most, short.needed])]
  })
}

/** I-33: where the superior appoints, nothing is elected. */
export function judgeAppointment({ dossier, facts, papers, identity }: IdentityCase): Claim[] {
  if (dossier.congress.case !== 'appoint') return []
  const ballots = dossier.typedRows.filter(({ list }) => list === 'elections.ballots').length
  const named = rowsIn(facts, 'appointment.committee').length
  return [
    equals(
      ballots,
      0,
      'Trường hợp chỉ định mà có {left} cuộc bầu; hãy xóa các cuộc bầu hoặc đổi trường hợp.',
    ),
    equals(
      named === 0 ? null : named,
      dossier.congress.committeeSeats,
      'Quyết định chỉ định {left} ủy viên, số lượng Ban Chấp hành là {right}; hãy sửa một trong hai.',
    ),
    ...papers.map(({ code, title, binding, slug }) => ({
      ...isSo(
        !binding || code === null || !identity.forbids.includes(code),
        `Trường hợp chỉ định không lập “${title}”; hãy bỏ văn bản này khỏi hồ sơ.`,
      ),
      slugs: [slug],
    })),
  ]
}

function key(row: FactTree): string {
  return nameKey(textIn(row, 'name'))
}
