import type { BareRemark } from './remark.ts'
import { printTokens, textOfFact } from './review-source.ts'
import type { ReviewSource } from './review-source.ts'
import { countTargets } from './targets.ts'
import type { TargetCounts } from './targets.ts'
import { sentencesOf } from './text-parts.ts'

/** "17/20 chỉ tiêu đạt và vượt", "17 trong tổng số 20 chỉ tiêu", "17 chỉ tiêu đạt": up to the next comma or figure. */
const COUNTED =
  /(?<![\d.,/])(\d+)(?:\s*(?:\/|trên|trong)\s*(?:tổng số\s*)?(\d+))?\s+chỉ tiêu(?!\s+(?:mới|nhiệm kỳ mới))([^,.;:\n\d]*)(\d)?/giu
/** What was reached in one year stands in no verdict. */
const ONE_YEAR = /(?<!đến )(?<!đến hết )năm (?:19|20)\d{2}/iu
/** Where the targets of this union's own resolution are summed up. */
const OWN_SECTION = 'targets'

/** PR-28: how many targets were reached, typed by hand, against the verdicts that the figures give. */
export function reviewTargetCounts({ past, sections, dossier, print }: ReviewSource): BareRemark[] {
  if (past.length === 0) return []
  const groups = [...new Set(past.map(({ group }) => group))]
  const counts = [past, ...groups.map((name) => past.filter(({ group }) => group === name))].map(
    countTargets,
  )
  const summary = printTokens(textOfFact(dossier, 'sections.summary'), print)
  return [
    ...sections
      .filter(({ section }) => section.part === 'I')
      .flatMap(({ section: { id }, printed }) =>
        wrongCounts(printed, counts, id).map((remark) => ({ ...remark, section: id })),
      ),
    ...wrongCounts(summary, counts, null),
  ]
}

/** The first of the counts is of all targets, the others of one group each. */
function wrongCounts(
  text: string,
  counts: readonly TargetCounts[],
  section: string | null,
): BareRemark[] {
  const [all] = counts
  const told = sentencesOf(text).filter((sentence) => !ONE_YEAR.test(sentence))
  if (all === undefined) return []
  return told.flatMap((sentence) =>
    [...sentence.matchAll(COUNTED)].flatMap((match) => {
      const { quote, claim, counted, total } = readClaim(match)
      if (claim === null) return []
      const ofTotal = counts.filter((own) => total === null || own.total === total)
      if (ofTotal.length === 0 && section !== OWN_SECTION) return []
      if (ofTotal.some((own) => claim(own).includes(counted))) return []
      return [{ rule: 'PR-28', sentence: `“${quote}” khác bảng chỉ tiêu: ${inWords(all)}.`, quote }]
    }),
  )
}

function readClaim([whole, counted, all, words = '', next = '']: RegExpExecArray) {
  const total = all === undefined ? null : Number(all)
  const isPlain = total !== null || (STARTS.test(words) && next === '')
  const claim = claimOf(words) ?? (total === null ? null : REACHED)
  const quote = whole.slice(0, whole.length - next.length).trim()
  return { quote, counted: Number(counted), total, claim: isPlain ? claim : null }
}

type Claim = (counts: TargetCounts) => number[]

const STARTS = /^\s*(?:đã |đều |được )?(?:đạt|vượt|hoàn thành|chưa|không)/iu
const REACHED: Claim = ({ over, met }) => [over + met]

/** What the words behind the figure count; null: nothing that the table counts. */
function claimOf(words: string): Claim | null {
  const text = words.normalize('NFC').toLowerCase()
  if (/(?:chưa|không) (?:đạt|hoàn thành)/u.test(text)) return ({ missed }) => [missed]
  if (/chưa đủ|chưa có số liệu|chưa đánh giá/u.test(text)) return ({ open }) => [open]
  const [over, met] = [/vượt/u.test(text), /đạt|hoàn thành/u.test(text)]
  if (over && met) return REACHED
  if (over) return (counts) => [counts.over]
  // "Đạt" alone may count those that went beyond, too.
  return met ? (counts) => [counts.met, counts.over + counts.met] : null
}

function inWords({ total, over, met, missed, open }: TargetCounts): string {
  const left = open > 0 ? `, ${open} chưa đủ số liệu` : ''
  return `${over + met}/${total} đạt và vượt (vượt ${over}, đạt ${met}), ${missed} chưa đạt${left}`
}
