import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { ImportValue } from '../contract/import-values.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { IntakeFact } from './definitions.ts'
import type { FoundTable } from './found-table.ts'
import type { IntakeContext } from './intake-context.ts'
import { filledCells, rowText } from './workbook.ts'
import type { SheetRow } from './workbook.ts'

/** Something the file says of the whole congress; `field` is `congress.…` or `plan.…`. */
export type FoundFact = {
  readonly field: string
  readonly label: string
  readonly value: ImportValue
}

export type FactParts = {
  readonly table: FoundTable
  /** What the total row states of a column and the rows do not contradict. */
  readonly stated: ReadonlyMap<string, number>
  readonly context: IntakeContext
  readonly dossier: Dossier | null
}

/** What the title rows say, and what the total row states. */
export function findFacts(parts: FactParts): FoundFact[] {
  const titles = titleRows(parts.table)
  const text = titles.map(rowText).join('\n')
  return [
    ...findHead(titles, parts),
    ...findOrdinal(text),
    ...findTerm(text),
    ...parts.context.definition.facts.flatMap((fact) => findNumber(text, fact)),
    ...parts.context.definition.facts.flatMap((fact) => findTotal(parts.stated, fact)),
  ]
}

export function titleRows({ sheet, header }: FoundTable): SheetRow[] {
  return header === null ? [] : sheet.rows.filter((row) => row.number < header.top)
}

/**
 * The two lines left of the national motto: the superior, and under it who made the list. The maker is the
 * union itself unless the dossier knows it as its superior: only then the list is the superior's plan.
 */
function findHead(titles: readonly SheetRow[], { context, dossier }: FactParts): FoundFact[] {
  const at = titles.findIndex((row) => foldVietnamese(rowText(row)).includes('cong hoa xa hoi'))
  if (at < 0 || context.definition.kind !== 'plan') return []
  const [above, maker] = unionLines(titles.slice(at, at + 2), context)
  if (maker === undefined) return []
  const superior = dossier?.congress.superiorName ?? null
  if (superior !== null && foldVietnamese(superior) === foldVietnamese(maker))
    return [{ field: 'plan.issuer', label: 'Nơi ban hành', value: superior }]
  if (above === undefined) return []
  return [
    { field: 'congress.unionName', label: 'Công đoàn', value: maker },
    { field: 'congress.superiorName', label: 'Cấp trên', value: above },
  ]
}

/** [who is above, who made the list]; a head of one union names only the maker. */
function unionLines(
  rows: readonly SheetRow[],
  context: IntakeContext,
): [string | undefined, string | undefined] {
  const [first, second] = rows.map((row) => {
    const text = filledCells(row)[0]?.cell.text ?? ''
    return isUnion(text) ? properCase(text, context) : undefined
  })
  return second === undefined ? [undefined, first] : [first, second]
}

function isUnion(text: string): boolean {
  return /^(lien doan|cong doan|ldld)\b/.test(foldVietnamese(text))
}

const FEDERATION = 'liên đoàn lao động '

/** "LIÊN ĐOÀN LAO ĐỘNG HUYỆN TAM ĐƯỜNG" as it stands in sentences; other names stay as typed. */
function properCase(text: string, { vocabulary }: IntakeContext): string {
  const lower = text.toLowerCase()
  if (text !== text.toUpperCase() || !lower.startsWith(FEDERATION)) return text
  const rest = lower.slice(FEDERATION.length)
  const place = vocabulary.placeWords.concat('tỉnh').find((word) => rest.startsWith(`${word} `))
  if (place === undefined) return text
  const name = rest
    .slice(place.length + 1)
    .replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
  return `Liên đoàn Lao động ${place} ${name}`
}

function findOrdinal(text: string): FoundFact[] {
  const found =
    /lần thứ\s+([IVXLC]+|\d{1,3})/iu.exec(text) ??
    /khóa\s+([IVXLC]+|\d{1,3})\s*,?\s*nhiệm kỳ/iu.exec(text)
  const written = found?.[1]
  if (written === undefined) return []
  const value = /^\d/.test(written) ? Number(written) : readRoman(written.toUpperCase())
  return [{ field: 'congress.ordinal', label: 'Đại hội lần thứ', value }]
}

function readRoman(text: string): number {
  const worth: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
  return [...text].reduce((sum, letter, at) => {
    const own = worth[letter] ?? 0
    return own < (worth[text[at + 1] ?? ''] ?? 0) ? sum - own : sum + own
  }, 0)
}

function findTerm(text: string): FoundFact[] {
  const found = /nhiệm kỳ\s+(\d{4})\s*[-–—]\s*(\d{4})/iu.exec(text)
  if (!found) return []
  return [
    { field: 'congress.termFrom', label: 'Nhiệm kỳ từ năm', value: Number(found[1]) },
    { field: 'congress.termTo', label: 'Nhiệm kỳ đến năm', value: Number(found[2]) },
  ]
}

/** 27, 1240 or 1.240; never the 1 of "1.240" or of "1,5". */
const COUNT = String.raw`(\d{1,3}\.\d{3}|\d{1,5})(?![.,]?\d)`

function findNumber(text: string, fact: IntakeFact): FoundFact[] {
  const folded = foldVietnamese(text)
  for (const wording of fact.after) {
    const found = new RegExp(`${foldVietnamese(wording)}\\s*(?::|la)?\\s*${COUNT}`).exec(folded)
    const value = Number(found?.[1]?.replace('.', ''))
    if (found) return [{ field: fact.fills, label: fact.label, value }]
  }
  return []
}

/** A sum of the rows is no fact of its own: it would prove itself where figures are checked. */
function findTotal(stated: FactParts['stated'], fact: IntakeFact): FoundFact[] {
  const value = fact.totalOf === undefined ? undefined : stated.get(fact.totalOf)
  return value === undefined ? [] : [{ field: fact.fills, label: fact.label, value }]
}
