import { foldVietnamese } from '../base/vietnamese-text.ts'
import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { ImportRequest } from '../contract/import-values.ts'
import type { IntakeDefinition, IntakeDefinitions } from './definitions.ts'
import { findTable, hasRequired } from './find-table.ts'
import { compileEncodings } from './encodings.ts'
import type { FoundTable } from './found-table.ts'
import { titleRows } from './find-facts.ts'
import { makeContext } from './intake-context.ts'
import type { IntakeContext } from './intake-context.ts'
import type { IntakeFailure } from './intake-failure.ts'
import { rowText } from './workbook.ts'
import type { Sheet, Workbook } from './workbook.ts'

export type Chosen = { readonly table: FoundTable; readonly context: IntakeContext }
type Choice = Chosen & { readonly score: number }

/** A title that names the kind weighs as much as one more column recognised. */
const TITLE_WEIGHT = 1
/** A hidden sheet is read only when nothing visible will do. */
const HIDDEN_WEIGHT = 0.25

/** The sheet, kind and table an import is about: as asked for, otherwise the best recognised. */
export function chooseTable(
  workbook: Workbook,
  request: Pick<ImportRequest, 'kind' | 'sheet'>,
  definitions: IntakeDefinitions,
): Result<Chosen, IntakeFailure> {
  const sheets = workbook.sheets.filter(
    (sheet) => request.sheet === null || sheet.name === request.sheet,
  )
  if (sheets.length === 0) return failed({ kind: 'no-sheet', sheet: request.sheet ?? '' })
  const kinds = definitions.kinds.filter(
    ({ kind }) => request.kind === null || kind === request.kind,
  )
  const choices = sheets.flatMap((sheet) =>
    kinds.flatMap((kind) => choicesIn({ sheet, kind, workbook, definitions })),
  )
  const usable = choices.filter(({ table, context }) =>
    isUsable(table, context, request.kind !== null),
  )
  const best = usable.toSorted((a, b) => b.score - a.score)[0]
  if (best) return ok(best)
  return failed(noTable(kinds))
}

type ChoiceParts = {
  readonly sheet: Sheet
  readonly kind: IntakeDefinition
  readonly workbook: Workbook
  readonly definitions: IntakeDefinitions
}

function choicesIn({ sheet, kind, workbook, definitions }: ChoiceParts): Choice[] {
  const { vocabulary } = definitions
  const { syllables } = compileEncodings(definitions.encodings)
  const context = makeContext({ vocabulary, definition: kind, epoch: workbook.epoch, syllables })
  const table = findTable(sheet, context)
  if (table === null) return []
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
    title: kind?.title ?? 'phân bổ, đại biểu hoặc nhân sự',
    required: required ?? 'Họ và tên',
  }
}
