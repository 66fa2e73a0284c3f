import { z } from 'zod'
import { call } from './call.ts'
import {
  blockWork,
  candidateChanges,
  delegateChanges,
  personChanges,
  receipt,
  unitChanges,
} from './values.ts'

const id = z.object({ id: z.string() })
const row = z.object({ id: z.string(), rowId: z.string() })
const rows = z.object({ id: z.string(), rowIds: z.array(z.string()).min(1) })

/** The lists that are worked on in a grid: units of the plan, delegates, candidates. */
export const listsContract = {
  units: {
    update: call.input(row.extend({ changes: unitChanges })).output(receipt),
    /** A block of cells: all of it or nothing, and one undo. */
    updateMany: call
      .input(
        id.extend({
          work: blockWork,
          rows: z.array(z.object({ rowId: z.string(), changes: unitChanges })).min(1),
        }),
      )
      .output(receipt),
    remove: call.input(rows).output(receipt),
  },
  delegates: {
    add: call
      .input(id.extend({ person: personChanges, delegate: delegateChanges }))
      .output(receipt.extend({ rowId: z.string() })),
    update: call
      .input(row.extend({ person: personChanges, delegate: delegateChanges }))
      .output(receipt),
    /** A block of cells, and rows to be added after the last one: all of it or nothing, and one undo. */
    updateMany: call
      .input(
        id.extend({
          work: blockWork,
          rows: z.array(
            z.object({ rowId: z.string(), person: personChanges, delegate: delegateChanges }),
          ),
          added: z.array(z.object({ person: personChanges, delegate: delegateChanges })),
        }),
      )
      .output(receipt),
    remove: call.input(rows).output(receipt),
  },
  candidates: {
    add: call
      .input(id.extend({ person: personChanges, candidate: candidateChanges }))
      .output(receipt.extend({ rowId: z.string() })),
    update: call
      .input(row.extend({ person: personChanges, candidate: candidateChanges }))
      .output(receipt),
    updateMany: call
      .input(
        id.extend({
          work: blockWork,
          rows: z.array(
            z.object({ rowId: z.string(), person: personChanges, candidate: candidateChanges }),
          ),
          added: z.array(z.object({ person: personChanges, candidate: candidateChanges })),
        }),
      )
      .output(receipt),
    remove: call.input(rows).output(receipt),
  },
}
