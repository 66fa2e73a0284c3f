import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import {
  apportionment,
  apportionmentMethod,
  apportionmentQuestion,
} from '../seats/apportionment.ts'
import { repairAnswer, repairQuestion } from '../seats/repair-question.ts'
import { apportionmentChoice } from '../dossier/apportionment-choice.ts'
import { apportionmentSheet, newDecision } from './apportionment-values.ts'
import { call } from './call.ts'
import {
  apportionmentSettings,
  apportionmentView,
  comparisonView,
  compositionChanges,
  compositionView,
  repairEvent,
  repairSettings,
} from './seats-values.ts'
import { receipt } from './values.ts'

const id = z.object({ id: z.string() })
const row = z.object({ id: z.string(), rowId: z.string() })
const settings = id.extend({ settings: apportionmentSettings })

/** Calls about seats: apportionment of delegates, composition of the list, its repair. */
export const seatsContract = {
  seats: {
    /** Any question, without a dossier: the terminal. */
    answer: call.input(apportionmentQuestion).output(apportionment),
    /** The units of a dossier by one method. Writes nothing. */
    apportion: call.input(settings).output(apportionmentView),
    compare: call
      .input(settings.extend({ methods: z.array(apportionmentMethod).min(1) }))
      .output(comparisonView),
    /** Writes the answer into the units of the plan; refused while a tie is open. */
    apply: call.input(settings).output(receipt),
    /** The units by what the office has chosen and decided, with the other methods beside it. */
    sheet: call.input(id).output(apportionmentSheet),
    /** The number of one unit in plain sentences. */
    explain: call
      .input(id.extend({ unitId: z.string() }))
      .output(z.object({ sentences: z.array(z.string()) })),
    choose: call.input(id.extend({ changes: apportionmentChoice.partial() })).output(receipt),
    /** Gives the first open seat of a tie to a unit; refused for a unit that is not tied. */
    decide: call
      .input(id.extend({ decision: newDecision }))
      .output(receipt.extend({ rowId: z.string() })),
    withdraw: call.input(row).output(receipt),
    /** Writes what `sheet` shows into the units; refused while a tie is open or a sum is wrong. */
    write: call.input(id).output(receipt),
  },
  composition: {
    /** Every requirement counted on the present list, and who of the pool may stand. */
    list: call.input(id).output(compositionView),
    add: call
      .input(id.extend({ changes: compositionChanges }))
      .output(receipt.extend({ rowId: z.string() })),
    update: call.input(row.extend({ changes: compositionChanges })).output(receipt),
    remove: call.input(row).output(receipt),
  },
  repair: {
    /** Any question, without a dossier: the terminal. */
    answer: call
      .input(z.object({ question: repairQuestion, seconds: z.number().min(1).max(600) }))
      .output(repairAnswer),
    /** Looks for the fewest swaps, telling how far it is; ending the stream cancels it. Writes nothing. */
    propose: call.input(id.extend({ settings: repairSettings })).output(eventIterator(repairEvent)),
    /** Takes people off the list and puts others on it, in one command. */
    apply: call
      .input(id.extend({ out: z.array(z.string()), in: z.array(z.string()) }))
      .output(receipt),
  },
}
