import { foldVietnamese } from '../base/vietnamese-text.ts'

/** Levels of professional training, the lowest first, with the words an office writes for them. */
const WORDS = [
  ['elementary', ['so cap']],
  ['intermediate', ['trung cap', 'trung hoc chuyen nghiep']],
  ['college', ['cao dang']],
  ['university', ['dai hoc', 'cu nhan', 'ky su', 'bac si', 'duoc si', 'kien truc su']],
  ['master', ['thac si', 'thac sy', 'cao hoc']],
  ['doctor', ['tien si', 'tien sy', 'pho giao su', 'giao su']],
] as const

export type Qualification = (typeof WORDS)[number][0]

export function isQualification(text: string): text is Qualification {
  return WORDS.some(([level]) => level === text)
}

/** Whether a training is at least of a level; null: nothing written, or in words we do not know. */
export function reachesQualification(
  written: string | null,
  wanted: Qualification,
): boolean | null {
  const own = written === null ? -1 : rankOf(foldVietnamese(written))
  return own < 0 ? null : own >= WORDS.findIndex(([level]) => level === wanted)
}

/** The highest level the words name; -1: none. */
function rankOf(folded: string): number {
  return WORDS.findLastIndex(([, words]) => words.some((word) => folded.includes(word)))
}
