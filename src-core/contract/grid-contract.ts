import { z } from 'zod'
import { call } from './call.ts'
import { blockOf } from './list-block.ts'
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
const delegateEdit = z.object({ person: personChanges, delegate: delegateChanges })
const candidateEdit = z.object({ person: personChanges, candidate: candidateChanges })
const rows = z.object({ id: z.string(), rowIds: z.array(z.string()).min(1) })

/** The lists that are worked on in a grid: units of the plan, delegates, candidates. */
export const gridContract = {
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
    add: call.input(id.extend(delegateEdit.shape)).output(receipt.extend({ rowId: z.string() })),
    update: call.input(row.extend(delegateEdit.shape)).output(receipt),
    updateMany: call.input(blockOf(delegateEdit)).output(receipt),
    remove: call.input(rows).output(receipt),
  },
  candidates: {
    add: call.input(id.extend(candidateEdit.shape)).output(receipt.extend({ rowId: z.string() })),
    update: call.input(row.extend(candidateEdit.shape)).output(receipt),
    updateMany: call.input(blockOf(candidateEdit)).output(receipt),
    remove: call.input(rows).output(receipt),
  },
}
