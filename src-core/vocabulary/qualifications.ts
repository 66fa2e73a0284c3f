import { readLevel } from './level-words.ts'
import type { LevelWords } from './level-words.ts'

/** Levels of professional training, the lowest first, with the words an office writes for them. */
const WORDS = [
  ['elementary', ['so cap', 'sc', 'scn']],
  ['intermediate', ['trung cap', 'trung hoc chuyen nghiep', 'tc', 'thcn', 'tcsp', 'tccn']],
  ['college', ['cao dang', 'cd', 'cdsp']],
  [
    'university',
    [
      ...['dai hoc', 'dh', 'dhsp', 'cu nhan', 'ky su', 'ki su', 'bac si', 'bac sy'],
      ...['duoc si', 'duoc sy', 'kien truc su'],
    ],
  ],
  [
    'master',
    [
      ...['thac si', 'thac sy', 'ths', 'cao hoc', 'sau dai hoc', 'tren dai hoc'],
      ...['bac si chuyen khoa', 'bs chuyen khoa', 'cki', 'ckii', 'ck1', 'ck2'],
    ],
  ],
  ['doctor', ['tien si', 'tien sy', 'ts', 'pho giao su', 'giao su', 'pgs', 'gs']],
] as const satisfies LevelWords<string>

export type Qualification = (typeof WORDS)[number][0]

/** Political theory, the lowest first: sơ cấp, trung cấp, cao cấp hoặc cử nhân. */
const POLITICAL = [
  ['elementary', ['so cap', 'sc']],
  ['intermediate', ['trung cap', 'tc', 'trung hoc']],
  [
    'advanced',
    ['cao cap', 'cc', 'cu nhan', 'cn', 'dai hoc', 'cao hoc', 'thac si', 'thac sy', 'tien si'],
  ],
] as const satisfies LevelWords<string>

export type PoliticalTheory = (typeof POLITICAL)[number][0]

export type Schooling = 'primary' | 'lower-secondary' | 'upper-secondary'

const SCHOOLING = [
  ['primary', ['tieu hoc', 'cap 1', 'cap i', 'th']],
  ['lower-secondary', ['trung hoc co so', 'thcs', 'cap 2', 'cap ii']],
  ['upper-secondary', ['trung hoc pho thong', 'thpt', 'cap 3', 'cap iii', 'ptth', 'bo tuc thpt']],
] as const satisfies LevelWords<Schooling>

/** Last years of primary and lower secondary school in the two systems: of ten years in the North until 1989, of twelve. */
const SCHOOL_YEARS: Readonly<Record<string, readonly [number, number, number]>> = {
  '10': [4, 7, 10],
  '12': [5, 9, 12],
}

export function isQualification(text: string): text is Qualification {
  return WORDS.some(([level]) => level === text)
}

/** The level of a training; null: nothing written, or in words we do not know. */
export function readQualification(written: string | null): Qualification | 'none' | null {
  return readLevel(WORDS, written)
}

/** Whether a training is at least of a level; null: nothing written, or in words we do not know. */
export function reachesQualification(
  written: string | null,
  wanted: Qualification,
): boolean | null {
  const own = readQualification(written)
  if (own === null) return null
  const rankOf = (level: string) => WORDS.findIndex(([known]) => known === level)
  return rankOf(own) >= rankOf(wanted)
}

export function readPoliticalTheory(written: string | null): PoliticalTheory | 'none' | null {
  return readLevel(POLITICAL, written)
}

/** The school a person has finished, from "12/12", "7/10" or words; the years of the last one begun do not count. */
export function readSchooling(written: string | null): Schooling | 'none' | null {
  const years = /^\s*(\d{1,2})\s*\/\s*(10|12)\b/.exec(written ?? '')
  if (!years) return readLevel(SCHOOLING, written)
  const [primary, lower, upper] = SCHOOL_YEARS[years[2] ?? ''] ?? [0, 0, 0]
  const done = Number(years[1])
  if (done > upper) return null
  if (done === upper) return 'upper-secondary'
  if (done >= lower) return 'lower-secondary'
  return done >= primary ? 'primary' : 'none'
}
