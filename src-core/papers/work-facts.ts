import { formatDecimal } from '../base/decimal.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import { yearCell } from '../dossier/year-cells.ts'
import { targetInWords, targetSentence } from '../report/target-words.ts'
import { numberIn, textIn } from '../report/term-figures.ts'
import { known } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'
import { numbered, rowsIn, textIn as wordsIn } from './read-tree.ts'

/** What is to be done: new targets by whose they are, solutions by field and by date, causes by kind, opinions by answer. */
export function workFacts(
  dossier: Dossier,
  told: FactTree,
  nextYears: readonly number[],
): FactTree {
  const rows = (list: string) => dossier.typedRows.filter((row) => row.list === list)
  const targets = rows('targets.next').map((row, place) => nextRow(row, place, nextYears))
  const joint = 'Công đoàn phối hợp'
  const isJoint = (row: TypedRow) => textIn(row, 'responsibility') === joint
  const places = rows('targets.next').map(isJoint)
  const causes = rowsIn(told, 'causes.list')
  const tasks = rowsIn(told, 'solutions.list')
  const decisions = rows('feedback.list').map((row) => textIn(row, 'decision'))
  const decided = (word: string) => known(decisions.filter((one) => one === word).length)
  return {
    newTargets: targets,
    ownTargets: targets.filter((_, place) => places[place] === false),
    jointTargets: targets.filter((_, place) => places[place] === true),
    objectiveCauses: numbered(causes.filter((row) => wordsIn(row, 'kind') === 'Khách quan')),
    subjectiveCauses: numbered(causes.filter((row) => wordsIn(row, 'kind') === 'Chủ quan')),
    taskGroups: taskGroups(tasks),
    feedback: {
      accepted: decided('Tiếp thu'),
      explained: decided('Giải trình'),
      kept: decided('Bảo lưu'),
      open: decided(''),
    },
  }
}

/** Without a date last. */
const dateOf = (row: FactTree) => wordsIn(row, 'deadline') || '9999'

function nextRow(row: TypedRow, place: number, years: readonly number[]): FactTree {
  const cell = (text: string): Fact<PaperValue> => known(text)
  return {
    index: known(numberIn(row, 'number') ?? place + 1),
    text: cell(textIn(row, 'text')),
    statement: cell(targetSentence(row)),
    value: cell(targetInWords(row)),
    unit: cell(textIn(row, 'unit')),
    base: cell(figure(numberIn(row, 'base'))),
    baseYear: cell(figureOfYear(row)),
    deadline: cell(textIn(row, 'deadline')),
    source: cell(textIn(row, 'source')),
    owner: cell(textIn(row, 'owner')),
    years: years.map((year) => ({ value: cell(figure(numberIn(row, yearCell(year)))) })),
  }
}

const figure = (value: number | null) => (value === null ? '' : formatDecimal(value))

/** "2022", or of a figure that took several years "2018 - 2022". */
function figureOfYear(row: TypedRow): string {
  const years = [numberIn(row, 'baseFrom'), numberIn(row, 'baseYear')]
  return years.filter((year) => year !== null).join(' - ')
}

/** In the order of the fields as they are first met in the list; each with its solutions by date. */
function taskGroups(tasks: readonly FactTree[]): FactTree[] {
  const groups = new Map<string, FactTree[]>()
  for (const row of tasks) {
    const name = wordsIn(row, 'group')
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  return [...groups].map(([name, rows], place) => ({
    index: known(place + 1),
    name: known(name),
    rows: numbered(rows.toSorted((left, right) => dateOf(left).localeCompare(dateOf(right)))),
  }))
}
