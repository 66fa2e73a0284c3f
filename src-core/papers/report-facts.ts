import { formatDecimal } from '../base/decimal.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { formatRoman } from '../base/roman.ts'
import { yearsOfList } from '../dossier/year-cells.ts'
import type { ReportDefinition } from '../report/report-definition.ts'
import { isTold, reportYears, termFigures } from '../report/term-figures.ts'
import type { TermFigure } from '../report/term-figures.ts'
import { countTargets, pastTargets } from '../report/targets.ts'
import type { PastTarget } from '../report/targets.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { FactBasis } from './fact-basis.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'
import { byNumber, targetRows } from './target-facts.ts'
import { workFacts } from './work-facts.ts'

/** Figures of the term (`figures.f05.term`), targets (`targets.n6.result`) and the tables of the report (`report.*`). */
export function reportFacts(
  dossier: Dossier,
  told: FactTree,
  { definitions: { report: definition } }: FactBasis,
): FactTree {
  if (definition === undefined) return {}
  const figures = termFigures(dossier, definition)
  const past = pastTargets(dossier)
  const rows = targetRows(past)
  const nextYears = yearsOfList(dossier, { name: 'targets.next', term: 'next' })
  return {
    figures: Object.fromEntries(
      figures
        .filter(({ definition: own }) => own !== null)
        .map((one) => [one.id, figureFacts(one)]),
    ),
    targets: byNumber(past),
    report: {
      years: reportYears(dossier).map(yearFact),
      nextYears: nextYears.map(yearFact),
      targets: rows,
      targetGroups: inGroups(rows),
      counts: countFacts(past),
      hasOpenTargets: known(countTargets(past).open > 0),
      annexes: annexFacts(figures, definition),
      inspection: inspectionRows(figures),
      membersChart: membersChart(figures),
      ...workFacts(dossier, told, nextYears),
    },
  }
}

/** Nobody has told any target: that is not known, not zero. */
function countFacts(past: readonly PastTarget[]): FactTree {
  const { total, over, met, missed, open } = countTargets(past)
  const all = { total, over, met, missed, open, reached: over + met }
  return Object.fromEntries(
    Object.entries(all).map(([name, count]) => [
      name,
      past.length === 0 ? labelled('list.targets.past', 'Chỉ tiêu nhiệm kỳ vừa qua') : known(count),
    ]),
  )
}

const yearFact = (year: number): FactTree => ({ year: known(String(year)) })

export function labelled(path: string, label: string): Fact<PaperValue> {
  return { ...unknown(path), label }
}

/** Whole numbers as numbers, so that filters can work with them; others in the form of papers. */
export function printed(value: number | null, path: string, label: string): Fact<PaperValue> {
  if (value === null) return labelled(path, label)
  return known(Number.isInteger(value) ? value : formatDecimal(value))
}

function figureFacts(figure: TermFigure): FactTree {
  const { id, name, unit, values, start, term } = figure
  const last = values.at(-1)
  const fact = (value: number | null, when: string, path: string) =>
    printed(value, `figures.${id}.${path}`, `${name}, ${when}`)
  return {
    name: known(name),
    unit: known(unit),
    start: fact(start, 'đầu nhiệm kỳ', 'start'),
    term: fact(term, 'cả nhiệm kỳ', 'term'),
    last: fact(last?.value ?? null, `năm ${last?.year ?? 'cuối'}`, 'last'),
    ...Object.fromEntries(
      values.map(({ year, value }) => [`y${year}`, fact(value, `năm ${year}`, `y${year}`)]),
    ),
  }
}

function inGroups(rows: readonly FactTree[]): FactTree[] {
  const groups = new Map<string, FactTree[]>()
  for (const row of rows) {
    const fact = row['group'] as Fact<PaperValue>
    const name = fact.kind === 'known' ? String(fact.value) : ''
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  return [...groups].map(([name, members]) => ({ name: known(name), rows: members }))
}

/** One table for each field of which anything is told, then the office's own figures. */
function annexFacts(
  figures: readonly TermFigure[],
  definition: Pick<ReportDefinition, 'annexes' | 'ownAnnex'>,
): FactTree[] {
  const own = figures.filter(({ definition }) => definition === null)
  const tables = [
    ...definition.annexes.map(({ id, title }) => ({
      title,
      rows: figures.filter((one) => one.definition?.annex === id && isTold(one)),
    })),
    { title: definition.ownAnnex, rows: own },
  ]
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }, place, all) => ({
      isLast: known(place === all.length - 1),
      // After the two tables of targets.
      number: known(formatRoman(place + 3)),
      title: known(title),
      rows: rows.map(annexRow),
    }))
}

/** The same figures that the report gives of the inspection committee, for its own report. */
function inspectionRows(figures: readonly TermFigure[]): FactTree[] {
  return figures
    .filter((one) => isTold(one) && one.definition?.sections.includes('inspection') === true)
    .map(annexRow)
}

function annexRow(figure: TermFigure, place: number): FactTree {
  const cell = (value: number | null): Fact<PaperValue> =>
    known(value === null ? '' : formatDecimal(value))
  return {
    index: known(place + 1),
    name: known(figure.name),
    unit: known(figure.unit),
    years: figure.values.map(({ value }) => ({ value: cell(value) })),
    term: cell(figure.term),
  }
}

/** Members and those newly admitted, year by year; none where nobody has told either. */
function membersChart(figures: readonly TermFigure[]): FactTree[] {
  const [members, admitted] = ['f01', 'f05'].map((id) => figures.find((one) => one.id === id))
  if (members === undefined || admitted === undefined) return []
  if (members.values.every(({ value }) => value === null)) return []
  return members.values.map(({ year, value }, place) => ({
    label: known(String(year)),
    members: printed(value, `figures.f01.y${year}`, `${members.name}, năm ${year}`),
    admitted: printed(
      admitted.values[place]?.value ?? null,
      `figures.f05.y${year}`,
      `${admitted.name}, năm ${year}`,
    ),
  }))
}
