import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CompositionRequirement } from '#core/dossier/composition-requirement.ts'
import type { Candidate, Delegate, Dossier, Person, PlanUnit } from '#core/dossier/dossier.ts'
import type { Guest } from '#core/dossier/registers.ts'
import { EMPTY_CONGRESS, EMPTY_PLAN } from '#core/dossier/empty-rows.ts'
import type { ImportRequest } from '#core/contract/import-values.ts'
import { describeIntakeFailure } from '#core/intake/intake-failure.ts'
import type { RememberedMapping } from '#core/intake/remembered-mapping.ts'
import { planImport } from '#core/intake/plan-import.ts'
import type { MemberList } from '#core/dossier/listed-people.ts'
import type { ImportRecords, PlannedImport } from '#core/intake/plan-import.ts'
import type { Cell, MergedRange, Sheet, Workbook } from '#core/intake/workbook.ts'
import { readIntakeDefinitions } from '#main/bundled/read-intake.ts'
import { readWorkbook } from '#main/office/read-workbook.ts'

const ROOT = path.join(import.meta.dirname, '../../..')
const read = readIntakeDefinitions(path.join(ROOT, 'templates/intake'))
if (!read.ok) throw new Error(JSON.stringify(read.error))

export const DEFINITIONS = read.value

export const SAMPLES = {
  plan: 'ke-hoach-phan-bo-2023',
  delegates: 'dai-bieu-dai-hoi-huyen',
  candidates: 'nhan-su-bch',
} as const

export function sampleBytes(name: string): Buffer {
  return readFileSync(path.join(ROOT, `templates/samples/tam-duong-xi/${name}.xlsx`))
}

export function truthOf(name: string): unknown {
  return JSON.parse(
    readFileSync(path.join(ROOT, `test/fixtures/samples/${name}.truth.json`), 'utf8'),
  )
}

export async function sampleWorkbook(name: string): Promise<Workbook> {
  const outcome = await readWorkbook(sampleBytes(name), `${name}.xlsx`)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

/** A workbook of test/fixtures/samples; `ending` as in its name. */
export async function fixtureWorkbook(name: string, ending = 'xlsx'): Promise<Workbook> {
  const file = `${name}.${ending}`
  const bytes = readFileSync(path.join(ROOT, 'test/fixtures/samples', file))
  const outcome = await readWorkbook(bytes, file)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

type Options = Partial<ImportRequest> & {
  readonly dossier?: Dossier
  readonly register?: MemberList
  readonly remembered?: () => readonly RememberedMapping[]
}

/** The import of a workbook; a failure is thrown with its sentence. */
export function importOf(workbook: Workbook, options: Options = {}): PlannedImport {
  const outcome = tryImport(workbook, options)
  if (!outcome.ok) throw new Error(describeIntakeFailure(outcome.error))
  return outcome.value
}

export function tryImport(
  workbook: Workbook,
  { dossier, register, remembered, ...request }: Options = {},
) {
  return planImport({
    workbook,
    definitions: DEFINITIONS,
    dossier: dossier ?? null,
    register: register ?? null,
    ...(remembered && { remembered }),
    request: {
      dossierId: null,
      kind: null,
      fileName: 'tệp.xlsx',
      contentBase64: '',
      sheet: null,
      mapping: {},
      corrections: [],
      leaveOut: [],
      ...request,
    },
  })
}

export function emptyDossier(): Dossier {
  return {
    id: 'd1',
    packId: '2023-2028',
    sample: false,
    revision: 0,
    congress: EMPTY_CONGRESS,
    plan: EMPTY_PLAN,
    units: [],
    people: [],
    delegates: [],
    candidates: [],
    guests: [],
    distinctPairs: [],
    composition: [],
    tieDecisions: [],
    sessions: [],
    agenda: [],
    tasks: [],
    typedFacts: [],
    typedRows: [],
    paperSettings: [],
  }
}

/** The dossier after an import was written, as the engine writes it. */
export function written(dossier: Dossier, records: ImportRecords): Dossier {
  if (records.kind === 'plan') {
    const units = [...dossier.units]
    for (const { matchId, unit } of records.units) put<PlanUnit>(units, matchId, unit)
    return { ...dossier, units }
  }
  if (records.kind === 'composition') {
    const composition = [...dossier.composition]
    for (const { matchId, requirement } of records.requirements)
      put<CompositionRequirement>(composition, matchId, requirement)
    return { ...dossier, composition }
  }
  if (!('rows' in records)) return dossier
  const people = [...dossier.people]
  const guests = [...dossier.guests]
  const delegates = [...dossier.delegates]
  const candidates = [...dossier.candidates]
  for (const record of records.rows) {
    const personId = put<Person>(people, record.personMatchId, record.person)
    const row = { ...record.row, personId }
    if (records.kind === 'delegates')
      put<Delegate>(delegates, record.rowMatchId, row as Omit<Delegate, 'id'>)
    else if (records.kind === 'guests')
      put<Guest>(guests, record.rowMatchId, row as Omit<Guest, 'id'>)
    else if (records.kind === 'candidates')
      put<Candidate>(candidates, record.rowMatchId, row as Omit<Candidate, 'id'>)
  }
  return { ...dossier, people, delegates, candidates, guests }
}

function put<T extends { id: string }>(list: T[], id: string | null, item: Omit<T, 'id'>): string {
  const own = id ?? `${list.length + 1}`
  const next = { ...item, id: own } as T
  const at = list.findIndex((other) => other.id === own)
  if (at < 0) list.push(next)
  else list[at] = next
  return own
}

/** A cell as typed: a day as `{ day }`, everything else as itself; null is empty. */
export type Typed = string | number | boolean | null | { readonly day: string }

export function cell(typed: Typed): Cell | null {
  if (typed === null || typed === '') return null
  if (typeof typed === 'object') {
    const serial = Date.parse(`${typed.day}T00:00:00Z`) / 86_400_000 + 25_569
    const text = typed.day.split('-').reverse().join('/')
    return { text, value: serial, date: typed.day, font: null, formula: null }
  }
  const text = String(typed).normalize('NFC').replace(/\s+/g, ' ').trim()
  return { text, value: typed, date: null, font: null, formula: null }
}

/** A workbook of one sheet whose first row is row 1; `merges` like "A1:C1" in columns and rows from 1. */
export function workbookOf(
  rows: readonly (readonly Typed[])[],
  merges: readonly MergedRange[] = [],
): Workbook {
  return { sheets: [sheetOf('Sheet1', rows, merges)], epoch: 1900 }
}

export function sheetOf(
  name: string,
  rows: readonly (readonly Typed[])[],
  merges: readonly MergedRange[] = [],
): Sheet {
  return {
    name,
    hidden: false,
    rows: rows
      .map((cells, index) => ({ number: index + 1, hidden: false, cells: cells.map(cell) }))
      .filter((row) => row.cells.some((own) => own !== null)),
    merges,
    hiddenColumns: [],
  }
}
