import type { TypedRow } from '../dossier/typed-facts.ts'
import type { BareRemark } from './remark.ts'
import { numberOfRow, nameRow, readLinks, rowsOf } from './review-source.ts'
import type { ReviewSource } from './review-source.ts'
import { figuresIn, findWording } from './text-parts.ts'
import { textIn } from './term-figures.ts'

export const LIMITATIONS = 'limitations.list'
export const CAUSES = 'causes.list'
export const LESSONS = 'lessons.list'
export const BREAKTHROUGHS = 'breakthroughs.list'
export const SOLUTIONS = 'solutions.list'

/** Which list each cell of numbers points into. */
const LINKS = [
  {
    list: LIMITATIONS,
    cell: 'targets',
    into: 'targets.past',
    word: 'Hạn chế',
    section: 'limitations',
  },
  { list: CAUSES, cell: 'limitations', into: LIMITATIONS, word: 'Nguyên nhân', section: 'causes' },
  { list: LESSONS, cell: 'causes', into: CAUSES, word: 'Bài học', section: 'lessons' },
  {
    list: BREAKTHROUGHS,
    cell: 'targets',
    into: 'targets.next',
    word: 'Khâu đột phá',
    section: 'breakthroughs',
  },
  { list: SOLUTIONS, cell: 'targets', into: 'targets.next', word: 'Giải pháp', section: 'tasks' },
  { list: SOLUTIONS, cell: 'limitations', into: LIMITATIONS, word: 'Giải pháp', section: 'tasks' },
  {
    list: SOLUTIONS,
    cell: 'breakthroughs',
    into: BREAKTHROUGHS,
    word: 'Giải pháp',
    section: 'tasks',
  },
] as const

/** PR-11 to PR-16, PR-20, PR-21, PR-37: what must answer what. */
export function reviewLinks(source: ReviewSource): BareRemark[] {
  return [
    ...unlinkedLimitations(source),
    ...causes(source),
    ...lessons(source),
    ...vagueLimitations(source),
    ...tasksAndTargets(source),
    ...breakthroughs(source),
    ...deadLinks(source),
  ]
}

/** Numbers of rows of another list that rows of this one name. */
export function linkedNumbers(source: ReviewSource, list: string, cell: string): Set<number> {
  return new Set(rowsOf(source.dossier, list).flatMap((row) => readLinks(row, cell)))
}

const placeOf = (row: TypedRow, section: string, cell: string) => ({
  section,
  list: row.list,
  rowId: row.id,
  cell,
})

function unlinkedLimitations(source: ReviewSource): BareRemark[] {
  const rows = rowsOf(source.dossier, LIMITATIONS)
  const explained = linkedNumbers(source, CAUSES, 'limitations')
  const answered = linkedNumbers(source, SOLUTIONS, 'limitations')
  return rows.flatMap((row) => {
    const number = numberOfRow(row, rows)
    const place = placeOf(row, 'limitations', 'text')
    return [
      ...(explained.has(number)
        ? []
        : [{ rule: 'PR-11', sentence: `Hạn chế ${number} chưa có nguyên nhân.`, ...place }]),
      ...(answered.has(number)
        ? []
        : [
            { rule: 'PR-15', sentence: `Hạn chế ${number} chưa có giải pháp khắc phục.`, ...place },
          ]),
    ]
  })
}

function causes(source: ReviewSource): BareRemark[] {
  const rows = rowsOf(source.dossier, CAUSES)
  const loose = rows
    .filter((row) => readLinks(row, 'limitations').length === 0)
    .map((row) => ({
      rule: 'PR-12',
      sentence: `Nguyên nhân ${nameRow(row, rows)} chưa ghi là của hạn chế nào.`,
      ...placeOf(row, 'causes', 'limitations'),
    }))
  const subjective = rows.filter((row) => textIn(row, 'kind') === 'Chủ quan').length
  const { subjectivePercent } = source.definition.review.limits
  if (rows.length === 0 || subjective * 100 >= rows.length * subjectivePercent) return loose
  const severity = subjective === 0 ? 'must-fix' : 'should-review'
  const sentence =
    subjective === 0
      ? 'Chưa nêu nguyên nhân chủ quan nào.'
      : `Chỉ ${subjective} trên ${rows.length} nguyên nhân là chủ quan.`
  return [...loose, { rule: 'PR-13', severity, sentence, section: 'causes', list: CAUSES }]
}

function lessons(source: ReviewSource): BareRemark[] {
  const rows = rowsOf(source.dossier, LESSONS)
  return rows
    .filter((row) => readLinks(row, 'causes').length === 0 && textIn(row, 'success') === '')
    .map((row) => ({
      rule: 'PR-14',
      sentence: `Bài học ${nameRow(row, rows)} chưa ghi rút ra từ nguyên nhân hay việc làm tốt nào.`,
      ...placeOf(row, 'lessons', 'causes'),
    }))
}

function vagueLimitations({ dossier, definition }: ReviewSource): BareRemark[] {
  const rows = rowsOf(dossier, LIMITATIONS)
  const places = dossier.units.map(({ name }) => name)
  return rows.flatMap((row) => {
    const text = textIn(row, 'text')
    const exact = /\{\{/.test(text) || figuresIn(text).length > 0 || /(?:19|20)\d{2}/.test(text)
    if (text === '' || exact || findWording(text, places) !== null) return []
    const vague = findWording(text, definition.review.vague)
    const because = vague === null ? '' : ` Chữ “${vague}” chưa nói được bao nhiêu.`
    const sentence = `Hạn chế ${nameRow(row, rows)} không có con số, nơi hoặc năm.${because}`
    return [{ rule: 'PR-16', sentence, ...placeOf(row, 'limitations', 'text'), quote: vague }]
  })
}

function tasksAndTargets(source: ReviewSource): BareRemark[] {
  const tasks = rowsOf(source.dossier, SOLUTIONS)
  const targets = rowsOf(source.dossier, 'targets.next')
  if (tasks.length === 0 || targets.length === 0) return []
  const served = linkedNumbers(source, SOLUTIONS, 'targets')
  const idle = tasks
    .filter(
      (row) => readLinks(row, 'targets').length === 0 && readLinks(row, 'limitations').length === 0,
    )
    .map((row) => ({
      rule: 'PR-20',
      sentence: `Giải pháp ${nameRow(row, tasks)} chưa ghi phục vụ chỉ tiêu hay khắc phục hạn chế nào.`,
      ...placeOf(row, 'tasks', 'targets'),
    }))
  const unserved = targets
    .filter((row) => !served.has(numberOfRow(row, targets)))
    .map((row) => ({
      rule: 'PR-20',
      sentence: `Chỉ tiêu ${nameRow(row, targets)} nhiệm kỳ mới chưa có giải pháp nào.`,
      ...placeOf(row, 'newTargets', 'text'),
    }))
  return [...idle, ...unserved]
}

function breakthroughs(source: ReviewSource): BareRemark[] {
  const rows = rowsOf(source.dossier, BREAKTHROUGHS)
  const { breakthroughsMost } = source.definition.review.limits
  const loose = rows
    .filter((row) => readLinks(row, 'targets').length === 0)
    .map((row) => ({
      rule: 'PR-21',
      sentence: `Khâu đột phá ${nameRow(row, rows)} chưa gắn với chỉ tiêu nào.`,
      ...placeOf(row, 'breakthroughs', 'targets'),
    }))
  if (rows.length <= breakthroughsMost) return loose
  const sentence = `Có ${rows.length} khâu đột phá, thường không quá ${breakthroughsMost}.`
  return [...loose, { rule: 'PR-21', sentence, section: 'breakthroughs', list: BREAKTHROUGHS }]
}

function deadLinks({ dossier }: ReviewSource): BareRemark[] {
  return LINKS.flatMap(({ list, cell, into, word, section }) => {
    const rows = rowsOf(dossier, list)
    const others = rowsOf(dossier, into)
    const known = new Set(others.map((row) => numberOfRow(row, others)))
    return rows.flatMap((row) =>
      readLinks(row, cell)
        .filter((number) => !known.has(number))
        .map((number) => ({
          rule: 'PR-37',
          sentence: `${word} ${nameRow(row, rows)} trỏ tới dòng ${number}, bảng kia không có dòng này.`,
          ...placeOf(row, section, cell),
        })),
    )
  })
}
