import { z } from 'zod'

/** Fields of the front matter that choose among the official layouts; what each measures is the writer's. */

const words = z.string().trim().min(1)

/**
 * HA office with superior, HB committee of a term, HC congress, HD body of the congress, HE sub-committee, HF first
 * meeting of the new committee, HM a ballot of that meeting or of the inspectors', HS the superior as issuer, HI a body under the union, HL issuer alone (annexes), HN none.
 */
export const headForm = z.enum(['HA', 'HB', 'HC', 'HD', 'HE', 'HF', 'HM', 'HS', 'HI', 'HL', 'HN'])
export type HeadForm = z.infer<typeof headForm>

/** Heads that name a body in bold below the issuer. */
export const HEADS_OF_BODIES: readonly HeadForm[] = ['HD', 'HE', 'HI']

export const pageSetup = z.enum(['P0', 'PL', 'PS', 'PB', 'PR', 'A5'])

/** `dated`: place and date stand above the office that signs, where the head carries none. */
export const paperSignatures = z
  .array(
    z.strictObject({
      lines: z.array(words).min(1),
      name: words.nullable().default(null),
      dated: z.boolean().default(false),
    }),
  )
  .max(3)
  .default([])

export const paperTitleLines = z.array(
  z.strictObject({ style: z.enum(['type', 'subject', 'note']), text: words }),
)

const ballotPart = z.strictObject({
  title: words.nullable().default(null),
  /** Dotted name of a list; each of its rows is called `row`. */
  rows: words,
  name: words,
  post: words,
  /** Columns for a mark beside each name, instead of striking names out. */
  answers: z.boolean().default(false),
})

export const ballotFields = z
  .strictObject({
    columns: z.strictObject({
      order: words,
      name: words,
      post: words,
      agree: words.nullable().default(null),
      disagree: words.nullable().default(null),
    }),
    parts: z.array(ballotPart).min(1).max(2),
    /** Two on an A4 sheet with a line to cut along, where the names fit on A5. */
    twoUp: z.boolean().default(false),
  })
  .refine(
    ({ columns, parts }) =>
      (columns.agree !== null && columns.disagree !== null) ||
      parts.every(({ answers }) => !answers),
    { path: ['columns'], message: 'phần có cột để đánh dấu cần tên cột agree và disagree' },
  )
export type BallotFields = z.infer<typeof ballotFields>

export const paperLayoutFields = {
  page: pageSetup.default('P0'),
  head: headForm,
  /** HD, HE and HI: "ĐOÀN THƯ KÝ", "TIỂU BAN NHÂN SỰ", "ỦY BAN KIỂM TRA". */
  bodyName: words.nullable().default(null),
  /** "Số: …/KH-LĐLĐ"; most congress papers carry none. */
  number: words.nullable().default(null),
  /** "V/v …" of a letter, below the number. */
  subjectLine: words.nullable().default(null),
  /** False for minutes, whose date stands in the text (NĐ 30/2020, mẫu 1.9). */
  dateLine: z.boolean().default(true),
  /** `treo`: room under the issuer for the seal of the committee, where the issuer has none of its own. */
  seal: z.enum(['treo']).nullable().default(null),
  draftLabel: words.nullable().default(null),
  titleLines: paperTitleLines.default([]),
  /** "Kính gửi:", one text each. */
  addressees: z.array(words).default([]),
  /** Who decides, above the legal bases: "BAN CHẤP HÀNH {{ … }}". */
  authority: words.nullable().default(null),
  /** One legal basis each, without a closing sign; an empty one is left out. */
  bases: z.array(words).default([]),
  /** "QUYẾT ĐỊNH:", below the bases. */
  decides: words.nullable().default(null),
  recipients: z.array(words).default([]),
  signatures: paperSignatures,
  ballot: ballotFields.nullable().default(null),
} as const
