import { foldedWords } from '../base/vietnamese-text.ts'
import { formatRoman, parseRoman } from '../base/roman.ts'
import type { BareRemark } from './remark.ts'
import { printTokens, rowsOf, nameRow, textOfFact } from './review-source.ts'
import type { ReviewSource } from './review-source.ts'
import { figureKey, figuresIn, sentencesOf, shinglesOf, sharePercent } from './text-parts.ts'
import { textIn } from './term-figures.ts'

/** PR-22, PR-24, PR-28 and PR-30 to PR-32: the report as one paper, beside the last one, the summary and the opinions. */
export function reviewWhole(source: ReviewSource): BareRemark[] {
  return [
    ...copiedSections(source),
    ...source.sections.flatMap(({ section, printed }) =>
      wrongTerms(printed, source).map((remark) => ({ ...remark, section: section.id })),
    ),
    ...clashes(source),
    ...lengths(source),
    ...openOpinions(source),
    ...summaryFigures(source),
  ]
}

/** Sections that say what the report of the last congress said, names and fixed formulas aside. */
function copiedSections({ dossier, definition, sections }: ReviewSource): BareRemark[] {
  const { limits, formulas } = definition.review
  const { unionName, unionShortName, superiorName } = dossier.congress
  const names = [...formulas, unionName, unionShortName, superiorName].flatMap((name) => name ?? [])
  const bare = (text: string) => withoutWordings(text, names)
  const before = shinglesOf(bare(textOfFact(dossier, 'previousReport.text')), limits.shingleWords)
  if (before.size === 0) return []
  return sections.flatMap(({ section, printed }) => {
    const own = shinglesOf(bare(printed), limits.shingleWords)
    const share = sharePercent(own, before)
    if (own.size < limits.shinglesFewest || share <= limits.similarWarnPercent) return []
    const severity = share > limits.similarBlockPercent ? 'must-fix' : 'should-review'
    const sentence = `Mục “${section.label}” giống báo cáo của đại hội trước ${share}%.`
    return [{ rule: 'PR-22', severity, sentence, section: section.id } as const]
  })
}

/** Each name parts the text, so that no run of words goes across it. */
function withoutWordings(text: string, wordings: readonly string[]): string {
  let rest = text.normalize('NFC')
  for (const wording of wordings) {
    const parts = rest.toLowerCase().split(wording.normalize('NFC').toLowerCase())
    if (parts.length === 1) continue
    let at = 0
    rest = parts
      .map((part) => {
        const kept = rest.slice(at, at + part.length)
        at += part.length + wording.length
        return kept
      })
      .join(' ')
  }
  return rest
}

const TERM = /nhiệm kỳ\s+((?:19|20)\d{2})\s*[-–\u00a0 ]+\s*((?:19|20)\d{2})/giu
const ORDINAL = /lần thứ\s+([IVXLC]+|\d{1,3})(?![\p{L}\d])/gu
/** Congresses of others have their own numbers. */
const OTHERS = /Đảng|Việt Nam|cấp trên|tỉnh|thành phố|ngành|Đoàn Thanh niên|Tổng Liên đoàn/u

function wrongTerms(printed: string, { dossier }: ReviewSource): BareRemark[] {
  const { previousTermFrom, termFrom, termTo, ordinal } = dossier.congress
  if (termFrom === null) return []
  return sentencesOf(printed).flatMap((sentence) => {
    if (OTHERS.test(sentence)) return []
    const terms = [...sentence.matchAll(TERM)].flatMap(([quote, from, to]) => {
      const own = Number(from) === termFrom && (termTo === null || Number(to) === termTo)
      const past =
        previousTermFrom === null || (Number(from) === previousTermFrom && Number(to) === termFrom)
      if (own || past) return []
      return [
        {
          rule: 'PR-24',
          sentence: `“${quote}” không phải nhiệm kỳ vừa qua hay nhiệm kỳ này.`,
          quote,
        },
      ]
    })
    const ordinals = [...sentence.matchAll(ORDINAL)].flatMap(([quote, written = '']) => {
      const number = parseRoman(written) ?? Number(written)
      if (ordinal === null || number === ordinal || number === ordinal - 1) return []
      const text = `“${quote}”: đại hội này là lần thứ ${formatRoman(ordinal)}.`
      return [{ rule: 'PR-24', sentence: text, quote }]
    })
    return [...terms, ...ordinals]
  })
}

const NOUN_WORDS = 4

/** The same words behind two different figures, where no year parts them. */
function clashes({ sections }: ReviewSource): BareRemark[] {
  const first = new Map<string, { figure: string; section: string }>()
  const found: BareRemark[] = []
  for (const { section, printed } of sections) {
    if (section.part !== 'I' || section.kind === 'list') continue
    for (const sentence of sentencesOf(printed)) {
      if (/(?:19|20)\d{2}|đầu nhiệm kỳ|tăng|giảm|chỉ tiêu|mục tiêu/i.test(sentence)) continue
      for (const { figure, noun } of countedThings(sentence)) {
        const before = first.get(noun)
        if (before === undefined) first.set(noun, { figure, section: section.id })
        else if (figureKey(before.figure) !== figureKey(figure)) {
          const text = `“${figure} ${noun}” ở đây, “${before.figure} ${noun}” ở chỗ khác.`
          found.push({ rule: 'PR-28', sentence: text, section: section.id, quote: figure })
        }
      }
    }
  }
  return found
}

function countedThings(sentence: string): { figure: string; noun: string }[] {
  return figuresIn(sentence).flatMap((figure) => {
    const after = sentence.slice(sentence.indexOf(figure) + figure.length)
    if (!/^\s+\p{L}/u.test(after)) return []
    const phrase = after.split(/[,.;:()\n\d]/)[0] ?? ''
    const words = phrase.trim().toLowerCase().split(/\s+/)
    return words.length < NOUN_WORDS ? [] : [{ figure, noun: words.slice(0, NOUN_WORDS).join(' ') }]
  })
}

function lengths({ sections, definition, dossier, must, print }: ReviewSource): BareRemark[] {
  const { limits } = definition.review
  const words = sections.reduce((sum, { printed }) => sum + foldedWords(printed).length, 0)
  const most = must.has('grassroots') ? limits.pages.grassroots : limits.pages.upper
  const pages = Math.ceil(words / limits.wordsPerPage)
  const long = {
    rule: 'PR-30',
    sentence: `Báo cáo khoảng ${pages} trang, thường không quá ${most} trang.`,
  }
  const summary = printTokens(textOfFact(dossier, 'sections.summary'), print)
  const told = dossier.typedFacts.find(({ name }) => name === 'report.summaryMinutes')?.value
  const slot = typeof told === 'number' ? told : limits.summaryMinutes
  const minutes = Math.ceil(foldedWords(summary).length / limits.wordsPerMinute)
  const slow = {
    rule: 'PR-30',
    sentence: `Báo cáo tóm tắt đọc khoảng ${minutes} phút, chương trình dành ${slot} phút.`,
  }
  return [...(pages > most ? [long] : []), ...(minutes > slot ? [slow] : [])]
}

function openOpinions({ dossier }: ReviewSource): BareRemark[] {
  const rows = rowsOf(dossier, 'feedback.list')
  const told = dossier.typedFacts.find(({ name }) => name === 'feedback.count')?.value
  const open = rows.flatMap((row) => {
    const name = `Ý kiến ${nameRow(row, rows)}`
    const place = { list: row.list, rowId: row.id }
    const decision = textIn(row, 'decision')
    if (decision === '')
      return [
        {
          rule: 'PR-31',
          sentence: `${name} chưa ghi tiếp thu hay giải trình.`,
          ...place,
          cell: 'decision',
        },
      ]
    if (decision !== 'Tiếp thu' && textIn(row, 'answer') === '')
      return [
        {
          rule: 'PR-31',
          sentence: `${name} không tiếp thu mà chưa nêu lý do.`,
          ...place,
          cell: 'answer',
        },
      ]
    if (decision === 'Tiếp thu' && textIn(row, 'changedAt') === '')
      return [
        {
          rule: 'PR-31',
          sentence: `${name} đã tiếp thu mà chưa ghi sửa ở đâu.`,
          ...place,
          cell: 'changedAt',
        },
      ]
    return []
  })
  if (typeof told !== 'number' || told === rows.length) return open
  const sentence = `Sổ ghi ${told} ý kiến, bảng có ${rows.length}.`
  return [...open, { rule: 'PR-31', sentence, list: 'feedback.list' }]
}

/** What is read aloud must stand in the report, its tables or its annexes. */
function summaryFigures(source: ReviewSource): BareRemark[] {
  const { dossier, print, sections, figures, past, next } = source
  const summary = printTokens(textOfFact(dossier, 'sections.summary'), print)
  const full = new Set(sections.flatMap(({ printed }) => figuresIn(printed).map(figureKey)))
  const tables = [
    ...figures.flatMap(({ values, term }) => [...values.map(({ value }) => value), term]),
    ...past.flatMap(({ target, judgement, years }) => [
      target,
      judgement.result,
      ...years.map(({ value }) => value),
    ]),
    ...next.map(({ value }) => value),
    past.length,
    next.length,
  ]
  for (const value of tables) if (value !== null) full.add(String(value))
  return [...new Set(figuresIn(summary))]
    .filter((figure) => !full.has(figureKey(figure)))
    .map((figure) => ({
      rule: 'PR-32',
      sentence: `Báo cáo tóm tắt có số ${figure}, bản đầy đủ không có số này.`,
      quote: figure,
    }))
}
