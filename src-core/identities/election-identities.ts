import { nameKey } from '../base/name-key.ts'
import { listPeople } from '../dossier/listed-people.ts'
import type { BallotError, BallotLaw } from '../election/ballot-errors.ts'
import { findCountErrors } from '../election/ballot-errors.ts'
import { canBeSigned, describePair, unsignedPairs } from '../election/signed-reasons.ts'
import type { SignedLaw } from '../election/signed-reasons.ts'
import { BODIES } from '../election/election-words.ts'
import { PREPARED } from '../papers/election-words.ts'
import { marksFor, marksOfPack } from '../regulation/ballot-marks.ts'
import type { FactTree } from '../papers/fact-tree.ts'
import { readBallot } from '../papers/read-ballot.ts'
import { isTrueIn, numberIn, rowsIn, textIn } from '../papers/read-tree.ts'
import { ballotsOf, nameOfBallot } from './ballots-of.ts'
import type { Claim } from './claim.ts'
import { atMost, equals, isSo, withinLimit } from './claim.ts'
import { sum } from './delegate-identities.ts'
import type { IdentityCase } from './identity-case.ts'

/** I-12: one number of seats of the committee; of every ballot the one that was voted. */
export function judgeCommitteeSeats({ dossier, facts, limit }: IdentityCase): Claim[] {
  const { committeeSeats, increaseConsent } = dossier.congress
  const first = ballotsOf(facts, BODIES.committee).filter(
    (row) => (numberIn(row, 'round') ?? 1) === 1,
  )
  return [
    equals(
      committeeSeats,
      dossier.plan.committeeSeats,
      'Hồ sơ ghi Ban Chấp hành {left} người, cấp trên đồng ý {right}; hãy sửa một trong hai số.',
    ),
    ...first
      .filter((row) => votesOnNumber(row).length === 0)
      .map((row) =>
        equals(
          numberIn(row, 'seats') === null ? null : numberIn(facts, 'newCommittee.seats'),
          isSheetOpen(row, facts) ? null : committeeSeats,
          'Phiếu bầu Ban Chấp hành ghi bầu {left} người, số lượng là {right}; hãy sửa một trong hai số.',
        ),
      ),
    ...ballotsOf(facts).flatMap((row) => votesOnNumber(row).flatMap((vote) => asVoted(row, vote))),
    withinLimit(
      committeeSeats,
      { most: limit('most'), percent: limit('consentPercent'), consent: increaseConsent },
      'Ban Chấp hành {left} người, nhiều nhất được {right}; hãy xin ý kiến cấp trên hoặc rút bớt.',
    ),
  ]
}

/** With its vote on record the number is the congress's own, whatever was proposed to it. */
function votesOnNumber(row: FactTree): FactTree[] {
  return rowsIn(row, 'votes').filter((vote) => numberIn(vote, 'votedSeats') !== null)
}

function asVoted(row: FactTree, vote: FactTree): Claim[] {
  const away = 'hãy sửa phiếu cho đúng số đã biểu quyết, hoặc mở lại bước biểu quyết số lượng.'
  return [
    equals(
      numberIn(row, 'seats'),
      numberIn(vote, 'votedSeats'),
      `${nameOfBallot(row)}: phiếu ghi bầu {left} người, đại hội đã biểu quyết {right}; ${away}`,
    ),
    equals(
      numberIn(row, 'alternates') ?? 0,
      numberIn(vote, 'votedAlternates'),
      `${nameOfBallot(row)}: phiếu ghi {left} dự khuyết, đại hội đã biểu quyết {right}; ${away}`,
    ),
  ]
}

/** Only the lists tell whether the seat of a chair elected by the congress is one of these or beside them. */
function isSheetOpen(row: FactTree, facts: FactTree): boolean {
  const chair = ballotsOf(facts, BODIES.congressChair)
  return chair.length > 0 && [row, ...chair].some((one) => rowsIn(one, 'names').length === 0)
}

/** I-13: the list of a ballot, from where it was prepared to where it was counted. */
export function judgeBallotLists({ dossier, facts }: IdentityCase): Claim[] {
  const list = listPeople(dossier, 'candidates').map(({ person }) => person.fullName)
  return ballotsOf(facts).flatMap((row) => {
    const standing = rowsIn(row, 'names')
    const names = standing.map(
      // With what tells two of one name apart on the ballot; of people with a record their birth does.
      (name) => `${nameKey(textIn(name, 'ballotName'))} ${textIn(name, 'birth')}`,
    )
    const twice = names.find((name, at) => names.indexOf(name) < at)
    const which =
      twice === undefined ? '' : textIn(standing[names.lastIndexOf(twice)] ?? {}, 'name')
    const isFirst = textIn(row, 'body') === BODIES.committee && numberIn(row, 'round') === 1
    return [
      atMost(
        standing.length === 0 ? null : numberIn(row, 'seats'),
        standing.length,
        `${nameOfBallot(row)}: cần bầu {left} người mà danh sách chỉ có {right}; hãy bổ sung danh sách.`,
      ),
      ...(isFirst ? claimsOfFirstList(row, list, chairOnSheet(facts)) : []),
      isSo(
        standing.length === 0 ? null : twice === undefined,
        `${nameOfBallot(row)}: “${which}” đứng trên phiếu hai lần; hãy xóa một dòng hoặc chọn đúng người.`,
      ),
    ]
  })
}

/** Who stands for the chair in the other part of the sheet comes from the same prepared list. */
function chairOnSheet(facts: FactTree): readonly FactTree[] {
  return ballotsOf(facts, BODIES.congressChair)
    .filter((row) => isTrueIn(row, 'isCombined'))
    .flatMap((row) => [...rowsIn(row, 'names'), ...rowsIn(row, 'withdrawn')])
}

function claimsOfFirstList(
  row: FactTree,
  list: readonly string[],
  chair: readonly FactTree[],
): Claim[] {
  const all = [...chair, ...rowsIn(row, 'names'), ...rowsIn(row, 'withdrawn')]
  const proposed = all.filter((name) => textIn(name, 'origin') === PREPARED)
  const put = proposed.length
  const prepared = list.length
  return [
    equals(
      all.length > 0 ? put : null,
      prepared === 0 ? null : prepared,
      `${nameOfBallot(row)}: Ban Chấp hành giới thiệu {left} người trên phiếu, danh sách nhân sự có {right}; hãy sửa một trong hai.`,
    ),
    ...(put > 0 && prepared > 0 ? [sameNames(row, list, proposed)] : []),
  ]
}

/** Withdrawals and nominations at the congress stand on record with the ballot; any other name must be on both. */
function sameNames(row: FactTree, list: readonly string[], proposed: readonly FactTree[]): Claim {
  const put = proposed.map((name) => textIn(name, 'name'))
  const without = (names: readonly string[], others: readonly string[]) => {
    const keys = new Set(others.map(nameKey))
    return names.filter((name) => !keys.has(nameKey(name)))
  }
  const dropped = without(list, put)
  const added = without(put, list)
  const onlyIn = (names: readonly string[], where: string) =>
    names.length === 0 ? [] : [`chỉ có ${where}: ${names.join(', ')}`]
  const apart = [
    ...onlyIn(dropped, 'trong danh sách nhân sự'),
    ...onlyIn(added, 'trên phiếu (ghi là Ban Chấp hành giới thiệu)'),
  ]
  return isSo(
    apart.length === 0,
    `${nameOfBallot(row)}: ${apart.join('; ')}; hãy ghi việc rút, đề cử hoặc sửa danh sách cho khớp.`,
  )
}

/** I-15: ballots printed, issued, collected; where the paper itself differs, somebody has signed why. */
export function judgeBallotFigures(question: IdentityCase): Claim[] {
  const { facts, words } = question
  return ballotsOf(facts).flatMap((row) => [
    ...claimsOfCount(row, 'I-15', question),
    ...unsignedPairs(readBallot(row)).map((pair) =>
      isSo(
        false,
        `${nameOfBallot(row)}: ${describePair(pair, words.pairs)}; hãy kiểm lại số, nếu đúng thì ghi lý do và người xác nhận.`,
        [pair.left, pair.right],
      ),
    ),
  ])
}

/** I-16: votes within the ballots, also of the steps that proposed the candidates. */
export function judgeVotes(question: IdentityCase): Claim[] {
  const { facts } = question
  const steps = rowsIn(facts, 'personnel.steps').flatMap((step) => {
    const title = textIn(step, 'title')
    return [
      equals(
        sum([numberIn(step, 'valid'), numberIn(step, 'invalid')]),
        numberIn(step, 'collected'),
        `${title}: hợp lệ và không hợp lệ cộng lại {left}, thu về {right}; hãy sửa số phiếu.`,
      ),
      ...rowsIn(step, 'names').map((name) =>
        atMost(
          numberIn(name, 'votes'),
          numberIn(step, 'valid'),
          `${title}: ${textIn(name, 'name')} được {left} phiếu, chỉ có {right} phiếu hợp lệ; hãy sửa số phiếu.`,
        ),
      ),
    ]
  })
  return [...ballotsOf(facts).flatMap((row) => claimsOfCount(row, 'I-16', question)), ...steps]
}

function claimsOfCount(
  row: FactTree,
  identity: BallotError['identity'],
  { pack, words }: IdentityCase,
): Claim[] {
  const figures = readBallot(row)
  const errors = findCountErrors(figures, marksFor(marksOfPack(pack), figures.kind))
    .filter(isUnsignable)
    .filter((error) => error.identity === identity)
  const known = identity === 'I-15' ? 'issued' : 'valid'
  if (errors.length === 0) return [isSo(numberIn(row, known) === null ? null : true, '')]
  return errors.map(({ law, name, left, right }) => {
    const who = rowsIn(row, 'names').find((one) => textIn(one, 'id') === name)
    const subject =
      who === undefined ? nameOfBallot(row) : `${nameOfBallot(row)}, ${textIn(who, 'name')}`
    return isSo(false, `${subject}: ${words.laws[law]}; hãy kiểm lại biên bản.`, [left, right])
  })
}

type UnsignableError = BallotError & { readonly law: Exclude<BallotLaw, SignedLaw> }

/** What may be signed for is judged with its signatures. */
function isUnsignable(error: BallotError): error is UnsignableError {
  return !canBeSigned(error.law)
}
