import { z } from 'zod'
import { pick } from '../cure-corpus.ts'
import { SAMPLES, truthOf } from '../intake-files.ts'

/** A person as an office knows it: what the program has to find again, whatever the file looks like. */
export interface FuzzPerson {
  readonly fullName: string
  readonly gender: 'male' | 'female'
  readonly birth: string
  readonly ethnicity: string | null
  readonly religion: string | null
  readonly hometown: string | null
  readonly position: string | null
  readonly partyJoined: string | null
  readonly schooling: string | null
  readonly qualification: string | null
  readonly politicalTheory: string | null
  readonly kind: 'ex-officio' | 'elected' | 'appointed'
  readonly unionCode: string
  readonly phone: string
  readonly workSector: 'administrative' | 'state-enterprise' | 'non-state'
  readonly department: string
  readonly unionJoined: string
  readonly candidacy: 're-election' | 'first-time'
  readonly onList: boolean
  readonly labourHero: boolean
}

const text = z.string().nullable()
const truth = z.object({
  dong: z.array(
    z.object({
      ho_ten: z.string(),
      gioi_tinh: z.enum(['nam', 'nữ']),
      ngay_sinh: z.string(),
      dan_toc: text,
      que_quan: text,
      chuc_vu_don_vi: text,
      ngay_vao_dang: text,
      van_hoa: text,
      chuyen_mon: text,
      llct: text,
      loai: z.enum(['Bầu', 'Đương nhiệm', 'Chỉ định']),
    }),
  ),
})

const SAMPLED = [SAMPLES.delegates, 'dai-bieu-tcvn3'].flatMap(
  (name) => truth.parse(truthOf(name)).dong,
)
const KINDS = { Bầu: 'elected', 'Đương nhiệm': 'ex-officio', 'Chỉ định': 'appointed' } as const
export const DEPARTMENTS = ['Tổ cắt', 'Chuyền may 1', 'Phòng Kỹ thuật', 'Văn phòng', 'Tổ bảo vệ']
const SECTORS = ['administrative', 'state-enterprise', 'non-state'] as const

/** People of the sample lists with what those lists do not say made up; no two of one name. */
export function somePeople(count: number, next: () => number): FuzzPerson[] {
  const people = new Map<string, FuzzPerson>()
  // A short series of numbers may never name as many as were asked for.
  for (let tries = 0; people.size < count && tries < count * 20; tries += 1) {
    const row = pick(SAMPLED, next)
    const number = 100 + people.size
    people.set(row.ho_ten, {
      fullName: row.ho_ten,
      gender: row.gioi_tinh === 'nam' ? 'male' : 'female',
      birth: row.ngay_sinh,
      ethnicity: row.dan_toc,
      religion: next() < 0.1 ? 'Phật giáo' : 'Không',
      hometown: row.que_quan,
      position: row.chuc_vu_don_vi,
      partyJoined: row.ngay_vao_dang,
      schooling: row.van_hoa,
      qualification: row.chuyen_mon,
      politicalTheory: row.llct,
      kind: KINDS[row.loai],
      unionCode: `TD-${number}${Math.floor(next() * 10)}`,
      phone: `09${10_000_000 + Math.floor(next() * 80_000_000)}`,
      workSector: pick(SECTORS, next),
      department: pick(DEPARTMENTS, next),
      unionJoined: `20${10 + Math.floor(next() * 13)}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 9)}`,
      candidacy: next() < 0.5 ? 're-election' : 'first-time',
      onList: next() < 0.6,
      labourHero: next() < 0.1,
    })
  }
  return [...people.values()]
}
