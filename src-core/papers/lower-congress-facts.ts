import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { Dossier, PlanUnit } from '../dossier/dossier.ts'
import { factOf, known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { CONGRESS_FORM_LABELS } from '../vocabulary/labels.ts'
import type { FactNode, FactTree } from './fact-tree.ts'
import { factIn, isTrueIn, numbered, rowsIn, sum, textIn } from './read-tree.ts'

const COUNTED = ['convened', 'present', 'committee', 'female', 'firstTime', 'young', 'delegates']

/** Every unit of the plan with what is told of its congress, in unit order; sums over the units that have held it. */
export function lowerCongressFacts({ units }: Dossier, told: FactTree): FactTree {
  const results = rowsIn(told, 'lowerCongress.results')
  const rows = units.map((unit, place) => rowOf(unit, place, results))
  const held = rows.filter((row) => isTrueIn(row, 'isHeld'))
  const lateWords = { ...unknown('list.lowerCongress.results'), label: LABEL }
  const sumOf = (name: string): Fact<number> =>
    held.length === 0 ? lateWords : sum(held.map((row) => factIn(row, name)))
  return {
    lowerCongress: {
      units: rows,
      held: results.length > 0 ? known(held.length) : lateWords,
      open: results.length > 0 ? known(rows.length - held.length) : lateWords,
      openUnits: numbered(rows.filter((row) => !isTrueIn(row, 'isHeld'))),
      isToldOf: known(results.length > 0),
      strangers: strangersOf(units, results),
      plenary: countWhere(units, 'plenary'),
      delegate: countWhere(units, 'delegate'),
      direct: known(held.filter((row) => isTrueIn(row, 'chairDirect')).length),
      totals: Object.fromEntries(COUNTED.map((name) => [name, sumOf(name)])),
    },
  }
}

const LABEL = 'Kết quả đại hội từng đơn vị'

function rowOf(unit: PlanUnit, place: number, results: readonly FactTree[]): FactTree {
  const result = results.find((one) => isAbout(one, unit))
  const label = `${LABEL}: ${unit.name}`
  const cell = (name: string): FactNode =>
    result?.[name] ?? { ...unknown('list.lowerCongress.results'), label }
  return {
    index: known(place + 1),
    name: known(unit.name),
    date: factOf(unit.congressDate, 'unit.congressDate'),
    form: factOf(unit.form === null ? null : CONGRESS_FORM_LABELS[unit.form], 'unit.form'),
    isPilot: known(unit.pilot),
    isHeld: known(result !== undefined),
    ...Object.fromEntries(COUNTED.map((name) => [name, cell(name)])),
    chairDirect: result?.['chairDirect'] ?? known(false),
    note: result?.['note'] ?? known(''),
  }
}

function isAbout(result: FactTree, unit: PlanUnit): boolean {
  return foldVietnamese(textIn(result, 'unit')) === foldVietnamese(unit.name)
}

/** Rows whose name is in no plan: they would fall out of the sums unseen. */
function strangersOf(units: readonly PlanUnit[], results: readonly FactTree[]): FactTree[] {
  return numbered(results.filter((one) => !units.some((unit) => isAbout(one, unit))))
}

function countWhere(units: readonly PlanUnit[], form: PlanUnit['form']): Fact<number> {
  const open = units.filter((unit) => unit.form === null)
  return open.length > 0 || units.length === 0
    ? { ...unknown('unit.form'), label: 'Hình thức đại hội của từng đơn vị' }
    : known(units.filter((unit) => unit.form === form).length)
}
