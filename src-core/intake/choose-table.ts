import { foldVietnamese } from '../base/vietnamese-text.ts'
import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { ImportRequest } from '../contract/import-values.ts'
import type { IntakeDefinition, IntakeDefinitions } from './definitions.ts'
import { compileEncodings } from './encodings.ts'
import { findTable, hasRequired } from './find-table.ts'
import type { FoundTable } from './found-table.ts'
import { titleRows } from './find-facts.ts'
import { makeContext } from './intake-context.ts'
import type { IntakeContext } from './intake-context.ts'
import type { IntakeFailure } from './intake-failure.ts'
import { joinTables } from './join-tables.ts'
import { rowText } from './workbook.ts'
import type { Sheet, Workbook } from './workbook.ts'
import { readYearWords, withYearFields } from './year-columns.ts'

export type Chosen = {
  readonly table: FoundTable
  readonly context: IntakeContext
  /** The tables of this kind in the sheets of the file. */
  readonly tables: readonly FoundTable[]
}
type Choice = Omit<Chosen, 'tables'> & { readonly score: number }

/** A title that names the kind weighs as much as one more column recognised. */
const TITLE_WEIGHT = 1
/** A hidden sheet is read only when nothing visible will do. */
const HIDDEN_WEIGHT = 0.25

export type TableQuestion = {
  readonly workbook: Workbook
  readonly request: Pick<ImportRequest, 'kind' | 'sheet' | 'sheets'>
  readonly definitions: IntakeDefinitions
}

/** The sheet, kind and table an import is about: as asked for, otherwise the best recognised. */
export function chooseTable(question: TableQuestion): Result<Chosen, IntakeFailure> {
  const { workbook, request, definitions } = question
  const together = request.sheets ?? []
  const wanted = together[0] ?? request.sheet
  const missing = [...together, ...(request.sheet === null ? [] : [request.sheet])].find(
    (name) => !workbook.sheets.some((sheet) => sheet.name === name),
  )
  if (missing !== undefined) return failed({ kind: 'no-sheet', sheet: missing })
  const sheets = workbook.sheets.filter(({ name }) => wanted === null || name === wanted)
  const kinds = definitions.kinds.filter(
    ({ kind }) => request.kind === null || kind === request.kind,
  )
  const asked = request.kind !== null
  const choices = sheets.flatMap((sheet) =>
    kinds.flatMap((kind) => usableIn({ sheet, kind, asked, question })),
  )
  const best = choices.toSorted((a, b) => b.score - a.score)[0]
  if (!best) return failed(noTable(kinds))
  const tables = tablesOfKind(best, question)
  if (together.length < 2) return ok({ ...best, tables })
  return joinAll(together, { ...best, tables })
}

function joinAll(names: readonly string[], chosen: Chosen): Result<Chosen, IntakeFailure> {
  const parts = names.map((name) => chosen.tables.find(({ sheet }) => sheet.name === name))
  const without = names.find((_, at) => parts[at] === undefined)
  if (without !== undefined)
    return failed({
      kind: 'no-table-in-sheet',
      sheet: without,
      title: chosen.context.definition.title,
    })
  const found = parts.flatMap((part) => part ?? [])
  return ok({ ...chosen, table: joinTables(found, chosen.context) })
}

/** The other sheets that hold a table of the kind chosen. */
function tablesOfKind(best: Choice, question: TableQuestion): FoundTable[] {
  const kind = question.definitions.kinds.find((own) => own.kind === best.context.definition.kind)
  return question.workbook.sheets.flatMap((sheet) => {
    if (sheet.name === best.table.sheet.name) return [best.table]
    const found = kind ? usableIn({ sheet, kind, asked: false, question }) : []
    return found.map(({ table }) => table)
  })
}

type ChoiceParts = {
  readonly sheet: Sheet
  readonly kind: IntakeDefinition
  readonly asked: boolean
  readonly question: TableQuestion
}

function usableIn({ sheet, kind, asked, question }: ChoiceParts): Choice[] {
  const { workbook, definitions } = question
  const { syllables } = compileEncodings(definitions.encodings)
  const context = makeContext({
    vocabulary: definitions.vocabulary,
    definition: withYearFields(kind, sheet),
    epoch: workbook.epoch,
    syllables,
    rewrite: readYearWords(kind, sheet),
  })
  const table = findTable(sheet, context)
  if (table === null || !isUsable(table, context, asked)) return []
  const title = foldVietnamese(`${titleRows(table).map(rowText).join(' ')} ${sheet.name}`)
  const titled = kind.titleWords.some((word) => title.includes(foldVietnamese(word)))
  const score = table.score + (titled ? TITLE_WEIGHT : 0)
  return [{ table, context, score: sheet.hidden ? score * HIDDEN_WEIGHT : score }]
}

/** Fewer columns than this do not tell what a file is about. */
const FEWEST_TO_GUESS = 4

/** Without its required column a table is shown only to someone who has said what it is. */
function isUsable(table: FoundTable, context: IntakeContext, asked: boolean): boolean {
  const mapped = table.columns.flatMap(({ field }) => field ?? [])
  const telling = mapped.filter((field) => field.type !== 'number' && field.id !== 'note')
  if (!asked && telling.length < FEWEST_TO_GUESS) return false
  return hasRequired(mapped, context) || (asked && table.header !== null && mapped.length > 2)
}

function noTable(kinds: readonly IntakeDefinition[]): IntakeFailure {
  const kind = kinds.length === 1 ? kinds[0] : undefined
  const required = kind?.fields.find((field) => field.required)?.label
  return {
    kind: 'no-table',
    title: kind?.title ?? 'phân bổ, đại biểu, đoàn viên hoặc nhân sự',
    required: required ?? 'Họ và tên',
  }
}
