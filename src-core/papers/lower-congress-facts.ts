import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { Dossier, PlanUnit } from '../dossier/dossier.ts'
import { factOf, known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { CONGRESS_FORM_LABELS } from '../vocabulary/labels.ts'
import { findNode } from './fact-names.ts'
import { combine, isFact, isFactList } from './fact-tree.ts'
import type { FactNode, FactTree, PaperValue } from './fact-tree.ts'

const COUNTED = ['convened', 'present', 'committee', 'female', 'firstTime', 'young', 'delegates']

/** Every unit of the plan with what is told of its congress, in unit order; sums over the units that have held it. */
export function lowerCongressFacts({ units }: Dossier, told: FactTree): FactTree {
  const node = findNode('lowerCongress.results', told)
  const results = node !== null && isFactList(node) ? node : []
  const rows = units.map((unit, place) => rowOf(unit, place, results))
  const held = rows.filter(({ isHeld }) => isHeld !== undefined && isTrue(isHeld))
  const lateWords = { ...unknown('list.lowerCongress.results'), label: LABEL }
  return {
    lowerCongress: {
      units: rows,
      held: results.length > 0 ? known(held.length) : lateWords,
      open: results.length > 0 ? known(rows.length - held.length) : lateWords,
      openUnits: rows
        .filter(({ isHeld }) => isHeld !== undefined && !isTrue(isHeld))
        .map((row, place) => ({ ...row, index: known(place + 1) })),
      isToldOf: known(results.length > 0),
      strangers: strangersOf(units, results),
      plenary: countWhere(units, 'plenary'),
      delegate: countWhere(units, 'delegate'),
      direct: known(held.filter(({ chairDirect }) => chairDirect && isTrue(chairDirect)).length),
      totals: Object.fromEntries(COUNTED.map((name) => [name, sumOf(held, name, lateWords)])),
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
  const name = result['unit']
  return isWords(name) && foldVietnamese(name.value) === foldVietnamese(unit.name)
}

function isWords(node: FactNode | undefined): node is Extract<Fact<string>, { kind: 'known' }> {
  return (
    node !== undefined && isFact(node) && node.kind === 'known' && typeof node.value === 'string'
  )
}

function isTrue(node: FactNode): boolean {
  return isFact(node) && node.kind === 'known' && node.value === true
}

/** Rows whose name is in no plan: they would fall out of the sums unseen. */
function strangersOf(units: readonly PlanUnit[], results: readonly FactTree[]): FactTree[] {
  return results
    .filter((one) => !units.some((unit) => isAbout(one, unit)))
    .map((row, place) => ({ ...row, index: known(place + 1) }))
}

function countWhere(units: readonly PlanUnit[], form: PlanUnit['form']): Fact<number> {
  const open = units.filter((unit) => unit.form === null)
  return open.length > 0 || units.length === 0
    ? { ...unknown('unit.form'), label: 'Hình thức đại hội của từng đơn vị' }
    : known(units.filter((unit) => unit.form === form).length)
}

function sumOf(rows: readonly FactTree[], name: string, none: Fact<number>): Fact<number> {
  if (rows.length === 0) return none
  const cells = rows.map((row) => row[name] as Fact<PaperValue>)
  return combine(cells, () =>
    cells.reduce((sum, fact) => sum + (fact.kind === 'known' ? Number(fact.value) : 0), 0),
  )
}
