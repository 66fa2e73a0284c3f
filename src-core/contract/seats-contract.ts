import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import {
  apportionment,
  apportionmentMethod,
  apportionmentQuestion,
} from '../seats/apportionment.ts'
import { repairAnswer, repairQuestion } from '../seats/repair-question.ts'
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
