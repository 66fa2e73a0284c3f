import { neededToMeet } from '../dossier/hand-vote.ts'
import { countDelegates } from '../dossier/delegate-figures.ts'
import type { FactTree } from '../papers/fact-tree.ts'
import { CONGRESS_BODIES } from '../papers/election-words.ts'
import { numberIn, rowsIn, textIn } from '../papers/read-tree.ts'
import type { Claim } from './claim.ts'
import { atMost, equals, isSo, withinLimit } from './claim.ts'
import type { IdentityCase } from './identity-case.ts'

/** I-06: one number of delegates, whatever it is counted by. */
export function judgeConvened({ dossier, facts, limit }: IdentityCase): Claim[] {
  const { plan, congress } = dossier
  const convened = numberIn(facts, 'delegates.convened')
  const parts = ['elected', 'exOfficio', 'appointed'].map((kind) =>
    numberIn(facts, `delegates.${kind}`),
  )
  return [
    equals(
      congress.form === 'plenary' ? null : sum(parts),
      convened,
      'Bầu, đương nhiệm và chỉ định cộng lại {left} đại biểu, triệu tập {right}; hãy sửa diện đại biểu.',
    ),
    equals(
      numberIn(facts, 'delegates.listed'),
      congress.form === 'plenary' ? null : plan.delegatesTotal,
      'Danh sách có {left} đại biểu, kế hoạch của cấp trên ghi {right}; hãy sửa danh sách hoặc kế hoạch.',
    ),
    ...countsOf(facts).map(({ what, count }) =>
      equals(
        count,
        convened,
        `${what} ghi triệu tập {left}, danh sách đại biểu là {right}; hãy sửa một trong hai số.`,
      ),
    ),
    withinLimit(
      congress.form === 'delegate' ? convened : null,
      { most: limit('most'), percent: limit('consentPercent'), consent: congress.increaseConsent },
      'Triệu tập {left} đại biểu, nhiều nhất được {right}; hãy xin ý kiến cấp trên hoặc rút bớt.',
    ),
    atMost(
      leastOf(limit('most'), limit('leastPercent')),
      congress.form === 'delegate' ? convened : null,
      'Triệu tập ít nhất phải {left} đại biểu, ở đây là {right}; hãy xin ý kiến cấp trên.',
    ),
  ]
}

function leastOf(most: number | null, percent: number | null): number | null {
  return most === null || percent === null ? null : Math.ceil((most * percent) / 100)
}

/** Where else the number convened was written down. */
function countsOf(facts: FactTree): { what: string; count: number | null }[] {
  const sessions = rowsIn(facts, 'proceedings.sessions').map((row) => ({
    what: textIn(row, 'session'),
    count: numberIn(row, 'convened'),
  }))
  const ballots = rowsIn(facts, 'elections.ballots')
    .filter((row) => CONGRESS_BODIES.includes(textIn(row, 'body')))
    .map((row) => ({
      what: `Biên bản kiểm phiếu bầu ${textIn(row, 'body')}`,
      count: numberIn(row, 'convened'),
    }))
  return [...sessions, ...ballots]
}

/** I-07: not too many appointed among those elected; where the superior appoints, all may be. */
export function judgeAppointed({ dossier, facts, limit }: IdentityCase): Claim[] {
  if (dossier.congress.case !== 'elect') return []
  const percent = limit('appointedPercent')
  const appointed = numberIn(facts, 'delegates.appointed')
  const convened = numberIn(facts, 'delegates.convened')
  const most = percent === null || convened === null ? null : Math.floor((convened * percent) / 100)
  return [
    atMost(appointed, most, 'Có {left} đại biểu chỉ định, nhiều nhất được {right}; hãy rút bớt.'),
  ]
}

/** I-08: present and absent make those convened, and enough are there before each vote. */
export function judgeAttendance({ facts, limit }: IdentityCase): Claim[] {
  const sessions = rowsIn(facts, 'proceedings.sessions')
  const ballots = rowsIn(facts, 'elections.ballots').filter((row) =>
    CONGRESS_BODIES.includes(textIn(row, 'body')),
  )
  const kinds = ['absentElected', 'absentExOfficio', 'absentAppointed']
  return [
    ...sessions.map((row) =>
      equals(
        sum(['present', 'excused', 'absent'].map((name) => numberIn(row, name))),
        numberIn(row, 'convened'),
        `${textIn(row, 'session')}: có mặt và vắng cộng lại {left}, triệu tập {right}; hãy sửa số liệu của phiên.`,
      ),
    ),
    equals(
      sum(kinds.map((kind) => numberIn(facts, `credentials.${kind}`))),
      numberIn(facts, 'attendance.missing'),
      'Vắng theo từng diện cộng lại {left}, phiên đầu vắng {right}; hãy sửa số vắng.',
    ),
    ...[...sessions, ...ballots].map((row) => quorum(row, limit('quorumPercent'))),
    ...ballots.map((row) => presentAsRecorded(row, facts)),
  ]
}

function quorum(row: FactTree, percent: number | null): Claim {
  const [convened, present] = [numberIn(row, 'convened'), numberIn(row, 'present')]
  const needed = convened === null || percent === null ? null : neededToMeet(convened, percent)
  return atMost(
    needed,
    present,
    `${textIn(row, 'session') || `Khi bầu ${textIn(row, 'body')}`}: cần ít nhất {left} người có mặt, chỉ có {right}; hãy kiểm lại số có mặt.`,
  )
}

/** The number present at a ballot is one that was counted that day. */
function presentAsRecorded(ballot: FactTree, facts: FactTree): Claim {
  const counted = [
    ...rowsIn(facts, 'proceedings.sessions'),
    ...rowsIn(facts, 'proceedings.handVotes'),
  ].flatMap((row) => numberIn(row, 'present') ?? [])
  const present = numberIn(ballot, 'present')
  const holds = present === null || counted.length === 0 ? null : counted.includes(present)
  return isSo(
    holds,
    `Khi bầu ${textIn(ballot, 'body')} ghi {left} người có mặt, không phiên hay lần biểu quyết nào ghi số ấy (gần nhất {right}); hãy sửa hoặc ghi lần điểm danh đó.`,
    [present, counted.at(-1) ?? null],
  )
}

/** I-09: the parts of the composition make the whole. */
export function judgeComposition({ dossier }: IdentityCase): Claim[] {
  const figures = countDelegates(dossier)
  const value = (name: 'male' | 'female' | 'partyMembers' | 'nonParty' | 'listed') => {
    const fact = figures[name]
    return fact.kind === 'known' ? fact.value : null
  }
  return [
    equals(
      sum([value('male'), value('female')]),
      value('listed'),
      'Nam và nữ cộng lại {left}, danh sách có {right} đại biểu; hãy sửa giới tính.',
    ),
    equals(
      sum([value('partyMembers'), value('nonParty')]),
      value('listed'),
      'Đảng viên và ngoài Đảng cộng lại {left}, danh sách có {right} đại biểu; hãy sửa cột Đảng viên.',
    ),
  ]
}

/** I-10: fit and not fit make those convened. */
export function judgeEligible({ dossier: { congress }, facts }: IdentityCase): Claim[] {
  const cases = rowsIn(facts, 'credentials.cases').length
  return [
    atMost(
      congress.delegatesBarred,
      numberIn(facts, 'delegates.convened'),
      'Có {left} đại biểu không đủ tư cách trong {right} đại biểu; hãy sửa số không đủ tư cách.',
    ),
    atMost(
      congress.delegatesBarred,
      cases === 0 ? null : cases,
      'Ghi {left} đại biểu không đủ tư cách, chỉ nêu {right} trường hợp; hãy ghi đủ từng trường hợp.',
    ),
  ]
}

/** I-11: each unit sends as many as it was given. */
export function judgeQuotas({ dossier }: IdentityCase): Claim[] {
  const { units, delegates, plan } = dossier
  const isListed =
    delegates.length > 0 && delegates.every(({ kind, unitId }) => kind !== null && unitId !== null)
  const given = units.map((unit) => unit.delegatesElected)
  return [
    equals(
      units.length === 0 ? null : sum(given),
      plan.delegatesElected,
      'Các đơn vị được phân bổ {left} đại biểu bầu, kế hoạch là {right}; hãy phân bổ lại.',
    ),
    ...units.map((unit) => {
      const own = delegates.filter(({ unitId, kind }) => unitId === unit.id && kind === 'elected')
      return equals(
        isListed ? own.length : null,
        unit.delegatesElected,
        `${unit.name} bầu {left} đại biểu, được phân bổ {right}; hãy sửa danh sách hoặc phân bổ.`,
      )
    }),
  ]
}

/** Null as soon as one of them is not known. */
export function sum(parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>(
    (all, part) => (all === null || part === null ? null : all + part),
    0,
  )
}
