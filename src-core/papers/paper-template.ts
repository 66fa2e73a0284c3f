import { z } from 'zod'
import { congressForm, congressPhase } from '../vocabulary/terms.ts'
import { HEADS_OF_BODIES, paperLayoutFields } from './paper-layout-fields.ts'
import type { OwnWord } from './word-nodes.ts'

/** What stands above the body of a template file. Words only: margins, fonts and rules are the writer's. */

const words = z.string().trim().min(1)

/** R asked for by a rule, r usual, A where it applies. */
const need = z.enum(['R', 'r', 'A'])
export type PaperNeed = z.infer<typeof need>
/** Kinds of congress the matrix of papers tells apart; a kind that is not named does not make the paper. */
export const paperNeeds = z.strictObject({
  plenaryElect: need.optional(),
  delegateElect: need.optional(),
  plenaryAppoint: need.optional(),
  delegateAppoint: need.optional(),
  upperElect: need.optional(),
  upperAppoint: need.optional(),
})
export type PaperNeeds = z.infer<typeof paperNeeds>

const sheetColumn = z.strictObject({
  title: words,
  group: words.nullable().default(null),
  width: z.number().min(3).max(80),
  align: z.enum(['left', 'center', 'right']).default('left'),
  value: words,
  /** Its numbers are places in a list, years or codes: no dot between thousands. */
  ordinal: z.boolean().default(false),
  /** The cell of this column in a row of totals; the row stands where any column has one. */
  total: words.nullable().default(null),
  /** Only at a congress of this form; without it at every one. */
  form: congressForm.nullable().default(null),
})

const sheetPart = z.strictObject({
  name: words.max(31),
  /** Dotted name of a list; each of its rows is called `row` in the columns. */
  rows: words,
  columns: z.array(sheetColumn).min(1),
  foot: z.array(words).default([]),
})
export type SheetPart = z.infer<typeof sheetPart>

export const paperFrontMatter = z
  .strictObject({
    slug: z.string().regex(/^[a-z][a-z0-9-]*$/),
    title: words,
    phase: congressPhase,
    /** Its place in the official list of papers, "A01"; null: the program's own. */
    code: z
      .string()
      .regex(/^[A-D]\d\d$/)
      .nullable()
      .default(null),
    /** Absent: made where an office wants it. */
    need: paperNeeds.nullable().default(null),
    /** Dotted name of a list: where this dossier has a row in it, the paper is needed whatever `need` says. */
    neededBy: words.nullable().default(null),
    /** Dotted name of a list: the paper is made once for each of its rows, called `row` in every text. */
    each: words.nullable().default(null),
    /** Place in the list of papers; the smaller stands first. */
    order: z.number().int(),
    format: z.enum(['docx', 'xlsx']),
    /** Facts beyond the common ones, worked out only for papers that ask for them. */
    uses: z
      .array(
        z.enum([
          'apportionment',
          'attendance',
          'findings',
          'held',
          'limits',
          'statistics',
          'personnel',
          'eligibility',
          'register',
        ]),
      )
      .default([]),
    /** Tells what has happened: no rule about people or plans holds it up, only what is missing or does not add up. */
    record: z.boolean().default(false),
    ...paperLayoutFields,
    sheet: sheetPart.nullable().default(null),
  })
  .refine((head) => (head.format === 'xlsx') === (head.sheet !== null), {
    path: ['sheet'],
    message: 'mẫu xlsx cần phần sheet, mẫu docx không có phần này',
  })
  .refine((head) => HEADS_OF_BODIES.includes(head.head) === (head.bodyName !== null), {
    path: ['bodyName'],
    message: 'tiêu đề HD, HE, HI cần bodyName, tiêu đề khác không có',
  })
  .refine((head) => (head.page === 'PB') === (head.ballot !== null), {
    path: ['ballot'],
    message: 'trang PB cần phần ballot, trang khác không có phần này',
  })
export type PaperFrontMatter = z.infer<typeof paperFrontMatter>

export interface PaperTemplate extends PaperFrontMatter {
  readonly file: string
  /** Liquid and Markdown; empty for sheets. */
  readonly body: string
  /** Line of the file on which the body starts, for error messages. */
  readonly bodyLine: number
  /** The office's own Word file in place of the body. */
  readonly ownWord?: OwnWord
}

export interface TemplateError {
  readonly kind: 'front-matter' | 'unknown-name' | 'syntax' | 'layout'
  readonly file: string
  readonly line: number
  /** One Vietnamese sentence: what is wrong, what to do. */
  readonly message: string
}
