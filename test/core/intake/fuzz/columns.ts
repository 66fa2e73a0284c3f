import { pick } from '../cure-corpus.ts'
import type { Typed } from '../intake-files.ts'
import { typeDate } from './type-date.ts'
import type { DateStyle } from './type-date.ts'
import type { FuzzPerson } from './people.ts'

/** A column of a list to be made: its header from top to bottom, what stands in it, and which values it carries. */
export interface FuzzColumn {
  readonly head: readonly string[]
  readonly values: readonly (keyof FuzzPerson)[]
  readonly write: (person: FuzzPerson) => Typed
  /** Columns under one heading stay together. */
}

export type FuzzBlock = readonly FuzzColumn[]
type Next = () => number

const WORDINGS: Partial<Record<keyof FuzzPerson, readonly (readonly string[])[]>> = {
  ethnicity: [['Dân tộc'], ['DÂN TỘC'], ['Thành phần dân tộc']],
  religion: [['Tôn giáo'], ['TÔN GIÁO']],
  hometown: [['Quê quán'], ['Nguyên quán'], ['QUÊ QUÁN']],
  position: [
    ['Chức vụ, đơn vị công tác'],
    ['Chức vụ'],
    ['Chức danh, đơn vị'],
    ['Chức vụ, nơi công tác'],
  ],
  schooling: [['Văn hóa'], ['Trình độ', 'Văn hóa'], ['Trình độ học vấn'], ['TĐVH']],
  qualification: [['Chuyên môn'], ['Trình độ', 'Chuyên môn'], ['Trình độ chuyên môn nghiệp vụ']],
  politicalTheory: [['LLCT'], ['Trình độ', 'LLCT'], ['Lý luận chính trị'], ['Trình độ LLCT']],
  unionCode: [['Mã đoàn viên'], ['Số thẻ đoàn viên'], ['MA_DV'], ['Mã số đoàn viên']],
  phone: [['Điện thoại'], ['SĐT'], ['Số điện thoại'], ['ĐTDĐ']],
  department: [['Bộ phận'], ['Phòng ban'], ['Tổ công đoàn'], ['MA_BP']],
}

const WORDS = {
  kind: { 'ex-officio': 'Đương nhiệm', elected: 'Bầu', appointed: 'Chỉ định' },
  workSector: {
    administrative: 'HCSN',
    'state-enterprise': 'SXKD NN',
    'non-state': 'Ngoài nhà nước',
  },
  candidacy: { 're-election': 'Tái cử', 'first-time': 'Lần đầu' },
} as const

/** The columns of a list of this kind in some order, with some of the usual headers. */
export function someColumns(kind: 'delegates' | 'members' | 'candidates', next: Next): FuzzBlock[] {
  const blocks: FuzzBlock[] = [...genderAndBirth(next)]
  for (const key of ['ethnicity', 'religion', 'hometown', 'position', 'phone'] as const)
    if (next() < 0.8) blocks.push([plain(key, next)])
  const levels = (['schooling', 'qualification', 'politicalTheory'] as const).map((key) =>
    plain(key, next),
  )
  if (next() < 0.8) blocks.push(...underOneHead(levels))
  if (next() < 0.8) blocks.push([party(next)])
  if (kind === 'members') blocks.push(...memberColumns(next))
  else blocks.push([choice(kind === 'delegates' ? 'kind' : 'candidacy', next)])
  if (kind === 'delegates' && next() < 0.5) blocks.push([choice('workSector', next)])
  if (kind === 'candidates') blocks.push([mark('onList', ['Phương án 1'])])
  if (next() < 0.2) blocks.push([mark('labourHero', [pick(['AHLĐ', 'Anh hùng Lao động'], next)])])
  const shuffled = blocks.toSorted(() => next() - 0.5)
  return [nameColumns(next), ...shuffled]
}

function plain(key: keyof FuzzPerson, next: Next): FuzzColumn {
  return {
    head: pick(WORDINGS[key] ?? [[key]], next),
    values: [key],
    write: (person) => person[key],
  }
}

function nameColumns(next: Next): FuzzBlock {
  const way = next()
  const whole = (person: FuzzPerson) => person.fullName
  if (way < 0.6) {
    const head = pick(
      [['Họ và tên'], ['HỌ TÊN'], ['Họ, tên đại biểu'], ['Họ và tên khai sinh']],
      next,
    )
    return [{ head, values: ['fullName'], write: whole }]
  }
  const heads =
    way < 0.8
      ? [['Họ đệm'], ['Tên']]
      : [
          ['Họ và tên', 'Họ đệm'],
          ['Họ và tên', 'Tên'],
        ]
  const cut = (name: string) => name.lastIndexOf(' ')
  return [
    {
      head: heads[0] ?? [],
      values: ['fullName'],
      write: ({ fullName }) => fullName.slice(0, cut(fullName)),
    },
    {
      head: heads[1] ?? [],
      values: ['fullName'],
      write: ({ fullName }) => fullName.slice(cut(fullName) + 1),
    },
  ]
}

function genderAndBirth(next: Next): FuzzBlock[] {
  const style = pick<DateStyle>(
    ['cell', 'slashes', 'dots', 'dashes', 'short', 'words', 'iso', 'compact', 'serial', 'mixed'],
    next,
  )
  const write = (person: FuzzPerson) => typeDate(person.birth, style, next)
  const title = pick(['Ngày sinh', 'Ngày tháng năm sinh', 'Năm sinh'], next)
  if (next() < 0.35) {
    return [
      (['male', 'female'] as const).map((gender) => ({
        head: [title, gender === 'male' ? 'Nam' : 'Nữ'],
        values: ['birth', 'gender'] as const,
        write: (person) => (person.gender === gender ? write(person) : null),
      })),
    ]
  }
  const birth: FuzzBlock = [{ head: [title], values: ['birth'], write }]
  const way = next()
  if (way < 0.4) return [birth, [genderColumn(next)]]
  if (way < 0.7) return [birth, [mark('gender', ['Nữ'], 'female')]]
  return [
    birth,
    [mark('gender', ['Giới tính', 'Nam'], 'male'), mark('gender', ['Giới tính', 'Nữ'], 'female')],
  ]
}

function genderColumn(next: Next): FuzzColumn {
  return {
    head: [pick(['Giới tính', 'Nam/Nữ', 'GT'], next)],
    values: ['gender'],
    write: ({ gender }) => (gender === 'male' ? 'Nam' : 'Nữ'),
  }
}

function mark(key: keyof FuzzPerson, head: readonly string[], value: unknown = true): FuzzColumn {
  return { head, values: [key], write: (person) => (person[key] === value ? 'x' : null) }
}

function choice(key: 'kind' | 'workSector' | 'candidacy', next: Next): FuzzColumn {
  const heads = {
    kind: ['Loại đại biểu', 'Diện đại biểu'],
    workSector: ['Khu vực', 'Khu vực làm việc'],
    candidacy: ['Tái cử/Lần đầu'],
  }
  const words: Readonly<Record<string, string>> = WORDS[key]
  return {
    head: [pick(heads[key], next)],
    values: [key],
    write: (person) => words[person[key]] ?? null,
  }
}

function party(next: Next): FuzzColumn {
  const style = pick<DateStyle>(['cell', 'slashes', 'dots', 'mixed'], next)
  return {
    head: [pick(['Ngày vào Đảng', 'Ngày kết nạp Đảng', 'Vào Đảng'], next)],
    values: ['partyJoined'],
    write: ({ partyJoined }) => (partyJoined === null ? null : typeDate(partyJoined, style, next)),
  }
}

function memberColumns(next: Next): FuzzBlock[] {
  const style = pick<DateStyle>(['cell', 'slashes', 'compact'], next)
  return [
    [plain('unionCode', next)],
    [plain('department', next)],
    [
      {
        head: [pick(['Ngày vào công đoàn', 'NGAY_VCD', 'Ngày gia nhập công đoàn'], next)],
        values: ['unionJoined'],
        write: ({ unionJoined }) => typeDate(unionJoined, style, next),
      },
    ],
  ]
}

/** Columns of one heading stand side by side. */
function underOneHead(columns: readonly FuzzColumn[]): FuzzBlock[] {
  const under = columns.filter(({ head }) => head.length > 1)
  const alone = columns.filter(({ head }) => head.length === 1).map((column) => [column])
  return under.length > 0 ? [under, ...alone] : alone
}
