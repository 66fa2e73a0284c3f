import { z } from 'zod'
import { importKind } from '../contract/import-values.ts'
import type { IntakeEncodings } from './encodings.ts'
import { toldTarget, toldWordings } from './told-lists.ts'

/** What may stand in the columns of one kind of file; the files live in `templates/intake/`. */

const words = z.array(z.string().min(1))
const constant = z.union([z.string(), z.number(), z.boolean()])

export const intakeField = z.strictObject({
  id: z.string(),
  label: z.string(),
  required: z.boolean().default(false),
  type: z.enum([
    'number',
    'name',
    'text',
    'integer',
    /** A number with decimals; a percent sign or format makes it one of a hundred. */
    'decimal',
    'date',
    'partial-date',
    'choice',
    'mark',
    /** "12/12", which Excel likes to turn into a day. */
    'grade',
    'phone',
    /** A code that no two rows share. */
    'code',
    /** Recognised so that it can be said why it is not read. */
    'not-kept',
  ]),
  /** The value this column fills; several columns may fill one (births in a men's and a women's column). */
  fills: z.string().optional(),
  /** What a filled cell says besides its own value, e.g. the gender of a birth in the women's column. */
  gives: z.record(z.string(), constant).default({}),
  /** Of a `mark`: the value an x stands for. */
  mark: constant.optional(),
  /** Of a `mark`: what an empty cell says when the column exists. */
  emptyMeans: constant.optional(),
  /** Of a `choice`: value -> the words an office uses for it. */
  choices: z.record(z.string(), words).default({}),
  /** Years that make sense; a two-digit year is the one of its century inside. */
  years: z.tuple([z.number().int(), z.number().int()]).optional(),
  /** Its column has totals that must agree. */
  sum: z.boolean().default(false),
  /** Of a `text`: its words are those of this list of the vocabulary. */
  listed: z.enum(['ethnicGroups', 'religions']).optional(),
  /** Of a date: words that say that it is so, without the day. */
  undatedWords: words.default([]),
  /** Of a date: younger than this on that day is asked. */
  leastAge: z.number().int().optional(),
  /** Of a `mark` or a date: words that say no. */
  noWords: words.default([]),
  /** Of `not-kept`: why. */
  reason: z.string().optional(),
  /** Recognised without a header, by what stands in the cells. */
  byContent: z.boolean().default(false),
  /** Words its cells are made of, and those of which at least one must occur. */
  contentWords: words.default([]),
  contentNeeds: words.default([]),
  contentPattern: z.string().optional(),
  /** Words with which half of its cells begin. */
  contentStarts: words.default([]),
  /** Its cells name units: texts that repeat from row to row. */
  contentRepeats: z.boolean().default(false),
  /** Usual wordings; " / " parts the levels of a header of two rows. */
  headers: words.default([]),
  /** Words that speak against this field. */
  without: words.default([]),
})
export type IntakeField = z.infer<typeof intakeField>

export const intakeFact = z.strictObject({
  fills: z.string(),
  label: z.string(),
  /** The number follows one of these, after a colon, "là" or nothing. */
  after: words.default([]),
  /** Or the total row of the file states it for this column; never a sum made from the rows alone. */
  totalOf: z.string().optional(),
})
export type IntakeFact = z.infer<typeof intakeFact>

/** Wordings of a requirement and the tag they stand for; `#` is a number, `*` the rest of the label. */
export const tagWording = z.strictObject({ tag: z.string().min(1), words })
export type TagWording = z.infer<typeof tagWording>

export const intakeDefinition = z.strictObject({
  kind: importKind,
  title: z.string(),
  /** What one row is called in sentences: "đơn vị", "người". */
  rowWord: z.string(),
  titleWords: words,
  /** Takes in the fields of a person after its first field. */
  personFields: z.boolean().default(false),
  /** Of a list spread over several sheets: the value the name of the sheet fills where no column does. */
  sheetFills: z.string().optional(),
  /** Columns headed by a year: each becomes a field of its own, e.g. `result2018`; `#` is the year. */
  yearColumns: z
    .strictObject({
      id: z.string(),
      label: z.string(),
      field: intakeField.omit({ id: true, label: true, headers: true }),
      years: z.tuple([z.number().int(), z.number().int()]),
      headers: words,
      /** Stands for the years of the later of two terms in a header. */
      newTermWords: z.string(),
    })
    .optional(),
  /** Units of measure that count people or things, so that a fraction or a percentage of them is a doubt. */
  wholeUnits: words.default([]),
  /** The values a group row fills, tried in order. */
  groupFills: words,
  /** Groups and choices whose rows must not be taken, with the reason. */
  notTaken: z.array(z.strictObject({ words, reason: z.string() })).default([]),
  fields: z.array(intakeField).min(1),
  /** Of kinds that go to told lists: which cells each value fills. */
  targets: z.array(toldTarget).default([]),
  choiceWords: toldWordings.default({}),
  facts: z.array(intakeFact).default([]),
  /** Of `composition`: who a requirement is about, told by its wording. */
  tagWordings: z.array(tagWording).default([]),
})
export type IntakeDefinition = z.infer<typeof intakeDefinition>

/** The fields every list of people has. */
export const personFields = z.strictObject({ fields: z.array(intakeField) })

/** The definition with the fields of a person where it asks for them. */
export function withPersonFields(
  definition: IntakeDefinition,
  person: readonly IntakeField[],
): IntakeDefinition {
  if (!definition.personFields) return definition
  const [number, ...own] = definition.fields
  return { ...definition, fields: [...(number ? [number] : []), ...person, ...own] }
}

export const intakeVocabulary = z.strictObject({
  /** One idea in headers -> its wordings, matched without accents. */
  phrases: z.record(z.string().regex(/^[a-z]+$/), words),
  /** Header words that carry no meaning of their own. */
  generic: words,
  marks: z.strictObject({ yes: words, no: words }),
  /** Fonts whose every glyph is a tick or a box. */
  markFonts: words,
  groupWords: words,
  signatureWords: words,
  countWords: words,
  honorifics: words,
  /** Forms of address that are taken off only before a name of two words or more. */
  addressWords: words,
  /** Small words inside foreign names. */
  nameParticles: words,
  ethnicGroups: words,
  /** Name of the list -> other spellings of it. */
  ethnicSpellings: z.record(z.string(), words),
  /** Name of the list -> former names and names of local groups, which are asked. */
  ethnicOldNames: z.record(z.string(), words),
  religions: words,
  /** By which a column of names without a header is told. */
  familyNames: words,
  /** Words taken off the front of a unit's name before it is looked for in a position. */
  unitPrefixes: words,
  /** A unit named after one of these places... */
  placeWords: words,
  /** ...is not meant when one of these stands before it. */
  institutionWords: words,
  /** Other words with which the names of units begin. */
  unitWords: words,
})
export type IntakeVocabulary = z.infer<typeof intakeVocabulary>

export type IntakeDefinitions = {
  readonly vocabulary: IntakeVocabulary
  readonly encodings: IntakeEncodings
  readonly kinds: readonly IntakeDefinition[]
}

/** The value a column fills. */
export function filledBy(field: IntakeField): string {
  return field.fills ?? field.id
}
