import { formatInteger } from '../base/vietnamese-text.ts'
import { marksPerBallot } from './ballot-errors.ts'
import type { PassSummary } from './ballot-entry.ts'
import { leastKept } from './judge-ballot.ts'
import type { BallotForm } from './judge-ballot.ts'
import { issuedOfPrinted, paperPairs } from './signed-reasons.ts'
import type { PaperFigures, PaperPair, SignedLaw } from './signed-reasons.ts'

export type FigureLaw =
  | SignedLaw
  | 'voters-within-present'
  | 'issued-within-printed'
  | 'collected-within-issued'
  | 'valid-and-invalid'
  | 'marks-within-ballots'
  | 'votes-within-valid'
  | 'entered'

export interface FigureLine {
  readonly law: FigureLaw
  /** `open`: on its way, or a figure is not told yet. */
  readonly state: 'holds' | 'open' | 'broken'
  readonly label: string
  readonly value: string
  readonly remark: string | null
  readonly left: number | null
  readonly right: number | null
}

/** Marked "Đồng ý" or "Không đồng ý" beside each name: without surplus, or where each name is agreed to or not. */
export function hasTwoColumns({ marks, names, places }: BallotForm): boolean {
  return names <= places || marks?.most === 'names'
}

/** The identities beside the entry, worked out anew at each key. */
export function figureLines(
  paper: PaperFigures,
  pass: PassSummary,
  form: BallotForm,
): FigureLine[] {
  return [
    ...issuedLines(paper),
    ...beyondPrintedLines(paper),
    ...presentLines(paper),
    collectedLine(paper),
    ...passLines(pass, form),
    ...votesLines(pass),
    enteredLine(pass.entered, paper.collected),
  ]
}

type Drawn = Omit<FigureLine, 'state'> & { readonly holds: boolean | null }

function line({ holds, ...rest }: Drawn): FigureLine {
  return { ...rest, state: holds === null ? 'open' : holds ? 'holds' : 'broken' }
}

/** Both sides told and equal; a difference somebody has signed for stays one. */
function holdsOf({ left, right }: PaperPair): boolean | null {
  return left === null || right === null ? null : left === right
}

function issuedLines(paper: PaperFigures): FigureLine[] {
  const pair = paperPairs(paper)['issued-to-voters']
  const again = paper.exchangedIsIssued && (paper.exchanged ?? 0) > 0
  return [
    line({
      ...pair,
      holds: holdsOf(pair),
      label: again ? 'Phát ra, người bỏ phiếu và đổi phiếu' : 'Phát ra, người bỏ phiếu',
      value: `${told(pair.left)} = ${told(pair.right)}`,
      remark: null,
    }),
    ...printedLines(paper),
  ]
}

/** Said only where it does not hold, also while nobody has told how many were left over. */
function beyondPrintedLines(paper: PaperFigures): FigureLine[] {
  const { left, right } = issuedOfPrinted(paper)
  if (left === null || right === null || left <= right) return []
  return [
    line({
      ...{ law: 'issued-within-printed', holds: false, left, right },
      label: 'Phát ra và đổi hỏng không quá số in',
      value: `${left} / ${right}`,
      remark: null,
    }),
  ]
}

/** Nothing is said of it where the office does not keep account of the ballots printed. */
function printedLines(paper: PaperFigures): FigureLine[] {
  const pair = paperPairs(paper)['printed-in-full']
  const holds = holdsOf(pair)
  if (holds === null) return []
  const spoiled = paper.exchangedIsIssued ? 0 : (paper.exchanged ?? 0)
  return [
    line({
      ...{ ...pair, holds, label: 'Phiếu in', value: `${told(pair.left)} = ${told(pair.right)}` },
      remark: `phát ra ${paper.issued}, đổi hỏng ${spoiled}, chưa dùng ${paper.unused}`,
    }),
  ]
}

/** Said only where it does not hold: who votes is there. */
function presentLines({ voters, present }: PaperFigures): FigureLine[] {
  if (voters === null || present === null || voters <= present) return []
  return [
    line({
      law: 'voters-within-present',
      holds: false,
      label: 'Người bỏ phiếu không quá có mặt',
      value: `${told(voters)} / ${told(present)}`,
      remark: null,
      ...{ left: voters, right: present },
    }),
  ]
}

/** More than were issued cannot be; fewer is a loss that somebody signs for. */
function collectedLine(paper: PaperFigures): FigureLine {
  const { collected, issued } = paper
  const missing = collected === null || issued === null ? null : issued - collected
  const isLost = missing !== null && missing > 0
  return line({
    ...{ law: isLost ? 'ballots-lost' : 'collected-within-issued', left: collected, right: issued },
    holds: missing === null ? null : missing === 0,
    label: isLost ? 'Thu về ít hơn phát ra' : 'Thu về không quá phát ra',
    value: `${told(collected)} / ${told(issued)}`,
    remark: isLost ? `${missing} phiếu không thu về` : null,
  })
}

function passLines(pass: PassSummary, form: BallotForm) {
  const { entered, valid, invalid } = pass
  return [
    line({
      law: 'valid-and-invalid',
      holds: valid + invalid === entered,
      label: 'Hợp lệ cộng không hợp lệ',
      value: `${valid} + ${invalid} = ${valid + invalid}`,
      remark: 'bằng số phiếu đã nhập',
      ...{ left: valid + invalid, right: entered },
    }),
    marksLine(pass, form),
  ]
}

/** As many votes as the valid ballots can give together, and no fewer than they must. */
function marksLine({ valid, marks, named }: PassSummary, form: BallotForm): FigureLine {
  const each = marksPerBallot(form)
  const [fewest, most] = [valid * leastKept(form), valid * each]
  const isWhole = named === undefined || named >= form.names
  const isShort = marks < fewest && isWhole
  return line({
    law: 'marks-within-ballots',
    holds: marks > most || isShort ? false : marks >= fewest || null,
    label: 'Tổng phiếu bầu',
    value: formatInteger(marks),
    remark: isShort
      ? `không dưới ${formatInteger(fewest)}: phiếu hợp lệ nào cũng còn tên`
      : `không quá ${valid} × ${each} = ${formatInteger(most)}`,
    ...{ left: marks, right: isShort ? fewest : most },
  })
}

/** Said only where it does not hold: nobody has more votes than there are valid ballots. */
function votesLines({ most = 0, valid }: PassSummary): FigureLine[] {
  // Names may be told before the valid ballots are.
  if (valid === 0 || most <= valid) return []
  return [
    line({
      ...{ law: 'votes-within-valid', holds: false, left: most, right: valid },
      label: 'Phiếu của một người không quá hợp lệ',
      value: `${most} / ${valid}`,
      remark: null,
    }),
  ]
}

function enteredLine(entered: number, collected: number | null): FigureLine {
  const holds = collected !== null && entered === collected ? true : null
  return line({
    law: 'entered',
    holds: collected !== null && entered > collected ? false : holds,
    label: 'Đã nhập trên thu về',
    value: `${entered} / ${told(collected)}`,
    remark: null,
    ...{ left: entered, right: collected },
  })
}

function told(value: number | null): string {
  return value === null ? '?' : String(value)
}
