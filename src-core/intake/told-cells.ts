import { divideRounded, sumExactly } from '../base/decimal.ts'
import { isPlainDate } from '../base/plain-date.ts'
import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { ImportValue } from '../contract/import-values.ts'
import type { TypedValue } from '../dossier/typed-facts.ts'
import type { IntakeDefinition } from './definitions.ts'
import { readTargetSentence } from './read-target-sentence.ts'
import type { ToldTarget, ToldWordings } from './told-lists.ts'

type Values = Readonly<Record<string, ImportValue>>
type Cells = Record<string, TypedValue>

/** Cells as the file tells them, and what is read out of its sentences. */
export type ReadCells = { readonly told: Cells; readonly inferred: Cells }

/** One row of a file as cells of a told list. */
export function cellsFromRow(values: Values, target: ToldTarget, definition: Readable): ReadCells {
  const told: Cells = {}
  const asides: string[] = []
  for (const [cell, field] of Object.entries(target.cells)) {
    const value = values[field] ?? null
    if (value === null || value === '') continue
    const word = wordFor(value, { cell, field }, definition)
    if (word === null) asides.push(String(value))
    else told[cell] = word
  }
  if (asides.length > 0 && 'note' in target.cells) {
    told['note'] = [told['note'], ...asides].filter((word) => word !== undefined).join('; ')
  }
  Object.assign(told, yearCells(values, target))
  return { told, inferred: inferCells(values, target, definition.choiceWords) }
}

type Readable = Pick<IntakeDefinition, 'choiceWords' | 'fields'>

/** What may stand in the cell; null: no word of its choice, or a day of which only the year is known. */
function wordFor(
  value: TypedValue,
  { cell, field }: { readonly cell: string; readonly field: string },
  { choiceWords, fields }: Readable,
): TypedValue | null {
  const choices = choiceWords[cell]
  if (choices !== undefined) return findWord(String(value), choices)
  const isDay = fields.some(({ id, type }) => id === field && type === 'date')
  return isDay && !isPlainDate(String(value)) ? null : value
}

function findWord(text: string, choices: ToldWordings[string]): string | null {
  const folded = foldVietnamese(text).replace(/[.:;,]+$/, '')
  const found = Object.entries(choices).find(([word, others]) =>
    [word, ...others].some((one) => foldVietnamese(one) === folded),
  )
  return found?.[0] ?? null
}

function yearCells(values: Values, { years }: ToldTarget): Cells {
  if (years === undefined) return {}
  return Object.fromEntries(
    yearFigures(values, years).map(({ year, value }) => [`y${year}`, value] as const),
  )
}

function yearFigures(values: Values, field: string): { year: number; value: number }[] {
  return Object.entries(values)
    .flatMap(([name, value]) => {
      const year = name.startsWith(field) ? Number(name.slice(field.length)) : Number.NaN
      return /\d{4}$/.test(name) && Number.isInteger(year) && typeof value === 'number'
        ? [{ year, value }]
        : []
    })
    .toSorted((left, right) => left.year - right.year)
}

function inferCells(values: Values, target: ToldTarget, words: ToldWordings): Cells {
  const { reads, base } = target
  const told = reads === undefined ? null : readTargetSentence(String(values[reads.from] ?? ''))
  const read =
    reads === undefined || told === null
      ? []
      : [
          [reads.value, told.value] as const,
          [reads.deadline, told.deadline] as const,
          [reads.method, told.method] as const,
        ]
  const inferred = [...read, ...baseCells(values, base, told?.method ?? methodIn(values, words))]
  return Object.fromEntries(
    inferred.flatMap(([cell, value]) => (value === null ? [] : [[cell, value]])),
  )
}

function methodIn(values: Values, words: ToldWordings): string | null {
  return findWord(String(values['method'] ?? ''), words['method'] ?? {})
}

function baseCells(values: Values, base: ToldTarget['base'], method: string | null) {
  const found = base === undefined ? null : baseOf(values, method)
  if (base === undefined || found === null) return []
  return [
    [base.value, found.value] as const,
    [base.year, found.year] as const,
    [base.from, found.from] as const,
  ]
}

const MEAN_DECIMALS = 2

interface BaseFigure {
  readonly value: number
  readonly year: number
  readonly from: number | null
}

/** What the new target starts from: a target of a whole term from the whole last term, and only if no year is open. */
function baseOf(values: Values, method: string | null): BaseFigure | null {
  const figures = yearFigures(values, YEARLY)
  const [first, last] = [figures.at(0), figures.at(-1)]
  if (first === undefined || last === undefined) return null
  if (method !== 'Cộng dồn' && method !== 'Bình quân năm') return { ...last, from: null }
  if (figures.length !== last.year - first.year + 1) return null
  const sum = sumExactly(figures.map(({ value }) => value))
  const value = method === 'Cộng dồn' ? sum : divideRounded(sum, figures.length, MEAN_DECIMALS)
  return { value, year: last.year, from: first.year === last.year ? null : first.year }
}

const YEARLY = 'result'
