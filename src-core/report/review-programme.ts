import { formatDecimal } from '../base/decimal.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import { yearsOfList } from '../dossier/year-cells.ts'
import { judgeTarget } from './judge-target.ts'
import type { BareRemark } from './remark.ts'
import { BREAKTHROUGHS, LIMITATIONS, SOLUTIONS, linkedNumbers } from './review-links.ts'
import { nameRow, numberOfRow, rowsOf, textOfFact } from './review-source.ts'
import type { ReviewSource } from './review-source.ts'
import type { NextTarget } from './targets.ts'
import { NEXT_TARGETS, numberIn, textIn } from './term-figures.ts'
import { findWording, sharePercent, shinglesOf } from './text-parts.ts'

/** AP-01 to AP-09: the action programme, once somebody has begun it. */
export function reviewProgramme(source: ReviewSource): BareRemark[] {
  if (!hasBegun(source)) return []
  return [
    ...source.next.flatMap((target) => [...adopted(target, source), ...roadMap(target, source)]),
    ...targetsWithoutWork(source),
    ...tasks(source),
    ...unanswered(source, LIMITATIONS, 'limitations'),
    ...unanswered(source, BREAKTHROUGHS, 'breakthroughs'),
    ...copiedFromReport(source),
  ]
}

function hasBegun({ dossier, next }: ReviewSource): boolean {
  const words = ['programme.purpose', 'programme.organisation', 'programme.reporting']
  const told = words.some((name) => textOfFact(dossier, name) !== '')
  const adopted = next.some(({ row }) => row.cells['adopted'] !== undefined)
  return (
    told ||
    adopted ||
    next.some(({ row }) => Object.keys(row.cells).some((cell) => /^y\d{4}$/.test(cell)))
  )
}

const nameOf = ({ row }: NextTarget, { dossier }: ReviewSource) =>
  `Chỉ tiêu ${nameRow(row, rowsOf(dossier, NEXT_TARGETS))}`

const targetPlace = ({ row }: NextTarget, cell: string) => ({ list: row.list, rowId: row.id, cell })

function adopted(target: NextTarget, source: ReviewSource): BareRemark[] {
  const [drafted, voted] = [numberIn(target.row, 'value'), numberIn(target.row, 'adopted')]
  if (drafted === null || voted === null || drafted === voted) return []
  const sentence = `${nameOf(target, source)}: Đại hội thông qua ${formatDecimal(voted)}, dự thảo ghi ${formatDecimal(drafted)}. Chương trình hành động theo số đã thông qua.`
  return [{ rule: 'AP-01', severity: 'should-review', sentence, ...targetPlace(target, 'adopted') }]
}

/** The yearly steps, judged as the target itself will be. */
function roadMap(target: NextTarget, source: ReviewSource): BareRemark[] {
  const { row, method, value, base } = target
  const years = yearsOfList(source.dossier, { name: NEXT_TARGETS, term: 'next' }).map((year) => ({
    year,
    value: numberIn(row, `y${year}`),
  }))
  if (years.every((one) => one.value === null) || method === null || value === null) return []
  const judged = judgeTarget({
    method,
    target: value,
    start: base,
    part: null,
    whole: null,
    years,
    cut: 'full',
    plannedYears: years.length,
  })
  const say = (sentence: string): BareRemark[] => [
    {
      rule: 'AP-02',
      sentence: `${nameOf(target, source)} ${sentence}`,
      ...targetPlace(target, 'value'),
    },
  ]
  if (judged.missing.length > 0) return say(`chưa có lộ trình năm ${judged.missing.join(', ')}.`)
  if (judged.verdict !== 'missed') return []
  return say(
    `có lộ trình tới ${formatDecimal(judged.result ?? 0)}, mục tiêu là ${formatDecimal(value)}.`,
  )
}

function targetsWithoutWork(source: ReviewSource): BareRemark[] {
  const served = linkedNumbers(source, SOLUTIONS, 'targets')
  const rows = rowsOf(source.dossier, NEXT_TARGETS)
  return source.next.flatMap((target) => {
    const lacks = [
      ...(served.has(numberOfRow(target.row, rows)) ? [] : ['nhiệm vụ nào']),
      ...(textIn(target.row, 'owner') === '' ? ['người phụ trách'] : []),
    ]
    if (lacks.length === 0) return []
    const sentence = `${nameOf(target, source)} chưa có ${lacks.join(', ')}.`
    return [{ rule: 'AP-03', sentence, ...targetPlace(target, 'owner') }]
  })
}

const TASK_CELLS = [
  ['actor', 'người chủ trì'],
  ['deadline', 'thời gian'],
  ['product', 'sản phẩm'],
] as const

function tasks(source: ReviewSource): BareRemark[] {
  const rows = rowsOf(source.dossier, SOLUTIONS)
  return rows.flatMap((row) => {
    const name = `Nhiệm vụ ${nameRow(row, rows)}`
    const place = { section: 'tasks', list: row.list, rowId: row.id }
    return [
      ...unfinished(row).map((one) => ({ rule: 'AP-04', ...one })),
      ...outsideTerm(row, source).map((one) => ({ rule: 'AP-08', ...one })),
      ...deadActor(row, source).map((one) => ({ rule: 'AP-07', ...one })),
    ].map(({ rule, words, cell }) => ({ rule, sentence: `${name}${words}`, ...place, cell }))
  })
}

interface TaskFault {
  readonly words: string
  readonly cell: string
}

function unfinished(row: TypedRow): TaskFault[] {
  const open = TASK_CELLS.filter(([cell]) => textIn(row, cell) === '')
  const [first] = open
  if (first === undefined) return []
  return [{ words: ` chưa có ${open.map(([, word]) => word).join(', ')}.`, cell: first[0] }]
}

function outsideTerm(row: TypedRow, { dossier }: ReviewSource): TaskFault[] {
  const { termFrom, termTo, startDate } = dossier.congress
  const deadline = textIn(row, 'deadline')
  if (deadline === '') return []
  const earliest = startDate ?? (termFrom === null ? '' : `${termFrom}-01-01`)
  const isLate = termTo !== null && Number(deadline.slice(0, 4)) > termTo
  if (!isLate && deadline >= earliest) return []
  const day = deadline.split('-').reverse().join('/')
  return [{ words: `: ${day} ở ngoài nhiệm kỳ.`, cell: 'deadline' }]
}

function deadActor(row: TypedRow, { dossier, definition }: ReviewSource): TaskFault[] {
  const { startDate } = dossier.congress
  const actors = `${textIn(row, 'actor')} ${textIn(row, 'support')}`
  const dead = definition.review.deadBodies.find(
    ({ words, since }) =>
      startDate !== null && startDate >= since && findWording(actors, [words]) !== null,
  )
  if (dead === undefined) return []
  return [{ words: `: ${dead.words} không còn, nay là ${dead.instead}.`, cell: 'actor' }]
}

function unanswered(source: ReviewSource, list: string, cell: string): BareRemark[] {
  const rows = rowsOf(source.dossier, list)
  const served = linkedNumbers(source, SOLUTIONS, cell)
  const [rule, word] = list === LIMITATIONS ? ['AP-05', 'Hạn chế'] : ['AP-06', 'Khâu đột phá']
  return rows
    .filter((row) => !served.has(numberOfRow(row, rows)))
    .map((row) => ({
      rule,
      sentence: `${word} ${nameRow(row, rows)} chưa có nhiệm vụ nào trong chương trình hành động.`,
      list,
      rowId: row.id,
      cell: 'text',
    }))
}

function copiedFromReport({ dossier, definition, sections }: ReviewSource): BareRemark[] {
  const { limits } = definition.review
  const report = shinglesOf(sections.map(({ printed }) => printed).join('\n'), limits.shingleWords)
  return (['purpose', 'organisation'] as const).flatMap((name) => {
    const own = shinglesOf(textOfFact(dossier, `programme.${name}`), limits.shingleWords)
    const share = sharePercent(own, report)
    if (own.size < limits.shinglesFewest || share <= limits.similarBlockPercent) return []
    const what = name === 'purpose' ? 'Mục đích, yêu cầu' : 'Tổ chức thực hiện'
    return [
      { rule: 'AP-09', sentence: `${what} của chương trình hành động giống báo cáo ${share}%.` },
    ]
  })
}
