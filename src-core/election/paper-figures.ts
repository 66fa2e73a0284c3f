import { formatInteger } from '../base/vietnamese-text.ts'
import type { BallotFigures } from './ballot-figures.ts'
import type { BallotForm, PassSummary } from './ballot-entry.ts'

/** What is known of the paper before a ballot is read: printed, issued, collected. */
export type PaperFigures = Pick<
  BallotFigures,
  'convened' | 'present' | 'voters' | 'printed' | 'issued' | 'exchanged' | 'unused' | 'collected'
> &
  Pick<BallotFigures, 'exchangedIsIssued'>

export type FigureLaw =
  | 'issued-to-voters'
  | 'printed-in-full'
  | 'voters-within-present'
  | 'collected-within-issued'
  | 'valid-and-invalid'
  | 'marks-within-ballots'
  | 'entered'

/** Where the paper itself can differ: somebody signs the reason, and the count goes on. */
export const EXPLAINABLE: readonly string[] = ['issued-to-voters', 'printed-in-full', 'entered']

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

/** A reason holds for the two figures that were signed, not for whatever comes to stand there later. */
export function isSignedFor(
  signed: Pick<FigureLine, 'left' | 'right'> & { readonly law: string },
  line: Pick<FigureLine, 'law' | 'left' | 'right'>,
): boolean {
  return signed.law === line.law && signed.left === line.left && signed.right === line.right
}

/** The identities beside the entry, worked out anew at each key. */
export function figureLines(
  paper: PaperFigures,
  pass: PassSummary,
  form: BallotForm,
): FigureLine[] {
  return [
    ...issuedLines(paper),
    ...presentLines(paper),
    collectedLine(paper),
    ...passLines(pass, form),
    enteredLine(pass.entered, paper.collected),
  ]
}

type Drawn = Omit<FigureLine, 'state'> & { readonly holds: boolean | null }

function line({ holds, ...rest }: Drawn): FigureLine {
  return { ...rest, state: holds === null ? 'open' : holds ? 'holds' : 'broken' }
}

function issuedLines(paper: PaperFigures): FigureLine[] {
  const { issued, voters, exchangedIsIssued } = paper
  const again = exchangedIsIssued ? (paper.exchanged ?? 0) : 0
  const right = voters === null ? null : voters + again
  return [
    line({
      law: 'issued-to-voters',
      holds: issued === null || right === null ? null : issued === right,
      label: again > 0 ? 'Phát ra, người bỏ phiếu và đổi phiếu' : 'Phát ra, người bỏ phiếu',
      value: `${told(issued)} = ${told(right)}`,
      remark: null,
      ...{ left: issued, right },
    }),
    ...printedLines(paper),
  ]
}

/** Nothing is said of it where the office does not keep account of the ballots printed. */
function printedLines(paper: PaperFigures): FigureLine[] {
  const { printed, issued, unused } = paper
  if (printed === null || issued === null || unused === null) return []
  const spoiled = paper.exchangedIsIssued ? 0 : (paper.exchanged ?? 0)
  const used = issued + spoiled + unused
  return [
    line({
      law: 'printed-in-full',
      holds: printed === used,
      label: 'Phiếu in',
      value: `${told(printed)} = ${told(used)}`,
      remark: `phát ra ${issued}, đổi hỏng ${spoiled}, chưa dùng ${unused}`,
      ...{ left: printed, right: used },
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

function collectedLine({ collected, issued }: PaperFigures): FigureLine {
  const missing = collected === null || issued === null ? null : issued - collected
  return line({
    law: 'collected-within-issued',
    holds: missing === null ? null : missing >= 0,
    label: 'Thu về không quá phát ra',
    value: `${told(collected)} / ${told(issued)}`,
    remark: missing !== null && missing > 0 ? `${missing} phiếu không thu về` : null,
    ...{ left: collected, right: issued },
  })
}

function passLines({ entered, valid, invalid, marks }: PassSummary, form: BallotForm) {
  const most = valid * Math.min(form.places, form.names)
  return [
    line({
      law: 'valid-and-invalid',
      holds: valid + invalid === entered,
      label: 'Hợp lệ cộng không hợp lệ',
      value: `${valid} + ${invalid} = ${valid + invalid}`,
      remark: 'bằng số phiếu đã nhập',
      ...{ left: valid + invalid, right: entered },
    }),
    line({
      law: 'marks-within-ballots',
      holds: marks <= most,
      label: 'Tổng phiếu bầu',
      value: formatInteger(marks),
      remark: `không quá ${valid} × ${Math.min(form.places, form.names)} = ${formatInteger(most)}`,
      ...{ left: marks, right: most },
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
