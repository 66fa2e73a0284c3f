import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { ImportValue } from '../contract/import-values.ts'
import { filledBy } from './definitions.ts'
import type { IntakeFact } from './definitions.ts'
import type { FoundTable } from './find-table.ts'
import type { IntakeContext } from './intake-context.ts'
import type { DraftRow } from './read-rows.ts'
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
  readonly drafts: readonly DraftRow[]
  readonly differing: ReadonlySet<string>
  readonly context: IntakeContext
}

/** What the title rows say, and the sums of counted columns that nothing contradicts. */
export function findFacts(parts: FactParts): FoundFact[] {
  const titles = titleRows(parts.table)
  const text = titles.map(rowText).join('\n')
  return [
    ...findHead(titles, parts.context),
    ...findOrdinal(text),
    ...findTerm(text),
    ...parts.context.definition.facts.flatMap((fact) => findNumber(text, fact)),
    ...parts.context.definition.facts.flatMap((fact) => findSum(parts, fact)),
  ]
}

export function titleRows({ sheet, header }: FoundTable): SheetRow[] {
  return header === null ? [] : sheet.rows.filter((row) => row.number < header.top)
}

/** The two lines left of the national motto: the superior, and under it who issues the list. */
function findHead(titles: readonly SheetRow[], context: IntakeContext): FoundFact[] {
  const at = titles.findIndex((row) => foldVietnamese(rowText(row)).includes('cong hoa xa hoi'))
  const [first, second] = titles
    .slice(at, at + 2)
    .map((row) => filledCells(row)[0]?.cell.text ?? '')
  if (at < 0 || context.definition.kind !== 'plan' || !first || !isUnion(first)) return []
  const superior = properCase(first, context)
  if (!second || !isUnion(second))
    return [{ field: 'plan.issuer', label: 'Nơi ban hành', value: superior }]
  const issuer = properCase(second, context)
  return [
    { field: 'plan.issuer', label: 'Nơi ban hành', value: issuer },
    { field: 'congress.unionName', label: 'Công đoàn', value: issuer },
    { field: 'congress.superiorName', label: 'Cấp trên', value: superior },
  ]
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

function findNumber(text: string, fact: IntakeFact): FoundFact[] {
  const folded = foldVietnamese(text)
  for (const wording of fact.after) {
    const found = new RegExp(`${foldVietnamese(wording)}\\s*(?::|la)?\\s*(\\d{1,5})\\b`).exec(
      folded,
    )
    if (found) return [{ field: fact.fills, label: fact.label, value: Number(found[1]) }]
  }
  return []
}

/** A sum is a fact only when every row is in it and no stated total says otherwise. */
function findSum({ table, drafts, differing }: FactParts, fact: IntakeFact): FoundFact[] {
  const value = fact.sumOf
  const mapped = table.columns.some(({ field }) => field !== null && filledBy(field) === value)
  if (value === undefined || !mapped || differing.has(value) || drafts.length === 0) return []
  const counts = drafts.map((draft) =>
    draft.refused === null ? (draft.values[value] ?? null) : null,
  )
  if (counts.some((count) => typeof count !== 'number')) return []
  const sum = counts.reduce<number>((total, count) => total + Number(count), 0)
  return [{ field: fact.fills, label: fact.label, value: sum }]
}
