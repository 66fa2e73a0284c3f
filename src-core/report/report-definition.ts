import { z } from 'zod'

/** What `templates/report` tells: figures, sections, wordings and limits of the review. */

const words = z.string().trim().min(1)
const figureId = z.string().regex(/^f\d{2}[a-z]?$/)
const sectionId = z.string().regex(/^[a-z][A-Za-z]*$/)

/** Who must report it: by level of the union, or by what it is. */
export const mustFor = z.enum(['grassroots', 'upper', 'office', 'enterprise', 'inspection'])
export type MustFor = z.infer<typeof mustFor>

export const reportFigure = z
  .strictObject({
    id: figureId,
    name: words,
    unit: words,
    /** `ratio` is worked out from two figures; `percent` and `average` are told and never added up. */
    kind: z.enum(['stock', 'flow', 'ratio', 'percent', 'average']),
    sections: z.array(sectionId).min(1),
    annex: z.string(),
    must: z.array(mustFor).default([]),
    /** Never more than this figure of the same year. */
    partOf: figureId.nullable().default(null),
    part: figureId.nullable().default(null),
    whole: figureId.nullable().default(null),
  })
  .refine(({ kind, part, whole }) => (kind === 'ratio') === (part !== null && whole !== null), {
    path: ['kind'],
    message: 'tỷ lệ tính ra (ratio) cần cả part và whole',
  })
export type ReportFigure = z.infer<typeof reportFigure>

export const reportFigures = z.strictObject({
  annexes: z.array(z.strictObject({ id: z.string(), title: words })),
  /** What the table of the office's own figures is about. */
  ownAnnex: words,
  figures: z.array(reportFigure).min(1),
})

export const reportSection = z.strictObject({
  id: sectionId,
  part: z.string(),
  label: words,
  /** `list`: written row by row; its fact, where there is one, leads into the rows. */
  kind: z.enum(['text', 'list']),
  number: z.boolean(),
  required: z.boolean(),
  list: z.string().nullable().default(null),
  suggestions: z.array(words),
})
export type ReportSection = z.infer<typeof reportSection>

export const reportSections = z.strictObject({
  sections: z.array(reportSection).min(1),
  parts: z.array(z.strictObject({ id: z.string(), label: words })),
  topics: z.array(
    z.strictObject({
      id: z.string(),
      label: words,
      figures: z.array(figureId).min(1),
      must: z.array(mustFor),
    }),
  ),
})

const percent = z.number().min(0).max(100)
export const reviewWords = z.strictObject({
  limits: z.strictObject({
    jumpPercent: z.number().positive(),
    similarWarnPercent: percent,
    similarBlockPercent: percent,
    shingleWords: z.number().int().min(3),
    shinglesFewest: z.number().int().min(1),
    breakthroughsMost: z.number().int(),
    subjectivePercent: percent,
    wordsPerPage: z.number().positive(),
    pages: z.strictObject({ grassroots: z.number(), upper: z.number() }),
    wordsPerMinute: z.number().positive(),
    summaryMinutes: z.number().positive(),
    rounding: z.number(),
  }),
  vague: z.array(words),
  superlatives: z.array(words),
  promises: z.array(words),
  promiseSections: z.array(sectionId),
  moneyWords: z.array(words),
  unitWords: z.array(words),
  personalWords: z.array(words),
  formulas: z.array(words),
  letterWords: z.array(words),
  petitionAlikePercent: percent,
  deadBodies: z.array(z.strictObject({ words, since: words, instead: words })),
  /** Rules of the review: how grave, and what they are called. */
  rules: z.record(
    z.string(),
    z.strictObject({ severity: z.enum(['must-fix', 'should-review']), title: words }),
  ),
})
export type ReviewWords = z.infer<typeof reviewWords>

export type ReportDefinition = z.infer<typeof reportFigures> &
  z.infer<typeof reportSections> & { readonly review: ReviewWords }

/** The fact that holds the words of a section. */
export function factOfSection(id: string): string {
  return `sections.${id}`
}
