import type { BareRemark } from './remark.ts'
import { TOKEN, rowsOf } from './review-source.ts'
import type { ReviewSource, WrittenSection } from './review-source.ts'
import { figuresIn, findWording, sentencesOf } from './text-parts.ts'

/** PR-01, PR-02, PR-06, PR-25 to PR-27 and PR-34 to PR-36: the words of each section. */
export function reviewTexts(source: ReviewSource): BareRemark[] {
  return source.sections.flatMap((written) => {
    const remarks = written.text === '' ? unwritten(written, source) : reviewOne(written, source)
    return remarks.map((remark) => ({ section: written.section.id, ...remark }))
  })
}

function unwritten({ section }: WrittenSection, { dossier }: ReviewSource): BareRemark[] {
  if (!section.required) return []
  if (section.list !== null && section.kind === 'list' && rowsOf(dossier, section.list).length > 0)
    return []
  return [
    { rule: 'PR-01', sentence: `Mục “${section.label}” chưa có chữ nào.`, list: section.list },
  ]
}

function reviewOne(written: WrittenSection, source: ReviewSource): BareRemark[] {
  return [
    ...withoutNumber(written),
    ...unboundFigures(written),
    ...deadTokens(written, source),
    ...deadBodies(written, source),
    ...percentages(written),
    ...numberForms(written, source),
    ...sentencesOf(written.text).flatMap((sentence) => [
      ...emptyPraise(sentence, source),
      ...openPromise(sentence, written, source),
      ...privateMatters(sentence, source),
    ]),
  ]
}

const hasFigure = (text: string) => /\{\{/.test(text) || figuresIn(text).length > 0

function withoutNumber({ section, text }: WrittenSection): BareRemark[] {
  if (!section.number || hasFigure(text)) return []
  return [{ rule: 'PR-02', sentence: `Mục “${section.label}” chưa nêu con số nào.` }]
}

/** Figures typed by hand change nowhere when the dossier does. */
function unboundFigures({ section, text }: WrittenSection): BareRemark[] {
  if (section.kind === 'list') return []
  const bare = text.replace(TOKEN, '\u2063')
  return [...new Set(figuresIn(bare))].map((figure) => ({
    rule: 'PR-06',
    sentence: `“${withBefore(bare, figure)}” Gắn với một số liệu của hồ sơ, hoặc ghi số liệu đó vào bảng.`,
    quote: figure,
  }))
}

function withBefore(text: string, figure: string): string {
  const at = text.indexOf(figure)
  const before = text.slice(0, at).match(/[^\s\u2063]+\s*$/)?.[0] ?? ''
  return `${before}${figure}`.trim()
}

function deadTokens({ text }: WrittenSection, { print }: ReviewSource): BareRemark[] {
  return [...text.matchAll(TOKEN)].flatMap(([whole, token = '']) =>
    print(token.trim()) === null
      ? [{ rule: 'PR-03', sentence: 'Số liệu đã chèn vào đoạn này chưa có ai ghi.', quote: whole }]
      : [],
  )
}

function deadBodies({ text }: WrittenSection, { definition, dossier }: ReviewSource): BareRemark[] {
  const day = dossier.congress.startDate
  return definition.review.deadBodies.flatMap(({ words, since, instead }) => {
    if (day === null || day < since) return []
    const found = findWording(text, [words])
    if (found === null) return []
    const sentence = `“${words}” không còn từ sắp xếp bộ máy năm ${since.slice(0, 4)}: nay là ${instead}.`
    return [{ rule: 'PR-25', sentence, quote: found }]
  })
}

function percentages({ printed }: WrittenSection): BareRemark[] {
  const found = [...printed.matchAll(/(?:chiếm|tỷ lệ)[^.\d]{0,40}?(\d+(?:,\d+)?)\s*%/gi)]
  return found.flatMap(([, digits = '']) =>
    Number(digits.replace(',', '.')) > 100
      ? [
          {
            rule: 'PR-26',
            sentence: `“${digits}%” của một phần không thể quá 100%.`,
            quote: digits,
          },
        ]
      : [],
  )
}

/** At most one word between the money and its figure. */
const MONEY_FIGURE = /^\s*:?\s*(?:\p{L}+\s+)?\d/u

/** 1,000 is a thousandth of what is meant; money without a unit says nothing. */
function numberForms(
  { text, printed }: WrittenSection,
  { definition }: ReviewSource,
): BareRemark[] {
  const { moneyWords, unitWords } = definition.review
  const commas = [...text.matchAll(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g)].map(([digits]) => ({
    rule: 'PR-27',
    sentence: `“${digits}”: hàng nghìn viết bằng dấu chấm, dấu phẩy là phần thập phân.`,
    quote: digits,
  }))
  const money = sentencesOf(printed).flatMap((sentence) => {
    const word = findWording(sentence, moneyWords)
    const lower = sentence.toLowerCase()
    if (word === null || unitWords.some((unit) => lower.includes(unit.toLowerCase()))) return []
    const behind = lower.slice(lower.indexOf(word.toLowerCase()) + word.length)
    if (!MONEY_FIGURE.test(behind) || figuresIn(sentence).length === 0) return []
    const told = `Câu có “${word}” mà số không kèm đơn vị đồng, triệu, tỷ.`
    return [{ rule: 'PR-27', sentence: told, quote: findAsWritten(sentence, word) }]
  })
  return [...commas, ...money]
}

function emptyPraise(sentence: string, { definition }: ReviewSource): BareRemark[] {
  if (hasFigure(sentence)) return []
  const praise = findWording(sentence, definition.review.superlatives)
  if (praise === null) return []
  const quote = findAsWritten(sentence, praise)
  return [{ rule: 'PR-35', sentence: `“${praise}”: nêu việc làm cụ thể hoặc con số.`, quote }]
}

function findAsWritten(sentence: string, words: string): string {
  const at = sentence.toLowerCase().indexOf(words.toLowerCase())
  return at < 0 ? words : sentence.slice(at, at + words.length)
}

function openPromise(
  sentence: string,
  { section }: WrittenSection,
  { definition }: ReviewSource,
): BareRemark[] {
  const { promises, promiseSections } = definition.review
  if (!promiseSections.includes(section.id) || section.kind === 'list') return []
  if (hasFigure(sentence) || /(?:19|20)\d{2}/.test(sentence)) return []
  const promise = findWording(sentence, promises)
  if (promise === null) return []
  const text = `“${promise}…”: nói rõ bao nhiêu, đến khi nào.`
  return [{ rule: 'PR-36', sentence: text, quote: findAsWritten(sentence, promise) }]
}

function privateMatters(sentence: string, { definition, dossier }: ReviewSource): BareRemark[] {
  const matter = findWording(sentence, definition.review.personalWords)
  if (matter === null) return []
  const name = findWording(
    sentence,
    dossier.people.map(({ fullName }) => fullName),
  )
  if (name === null) return []
  const text = `Câu nêu tên ${name} cùng với “${matter}”. Bỏ tên, hoặc hỏi ý kiến người đó.`
  return [{ rule: 'PR-34', sentence: text, quote: name }]
}
