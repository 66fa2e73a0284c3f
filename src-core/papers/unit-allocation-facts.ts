import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { Dossier, PlanUnit } from '../dossier/dossier.ts'
import { factOf, known, notApplicable, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { findNode } from './fact-names.ts'
import { isFact } from './fact-tree.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'
import { difference, rowsIn, sum, textIn } from './read-tree.ts'

const OF_PLAN = ['members', 'unitsBelow', 'exOfficio', 'elected', 'appointed', 'total'] as const
const TOLD = ['alternates', 'female', 'young', 'workers'] as const

/** Every unit of the plan with its delegates by kind, in unit order, and the sums of every column. */
export function unitAllocationFacts({ units }: Dossier, told: FactTree): FactTree {
  const laid = rowsIn(told, 'allocation.units')
  const rows = units.map((unit, place) => rowOf(unit, place, laid))
  return {
    allocation: {
      rows,
      hasAlternates: known(laid.length > 0),
      hasUnitsBelow: known(units.some(({ unitsBelow }) => unitsBelow !== null)),
      hasAppointed: known(units.some(({ delegatesAppointed }) => (delegatesAppointed ?? 0) > 0)),
      totals: Object.fromEntries([...OF_PLAN, ...TOLD].map((name) => [name, sumOf(rows, name)])),
      outside: outsideOf(told, sumOf(rows, 'total')),
    },
  }
}

function rowOf(unit: PlanUnit, place: number, laid: readonly FactTree[]): FactTree {
  const own = laid.find((row) => foldVietnamese(textIn(row, 'unit')) === foldVietnamese(unit.name))
  const none = notApplicable('không định hướng riêng')
  return {
    index: known(place + 1),
    name: known(unit.name),
    members: factOf(unit.members, 'unit.members'),
    unitsBelow: unit.unitsBelow === null ? none : known(unit.unitsBelow),
    exOfficio: counted(unit.delegatesExOfficio, 'Số đại biểu đương nhiệm của từng đơn vị'),
    elected: counted(unit.delegatesElected, 'Số đại biểu bầu của từng đơn vị'),
    appointed: known(unit.delegatesAppointed ?? 0),
    total: counted(unit.delegatesTotal, 'Số đại biểu của từng đơn vị'),
    ...Object.fromEntries(
      TOLD.map((name) => [name, own === undefined ? none : (own[name] ?? none)]),
    ),
  }
}

/** Convened delegates of no unit; negative where the units have more than are convened. */
function outsideOf(told: FactTree, shared: Fact<number>): Fact<number> {
  const node = findNode('delegates.convened', told)
  const convened = node !== null && isFact(node) ? node : shared
  return difference(convened, shared)
}

function counted(value: number | null, label: string): Fact<number> {
  return value === null ? { ...unknown('unit.delegatesTotal'), label } : known(value)
}

/** Of the rows where the column stands; nothing where it stands in none. */
function sumOf(rows: readonly FactTree[], name: string): Fact<number> {
  const cells = rows
    .map((row) => row[name] as Fact<PaperValue>)
    .filter(({ kind }) => kind !== 'not-applicable')
  if (cells.length === 0 && rows.length > 0) return notApplicable('không có cột này')
  if (rows.length === 0) return { ...unknown('units'), label: 'Danh sách đơn vị trực thuộc' }
  return sum(cells)
}
