import { readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.join(import.meta.dirname, '../fixtures/samples')

export interface PaperBallot {
  readonly number: number
  /** Numbers on the ballot, ascending. */
  readonly struck: readonly number[]
  /** What the counters see on the paper that no mark tells. */
  readonly invalid: 'no-seal' | 'added-name' | null
}

interface Truth {
  readonly phat_ra: number
  readonly thu_ve: number
  readonly hop_le: number
  readonly khong_hop_le: number
  readonly ket_qua: readonly { readonly ho_ten: string; readonly phieu: number }[]
  readonly trung_cu: readonly string[]
  readonly hoa_phieu_o_ghe_cuoi: { readonly nhung_nguoi: readonly string[] }
}

const text = readFileSync(path.join(FOLDER, 'phieu-bau-bch.csv'), 'utf8').replace(/^\uFEFF/, '')
const [head = [], ...lines] = text
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','))

/** The 29 names in the order of the ballot. */
export const BALLOT_NAMES: readonly string[] = head.slice(4)

/** The 116 ballots of the box, as they lie on the table. */
export const PAPER_BALLOTS: readonly PaperBallot[] = lines
  .filter(([, collected]) => collected === '1')
  .map(([number = '', , seal, note = '', ...marks]) => ({
    number: Number(number),
    struck: marks.flatMap((mark, place) => (mark === '0' ? [place + 1] : [])),
    invalid: seal === '0' ? 'no-seal' : note === '' ? null : 'added-name',
  }))

export const TRUTH = JSON.parse(
  readFileSync(path.join(FOLDER, 'phieu-bau-bch.truth.json'), 'utf8'),
) as Truth
