import { z } from 'zod'
import { call } from './call.ts'
import {
  ballotEntryView,
  countingMode,
  countingPass,
  countingView,
  differencesView,
  entryContent,
  figure,
  originals,
  paperFigures,
  passSummary,
  totalFigure,
} from './counting-values.ts'
import { resultView } from './result-values.ts'
import { receipt } from './values.ts'

const ofBallot = z.object({ id: z.string(), ballotId: z.string() })
const ofPass = ofBallot.extend({ pass: countingPass })
/** The beginning of the pass that was read or counted, `begun` of its view: nothing goes into the count of a later vote. */
const ofBeginning = ofPass.extend({ begun: z.string() })
const person = z.string().trim().min(1).max(120)
const words = z.string().trim().max(500)
const entered = receipt.extend({ entry: ballotEntryView, summary: passSummary })
const textFile = z.object({ fileName: z.string(), text: z.string() })

/** Ballots into figures: two blind passes, a third person for what differs, one result. */
export const countingContract = {
  counting: {
    view: call.input(ofPass).output(countingView),
    /** The second pass wants another person; a pass may change hands, but never to somebody of the other one. */
    begin: call
      .input(
        ofPass.extend({
          mode: countingMode,
          clerk: person,
          reader: person.nullable(),
          /** Why somebody helps who was not elected to count. */
          helps: words.nullable().default(null),
        }),
      )
      .output(receipt.extend({ begun: z.string() })),
    /** Once the counting has begun a figure that stands is changed only with a reason; `by` is the clerk at the table. */
    setFigures: call
      .input(
        ofBallot.extend({
          figures: paperFigures.partial(),
          reason: words.min(1).optional(),
          by: person.optional(),
        }),
      )
      .output(receipt),
    /** Somebody signs why two figures of the paper differ, as they stand now. */
    explain: call
      .input(
        ofBallot.extend({
          ...{ law: z.string(), left: figure, right: figure },
          ...{ by: person, reason: words.min(1) },
        }),
      )
      .output(receipt),
    /** The same content twice is one entry; another content needs a reason. */
    enter: call
      .input(
        ofBeginning.extend({
          clerk: person,
          number: z.number().int().min(1),
          entry: entryContent,
          reason: words.nullable(),
        }),
      )
      .output(entered),
    enterTotal: call
      .input(ofBeginning.extend({ clerk: person, figure: totalFigure, reason: words.nullable() }))
      .output(receipt),
    /** `reason`: why fewer are entered than were collected. */
    close: call.input(ofPass.extend({ clerk: person, reason: words.nullable() })).output(receipt),
    /**
     * Before the other pass has begun this one alone; once both are closed and nothing between them is open, both at
     * once, each hidden until both are closed again. Whoever opens a pass goes on entering it.
     */
    reopen: call.input(ofPass.extend({ clerk: person, reason: words.min(1) })).output(receipt),
    differences: call.input(ofBallot).output(differencesView),
    settle: call
      .input(
        ofBallot.extend({
          by: person,
          number: z.number().int().min(1),
          entry: entryContent,
          reason: words.nullable(),
        }),
      )
      .output(receipt),
    /** Figures that only hold together are settled together. */
    settleTotals: call
      .input(
        ofBallot.extend({
          by: person,
          figures: z.array(totalFigure).min(1),
          /** Why figures that are settled already are settled anew. */
          reason: words.nullable(),
        }),
      )
      .output(receipt),
    result: call.input(ofBallot).output(resultView),
    /** Writes the figures into the rows that every paper reads. */
    confirm: call
      .input(ofBallot.extend({ by: person, copies: originals.nullable().default(null) }))
      .output(receipt.extend({ hash: z.string().nullable() })),
    /** Out of the rows again while nothing rests on it; the entries stay. */
    withdrawResult: call
      .input(ofBallot.extend({ by: person, reason: words.min(1) }))
      .output(receipt),
    /** One line for each ballot, for another program to count. */
    ballotTable: call.input(ofBallot).output(textFile),
    /** A page that counts these ballots again on any machine, without a network. */
    recountPage: call.input(ofBallot).output(textFile),
    /** Who entered what when, with every correction; after both passes are closed. */
    journal: call
      .input(ofBallot)
      .output(z.object({ fileName: z.string(), contentBase64: z.string() })),
  },
}
