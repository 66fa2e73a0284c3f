import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { TableFailure } from './table-failure.ts'
import type { Heading } from './table-headings.ts'

const NO_SEAL = 'Không có dấu của Ban Chấp hành'
/** Of a ballot that a column only calls invalid. */
const NOT_VALID = 'Không hợp lệ'

const YES = /^(?:1|x|v|co|da|dung|true|yes)$/
const NO = /^(?:0|khong|ko|k|chua|sai|false|no)$/

interface Answers {
  readonly isCollected: boolean
  /** Why the counters set it aside. */
  readonly reasons: readonly string[]
}

type Under = (heading: Heading) => string

/** What stands about a ballot beside its marks. */
export function readAnswers(no: number, under: Under): Result<Answers, TableFailure> {
  const answers = new Map<Heading, boolean | null>()
  for (const [heading, name] of ANSWERED) {
    const text = under(heading)
    const answer = answerOf(text)
    // Under "invalid" a reason may stand in the place of an answer.
    if (answer === undefined && heading !== 'invalid')
      return failed({ kind: 'no-answer', no, name, text })
    answers.set(heading, answer ?? null)
  }
  const reasons = reasonsOf(under, answers)
  const note = under('note')
  if (answers.get('valid') !== true && sayOfNote(note) === 'unclear')
    return failed({ kind: 'unclear-note', no, text: note })
  const isSaidTwice = answers.get('valid') === true && reasons.length > 0
  if (isSaidTwice) return failed({ kind: 'valid-and-not', no })
  const isCollected = answers.get('collected') !== false && !isAbsent(under('note'))
  return ok({ isCollected, reasons })
}

/** What these columns are called where something is wrong with them. */
const ANSWERED = [
  ['collected', 'Thu về'],
  ['seal', 'Có dấu'],
  ['valid', 'Hợp lệ'],
  ['invalid', 'Không hợp lệ'],
] as const

/** Null: nothing was answered; undefined: nobody can tell what. */
function answerOf(text: string): boolean | null | undefined {
  const folded = foldVietnamese(text)
  if (folded === '') return null
  if (YES.test(folded)) return true
  return NO.test(folded) ? false : undefined
}

function reasonsOf(under: Under, answers: ReadonlyMap<Heading, boolean | null>): string[] {
  const note = under('note')
  const said = sayOfNote(note)
  const isHarmless = said === 'counts' || (answers.get('valid') === true && said !== 'not-valid')
  const invalid = answerOf(under('invalid')) === undefined ? under('invalid') : ''
  const reasons = [under('reason'), invalid, isHarmless ? '' : note].filter((text) => text !== '')
  const isSaid = reasons.some((reason) => foldVietnamese(reason).includes('khong co dau'))
  if (answers.get('seal') === false && !isSaid) return [NO_SEAL, ...reasons]
  const isCalledInvalid = answers.get('valid') === false || answers.get('invalid') === true
  return reasons.length === 0 && isCalledInvalid ? [NOT_VALID] : reasons
}

function isAbsent(note: string): boolean {
  return /^(?:khong thu ve|khong thu duoc|khong thu lai|chua thu ve|khong nop|that lac)/.test(
    foldVietnamese(note),
  )
}

const COUNTS = /^(?:phieu )?(?:van )?hop le[.!]?$/
const STILL_COUNTS = /[,;.:] ?(?:phieu )?van hop le[.!]?$/
const NOT = /(?:^|[^a-z0-9])(?:khong|ko|k|k0|kg|hong|chua|chang|bat)(?![a-z0-9]).*hop le/

/** What a note says of its ballot; one without the word is why the ballot was set aside. */
function sayOfNote(note: string): 'counts' | 'not-valid' | 'unclear' | 'reason' {
  const folded = foldVietnamese(note)
  if (COUNTS.test(folded) || STILL_COUNTS.test(folded)) return 'counts'
  if (NOT.test(folded)) return 'not-valid'
  return folded.includes('hop le') ? 'unclear' : 'reason'
}
