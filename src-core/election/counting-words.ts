import { z } from 'zod'
import { countKind } from '../vocabulary/terms.ts'
import { FIXED_LAWS } from './ballot-errors.ts'
import { countIdentity, countVerdict } from './count-question.ts'
import { SIGNED_LAWS } from './signed-reasons.ts'

/** Words in which only these stand in braces. */
function words(...blanks: readonly string[]) {
  return z
    .string()
    .trim()
    .min(1)
    .refine(
      (text) => [...text.matchAll(/\{(.*?)\}/g)].every(([, name = '']) => blanks.includes(name)),
      {
        error: `Trong ngoặc nhọn chỉ dùng được: ${blanks.join(', ') || 'không có gì'}.`,
      },
    )
}

export const faultWords = z.strictObject({
  'too-many-kept': words('kept', 'places'),
  'nothing-kept': words(),
})

export const entryWords = z.strictObject({
  invalid: words('reason'),
  struck: words('numbers'),
  'nothing-struck': words(),
})

/** Figures of the paper that can be corrected. */
const correctedFigure = z.enum([
  'convened',
  'present',
  'voters',
  'printed',
  'issued',
  'exchanged',
  'exchangedIsIssued',
  'unused',
  'collected',
])

const journalWords = z.strictObject({
  ballot: words('number'),
  entry: words('what', 'content'),
  'no-ballot': words(),
  'not-told': words(),
  'not-decided': words(),
  decided: words('decision', 'by', 'at'),
  'decided-why': words('decision', 'by', 'at', 'reason'),
  /** Which reading a third person followed. */
  followed: words('pass', 'content'),
  'followed-neither': words('content'),
  'corrected-entry': words('pass', 'number', 'before', 'after'),
  'corrected-total': words('pass', 'label', 'before', 'after'),
  /** What a third person decided, and decided anew. */
  'decided-again': words('what', 'before', 'decision'),
  'corrected-figure': words('figure', 'before', 'after'),
  'left-blank': words(),
  explained: words('what', 'left', 'right'),
  'withdrawn-result': words('at'),
  'reopened-pass': words('pass', 'at'),
  'closed-early': words('pass', 'entered', 'collected'),
  /** Somebody who was not elected to count. */
  helped: words('pass', 'helpers'),
  figures: z.record(correctedFigure, words()),
  /** A figure that has no words of its own. */
  'other-figure': words(),
})

const signedWords = z.strictObject({
  /** {differs} with its reason. */
  sentence: words('differs', 'reason', 'by'),
  'issued-to-voters': words('left', 'right', 'people'),
  /** The ballots exchanged are of those issued. */
  'issued-with-exchanged': words('left', 'right', 'people'),
  'printed-in-full': words('left', 'right'),
  'ballots-lost': words('difference'),
  /** Who votes: at a congress of all, at one of delegates, at a meeting of the committee. */
  people: z.strictObject({ plenary: words(), delegates: words(), meeting: words() }),
})

/** What the page of the recount writes; its fixed text stands in the page. */
const recountWords = z.strictObject({
  /** What it is about. */
  title: words('body', 'round'),
  box: words('issued', 'collected', 'valid', 'invalid'),
  'box-without-issued': words('collected', 'valid', 'invalid'),
  seats: words('seats'),
  'seats-and-alternates': words('seats', 'alternates'),
  threshold: words('places', 'threshold', 'percent', 'source', 'elected', 'missing'),
  table: words(),
  columns: z.strictObject({
    order: words(),
    number: words(),
    name: words(),
    votes: words(),
    percent: words(),
    standing: words(),
  }),
  'set-aside': words('ballots'),
  ballot: words('number', 'fault'),
  'own-hash': words('hash'),
  'program-hash': words('hash'),
  'same-hash': words(),
  'other-hash': words(),
  lines: words(),
  /** Who signs beneath it. */
  checker: words(),
  head: words(),
  /** A pasted table that cannot be read. */
  'open-quote': words(),
  'whole-number': words('label', 'fewest'),
})

export const ballotFormId = z.enum(['surplus', 'equal', 'columns', 'combined'])
/** More names than places, as many, each name agreed to or not all the same, chair and committee on one sheet. */
export type BallotFormId = z.infer<typeof ballotFormId>

/** How a count is worded where it is printed, exported or shown; `{name}` is filled in. */
export const countingWords = z.strictObject({
  /** `tie-of-chairs`: several have more than half and the same votes, where the congress elects its chair. */
  verdicts: z.record(z.enum([...countVerdict.options, 'tie-of-chairs']), words()),
  /** How a ballot is called and marked, in the line about its election. */
  forms: z.record(ballotFormId, words()),
  /** Why the marks alone make a ballot invalid: {kept}, {places}. */
  faults: faultWords,
  /** What a clerk read from one ballot: {reason}, {numbers}. */
  entry: entryWords,
  /** Figures of a hall that counts by hand: {places}, {reason}. */
  totals: z.strictObject({
    valid: words(),
    invalid: words(),
    cause: words('reason'),
    'too-many-kept': words('places'),
    'other-cause': words(),
    'too-few-votes': words('left', 'right'),
  }),
  /** The table of ballots that is exported: its headings, what stands for a ballot that did not come back. */
  table: z.strictObject({
    number: words(),
    collected: words(),
    seal: words(),
    reason: words(),
    'not-collected': words(),
  }),
  /** The journal of the entries: what is told of a ballot, of a total, of a correction. */
  journal: journalWords,
  /** What was decided about seats that stay open, as it is voted on and as the record has it: {way}, {body}. */
  decision: z.strictObject({ asked: words('way', 'body'), recorded: words('way') }),
  /** What differs on paper, for whoever signs why: {left}, {right}. */
  pairs: z.record(z.enum(SIGNED_LAWS), words('left', 'right')),
  /** Why figures of the paper differ, as signed: in minutes, in the record of the ballots, of a vote that is annulled. */
  signed: signedWords,
  /** What no paper can have and nobody signs for: {left}, {right}. */
  laws: z.record(z.enum(FIXED_LAWS), words('left', 'right')),
  /** More ballots than were handed out, and the vote held anew: in the minutes of the congress and of the count, beside its election, in the journal. */
  annulled: z.strictObject({
    record: words('body', 'round', 'issued', 'collected', 'by', 'reason'),
    minutes: words('issued', 'collected', 'by', 'reason'),
    note: words('issued', 'collected', 'by', 'reason'),
    journal: words('issued', 'collected'),
  }),
  /** A step that is opened again after the hall has voted, as the minutes tell it. */
  reopened: words('step', 'body', 'round', 'reason'),
  /** Behind the subject of a vote by hand that answers nothing any more; `ofNumber`: how the subject of a number begins. */
  earlier: z.strictObject({
    ...{ reopened: words(), decision: words(), people: words(), number: words() },
    ofNumber: words(),
  }),
  /** A result that the hall has heard and that is withdrawn: what to do, and the sentence to say. */
  announced: z.strictObject({
    warning: words('at', 'meeting'),
    say: words('body', 'at', 'counters', 'meeting'),
  }),
  /** What looks like a slip of whoever asks, and what to do about it. */
  notices: z.strictObject({
    'same-names': words('count', 'name', 'ids'),
    'too-many-seats': words('places', 'names'),
    unlisted: words('numbers', 'issued'),
    /** More of them than are shown. */
    'and-more': words('numbers'),
  }),
  recount: recountWords,
  /** On the page of the recount: what a table may be of, in this order; how each person stands. */
  kinds: z.record(countKind, words()),
  standings: z.record(z.enum(['elected', 'alternate', 'tied', 'not', 'open']), words()),
  /** What does not agree, and what to do: {left}, {right}, {name}. */
  identities: z.record(countIdentity, words('left', 'right', 'name')),
})
export type CountingWords = z.infer<typeof countingWords>
