import { formatDecimal } from '../base/decimal.ts'
import { readTargetFigure } from '../dossier/read-target-figure.ts'
import type { TargetFigure } from '../dossier/read-target-figure.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import { METHODS } from './target-methods.ts'
import { NEXT_TARGETS, numberIn, textIn } from './term-figures.ts'

/** What the tables print as the target: the figure as the office worded it, never without its direction. */
export function targetInWords(row: TypedRow): string {
  const value = numberIn(row, 'adopted') ?? numberIn(row, 'value')
  if (value === null) return ''
  const told = row.list === NEXT_TARGETS ? readTargetFigure(textIn(row, 'statement')) : null
  const before = wordsBefore(row, value, told)
  const digits = told !== null && told.value === value ? told.digits : formatDecimal(value)
  const words = [before, digits, told?.behind ?? ''].filter((word) => word !== '').join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function wordsBefore(row: TypedRow, value: number, told: TargetFigure | null): string {
  if (told !== null && (told.before !== '' || told.behind !== '')) return told.before
  const { words: atMost } = METHODS.annualMax
  // Of what must not happen at all there is no less.
  return textIn(row, 'method') === atMost && value !== 0 ? atMost : ''
}

/** The sentence of the draft; once the congress has voted for another figure, with that one in its place. */
export function targetSentence(row: TypedRow): string {
  const statement = textIn(row, 'statement').normalize('NFC')
  const adopted = numberIn(row, 'adopted')
  if (statement === '') return targetInWords(row)
  if (adopted === null) return statement
  const told = readTargetFigure(statement)
  if (told === null) return targetInWords(row)
  if (told.value === adopted) return statement
  const own = new RegExp(`(?<![\\d.,])${told.digits.replaceAll('.', '\\.')}(?![.,]?\\d)`, 'u')
  return statement.replace(own, formatDecimal(adopted))
}
