import { nameKey } from '../base/name-key.ts'
import { fewestVotes } from '../election/count-ballot.ts'
import { ALLOTTED, BODIES } from '../election/election-words.ts'
import type { FactTree } from '../papers/fact-tree.ts'
import { isTrueIn, numberIn, rowsIn, textIn } from '../papers/read-tree.ts'
import { ballotsOf, nameOfBallot } from './ballots-of.ts'
import type { Claim } from './claim.ts'
import { atMost, equals, isSo } from './claim.ts'
import type { IdentityCase } from './identity-case.ts'

/** I-17: elected by more than the share of the charter, once, and never more than there are seats. */
export function judgeElected({ facts, limit }: IdentityCase): Claim[] {
  const percent = limit('collectedPercentAbove')
  const within = atMost(
    numberIn(facts, 'newCommittee.elected'),
    numberIn(facts, 'newCommittee.seats'),
    'Ban Chấp hành trúng cử {left} người mà số lượng đã quyết định là {right}; hãy kiểm lại xem có ai được tính hai lần.',
  )
  const ofBallots = ballotsOf(facts).flatMap((row) => {
    const collected = numberIn(row, 'collected')
    const needed = collected === null || percent === null ? null : fewestVotes(collected, percent)
    const before = ballotsOf(facts, textIn(row, 'body'))
      .filter((other) => (numberIn(other, 'round') ?? 1) < (numberIn(row, 'round') ?? 1))
      .flatMap((other) => rowsIn(other, 'elected').map(onBallot))
    const again = rowsIn(row, 'names').find((name) => before.includes(onBallot(name)))
    return [
      equals(
        numberIn(row, 'threshold'),
        needed,
        `${nameOfBallot(row)}: tính trúng cử từ {left} phiếu, quy định từ {right}; hãy kiểm lại quy định đang dùng.`,
      ),
      isSo(
        before.length === 0 ? null : again === undefined,
        `${nameOfBallot(row)}: ${again ? textIn(again, 'name') : ''} đã trúng cử lần trước; hãy bỏ khỏi danh sách lần này.`,
      ),
    ]
  })
  return [...ofBallots, within]
}

/** One person as the ballots of every round print them: with what tells two of one name apart. */
function onBallot(name: FactTree): string {
  return nameKey(textIn(name, 'ballotName'))
}

/** I-18: the chair named for the new term is the one elected; lists are compared as they were printed. */
export function judgeAnnounced({ facts }: IdentityCase): Claim[] {
  const chair = rowsIn(facts, 'elections.chair.elected')
  const named = textIn(facts, 'firstMeeting.newChair')
  const [first] = chair
  const elected = first === undefined ? '' : textIn(first, 'name')
  const holds = named === '' || elected === '' ? null : nameKey(named) === nameKey(elected)
  return [
    isSo(holds, 'Chủ tịch khóa mới ghi là {left}, phiếu bầu chọn {right}; hãy sửa tên.', [
      named,
      elected,
    ]),
  ]
}

/** I-19: as many delegates and alternates to be elected as were given, each a delegate of this congress. */
export function judgeDelegation({ dossier, facts }: IdentityCase): Claim[] {
  const listed = dossier.delegates.length === 0 ? null : peopleListed(dossier)
  const people = [
    ...rowsIn(facts, 'delegation.members'),
    ...rowsIn(facts, 'delegation.alternateMembers'),
  ]
  return [
    ...heldAgainstQuota(facts, { counted: false, remedy: PUT_RIGHT }),
    ...people.map((one) => {
      const name = textIn(one, 'name')
      return isSo(
        listed === null ? null : listed.has(nameKey(name)),
        `${name} không phải đại biểu chính thức của đại hội này; hãy sửa danh sách đoàn đại biểu.`,
      )
    }),
  ]
}

/** I-38: what was voted and counted stands in the minutes as it was; that it is another number is only said. */
export function judgeDelegationElected({ facts }: IdentityCase): Claim[] {
  return heldAgainstQuota(facts, { counted: true, remedy: REPORTED })
}

interface QuotaClaim {
  readonly counted: boolean
  readonly remedy: string
}

function heldAgainstQuota(facts: FactTree, { counted, remedy }: QuotaClaim): Claim[] {
  return ballotsOf(facts, BODIES.delegation)
    .filter((row) => (numberIn(row, 'round') ?? 1) === 1 && isTrueIn(row, 'isCounted') === counted)
    .filter(isUnreasoned)
    .flatMap((row) => [
      equals(
        numberIn(row, 'officialSeats'),
        numberIn(facts, ALLOTTED.full),
        `Phiếu bầu {left} đại biểu chính thức, cấp trên phân bổ {right}; ${remedy}`,
      ),
      equals(
        numberIn(row, 'alternateSeats'),
        numberIn(facts, ALLOTTED.alternates),
        `Phiếu bầu {left} đại biểu dự khuyết, cấp trên phân bổ {right}; ${remedy}`,
      ),
    ])
}

const PUT_RIGHT =
  'hãy sửa số ghi nhầm, hoặc ghi lý do, căn cứ của số lượng ở cuộc bầu nếu đại hội quyết định như vậy.'

const REPORTED = 'hãy báo cáo cấp trên, hoặc ghi lý do, căn cứ của số lượng ở cuộc bầu.'

/** Another number than was allotted stands by the reason for which it was voted. */
function isUnreasoned(row: FactTree): boolean {
  return textIn(row, 'seatsReason') === ''
}

function peopleListed({ delegates, people }: IdentityCase['dossier']): ReadonlySet<string> {
  const ids = new Set(delegates.map(({ personId }) => personId))
  return new Set(people.filter(({ id }) => ids.has(id)).map(({ fullName }) => nameKey(fullName)))
}
