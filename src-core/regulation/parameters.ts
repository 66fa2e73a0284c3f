import { present } from '../base/invariant.ts'
import type { PlainDate } from '../base/plain-date.ts'
import { known, notApplicable, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { MeasureValue, SubjectKind } from '../vocabulary/measures.ts'
import type { ParameterRole } from './condition.ts'
import { isInForce } from './citation-shape.ts'
import type { PackCitation } from './citation-shape.ts'
import type {
  DatedValue,
  Parameter,
  ParameterRow,
  ParameterValue,
  RowCondition,
  ValueLayer,
} from './parameter-shape.ts'
import { matches } from './row-condition.ts'
import { allOfTruths } from './truth.ts'

/** What the tables of the parameters look at, read for one subject; a role left out is unknown. */
export type ParameterContext = Readonly<Partial<Record<ParameterRole, Fact<MeasureValue>>>>

const CONGRESS_ROLES: Readonly<Record<ParameterRole, string>> = {
  level: 'congress.level',
  members: 'congress.members',
  units: 'units.count',
  form: 'congress.form',
  case: 'congress.case',
  union: 'congress.unionName',
}

const UNIT_ROLES: Readonly<Record<ParameterRole, string>> = {
  level: 'unit.level',
  members: 'unit.members',
  units: 'unit.unitsBelow',
  form: 'unit.form',
  case: 'congress.case',
  union: 'unit.name',
}

/** Which measure fills each role for a subject of this kind. */
export function roleMeasures(subject: SubjectKind): Readonly<Record<ParameterRole, string>> {
  return subject === 'unit' ? UNIT_ROLES : CONGRESS_ROLES
}

/** Reads lazily, so that a finding depends only on the roles its tables really ask for. */
export function contextFor(
  subject: SubjectKind,
  read: (measureId: string) => Fact<MeasureValue>,
): ParameterContext {
  const roles = roleMeasures(subject)
  return {
    get level() {
      return read(roles.level)
    },
    get members() {
      return read(roles.members)
    },
    get units() {
      return read(roles.units)
    },
    get form() {
      return read(roles.form)
    },
    get case() {
      return read(roles.case)
    },
    get union() {
      return read(roles.union)
    },
  }
}

export interface ReadParameter {
  readonly value: Fact<ParameterValue>
  /** Citation in force that day; null before the first one, and where no document was found. */
  readonly citation: PackCitation | null
  /** Id of the pack or overlay that laid it down; null before the first value. */
  readonly setBy: string | null
  /** First day of the value in force; null before the first one. */
  readonly since: PlainDate | null
}

/** The value in force on `asOf` for this context; unknown when the facts leave more than one value open. */
export function readParameter(
  parameter: Parameter,
  context: ParameterContext,
  asOf: PlainDate,
): ReadParameter {
  for (const layer of parameter.over) {
    if (!isInForce(layer.inForce, asOf)) continue
    const read = readLayer(layer, context, asOf)
    // A table of an overlay that has no row for this case leaves the case to what lies below.
    if (read !== null && read.value.kind !== 'not-applicable') return read
  }
  const nothing = notApplicable(`chưa có mức nào của ${parameter.label}`)
  return (
    readLayer(parameter, context, asOf) ?? {
      value: nothing,
      citation: null,
      setBy: null,
      since: null,
    }
  )
}

function readLayer(
  layer: ValueLayer,
  context: ParameterContext,
  asOf: PlainDate,
): ReadParameter | null {
  const since = startInForce(layer, asOf)
  const dated = since === null ? undefined : layer.values[since]
  if (since === null || dated === undefined) return null
  const citation = layer.citations[since] ?? null
  return {
    value: readDated(dated, context),
    citation,
    setBy: present(layer.setBy[since], 'a value was laid down by nobody'),
    since,
  }
}

function readDated(dated: DatedValue, context: ParameterContext): Fact<ParameterValue> {
  if ('value' in dated) return known(dated.value)
  if ('table' in dated) return readTable(dated.table, context)
  return notApplicable('none' in dated ? dated.none : dated.notFound)
}

/** The first day of the value in force on `asOf`; null before the earliest. */
export function startInForce(
  { values }: Pick<ValueLayer, 'values'>,
  asOf: PlainDate,
): PlainDate | null {
  const starts = Object.keys(values).filter((start) => start <= asOf)
  return starts.sort().at(-1) ?? null
}

const NO_ROW = notApplicable('bộ quy định không ghi mức cho trường hợp này')

/** Rows do not overlap (checked by the parser), so one that is sure decides. */
function readTable(
  table: readonly ParameterRow[],
  context: ParameterContext,
): Fact<ParameterValue> {
  const open: ParameterRow[] = []
  for (const row of table) {
    const truth = allOfTruths(
      rowEntries(row).map(([role, when]) => matches(role, when, context[role])),
    )
    if (truth === 'true') return known(row.value)
    if (truth === 'unknown') open.push(row)
  }
  if (open.length === 0) return NO_ROW
  return firstNotApplicable(open, context) ?? unknown(...missingRoles(open, context))
}

export function rowEntries(row: ParameterRow): [ParameterRole, RowCondition][] {
  // Object.entries loses the key type; the schema allows roles only.
  return Object.entries(row.when) as [ParameterRole, RowCondition][]
}

function firstNotApplicable(
  table: readonly ParameterRow[],
  context: ParameterContext,
): Fact<never> | null {
  for (const row of table) {
    for (const [role] of rowEntries(row)) {
      const fact = context[role]
      if (fact?.kind === 'not-applicable') return fact
    }
  }
  return null
}

function missingRoles(table: readonly ParameterRow[], context: ParameterContext): string[] {
  const paths = new Set<string>()
  for (const row of table) {
    for (const [role] of rowEntries(row)) {
      const fact = context[role]
      if (fact?.kind === 'unknown') fact.missing.forEach((path) => paths.add(path))
    }
  }
  return [...paths]
}
