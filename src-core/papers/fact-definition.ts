import { z } from 'zod'
import { readYearCell } from '../dossier/year-cells.ts'
import type { ReportDefinition } from '../report/report-definition.ts'

/** What can be told beyond the dossier proper (`templates/facts`): one file per group, one entry per fact or list. */

const words = z.string().trim().min(1)
/** Dotted, as templates name it: `budget.note`. */
const dottedName = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/)
const columnName = z.string().regex(/^[a-z][A-Za-z0-9]*$/)

/** `long`: paragraphs that an office writes itself; `money`: whole đồng; `clock`: minutes since midnight. */
export const factType = z.enum([
  'text',
  'long',
  'number',
  'decimal',
  'money',
  'year',
  'date',
  'clock',
  'yesNo',
  'choice',
])
export type FactType = z.infer<typeof factType>

const typed = {
  label: words,
  type: factType,
  /** Stands behind the number on screens: "đồng", "phiếu". */
  unit: words.nullable().default(null),
  /** The words to choose from, as they are printed. */
  choices: z.array(words).default([]),
  /** One sentence beside the field: where this is found, in what form. */
  hint: words.nullable().default(null),
}

export const factField = z.strictObject({ name: dottedName, ...typed })
export type FactField = z.infer<typeof factField>

export const factColumn = z.strictObject({
  name: columnName,
  ...typed,
  required: z.boolean().default(false),
  /** Computed as the product of these columns of the row; never typed. */
  product: z.array(columnName).length(2).nullable().default(null),
  /** Holds numbers of rows of this list ("1, 3"): what this row answers, explains or serves. */
  refers: dottedName.nullable().default(null),
  /** Per cent of the table on screens. */
  width: z.number().min(3).max(80).default(15),
})
export type FactColumn = z.infer<typeof factColumn>

export const factList = z.strictObject({
  name: dottedName,
  label: words,
  /** "khoản chi": one row of it, for buttons and messages. */
  rowWord: words,
  hint: words.nullable().default(null),
  /** Each row is about a person: picked from the dossier, or typed as name and post. */
  person: z.boolean().default(false),
  /** Each row belongs to a row of this list, under whose rows it stands as `nested`. */
  parent: dottedName.nullable().default(null),
  nested: columnName.nullable().default(null),
  /** Rows with the same word here stand together: `<list>Groups`. */
  groupBy: columnName.nullable().default(null),
  /** One more column for every year of the term that ends (`previous`) or begins (`next`): `y2021`. */
  years: z
    .strictObject({
      term: z.enum(['previous', 'next']),
      type: factType,
      width: z.number().min(3).max(80).default(8),
    })
    .nullable()
    .default(null),
  columns: z.array(factColumn).min(1),
})
export type FactList = z.infer<typeof factList>

export const factGroup = z
  .strictObject({
    id: columnName,
    title: words,
    order: z.number().int(),
    facts: z.array(factField).default([]),
    lists: z.array(factList).default([]),
  })
  .refine(({ lists }) => lists.every((list) => (list.parent === null) === (list.nested === null)), {
    path: ['lists'],
    message: 'danh sách con cần cả parent và nested',
  })
export type FactGroup = z.infer<typeof factGroup>

export interface FactDefinitions {
  readonly groups: readonly FactGroup[]
  /** What the political report is made of; absent where nothing asks for it. */
  readonly report?: ReportDefinition
}

export const NO_DEFINITIONS: FactDefinitions = { groups: [] }

export function listFields({ groups }: FactDefinitions): FactField[] {
  return groups.flatMap(({ facts }) => facts)
}

export function listLists({ groups }: FactDefinitions): FactList[] {
  return groups.flatMap(({ lists }) => lists)
}

/** Columns every row about a person has, whether the dossier or the row itself tells them. */
export const PERSON_COLUMNS: readonly FactColumn[] = [
  { name: 'name', label: 'Họ và tên', width: 24, required: true },
  { name: 'position', label: 'Chức vụ, đơn vị', width: 34, required: false },
].map((column) => ({
  ...column,
  type: 'text' as const,
  unit: null,
  choices: [],
  hint: null,
  product: null,
  refers: null,
}))

/** All columns of a list, those of the person first. */
export function columnsOf(list: FactList): readonly FactColumn[] {
  return list.person ? [...PERSON_COLUMNS, ...list.columns] : list.columns
}

/** The column of one year; null where the list has none or the name is no year. */
export function yearColumnOf({ years }: Pick<FactList, 'years'>, name: string): FactColumn | null {
  const year = readYearCell(name)
  if (years === null || year === null) return null
  return {
    name,
    label: String(year),
    type: years.type,
    width: years.width,
    required: false,
    unit: null,
    choices: [],
    hint: null,
    product: null,
    refers: null,
  }
}
