import { z } from 'zod'
import { factColumn, factField, factList } from '../papers/fact-definition.ts'
import { typedRow, typedValue } from '../dossier/typed-facts.ts'
import { call } from './call.ts'
import { blockWork, receipt } from './values.ts'

/** A list of `templates/facts` as a screen shows it: all its columns, and of what it is a part. */
export const factListView = z.object({
  name: z.string(),
  label: z.string(),
  rowWord: z.string(),
  hint: z.string().nullable(),
  person: z.boolean(),
  parent: z.string().nullable(),
  /** Columns of years beside `columns`; which years, `yearsOfList` tells. */
  years: factList.shape.years,
  columns: z.array(factColumn),
})
export type FactListView = z.infer<typeof factListView>

export const factGroupView = z.object({
  id: z.string(),
  title: z.string(),
  facts: z.array(factField),
  lists: z.array(factListView),
})
export type FactGroupView = z.infer<typeof factGroupView>

const rowChanges = typedRow.pick({ parentId: true, personId: true, cells: true }).partial()
const id = z.object({ id: z.string() })
const ofRow = id.extend({ rowId: z.string() })

/** Facts and lists that only papers need; what has been told stands in the dossier itself. */
export const factsContract = {
  facts: {
    definitions: call.output(z.array(factGroupView)),
    /** Null takes a fact back. One step, whatever the number. */
    set: call
      .input(
        id.extend({
          facts: z.array(z.object({ name: z.string(), value: typedValue.nullable() })).min(1),
        }),
      )
      .output(receipt),
    addRow: call
      .input(id.extend({ list: z.string(), row: rowChanges }))
      .output(receipt.extend({ rowId: z.string() })),
    /** `cells` are merged into those of the row; an empty text takes one away. */
    updateRow: call.input(ofRow.extend({ row: rowChanges })).output(receipt),
    /** A block of cells of one list, with rows added after its last one: all of it or nothing, and one undo. */
    writeRows: call
      .input(
        id.extend({
          list: z.string(),
          parentId: z.string().nullable().default(null),
          work: blockWork.default('paste'),
          rows: z.array(z.object({ rowId: z.string(), cells: typedRow.shape.cells })),
          added: z.array(z.object({ cells: typedRow.shape.cells })).default([]),
        }),
      )
      .output(receipt),
    /** `position` counts from 0 among the rows of the list after it is taken out. */
    moveRow: call.input(ofRow.extend({ position: z.number().int().min(0) })).output(receipt),
    /** Takes the rows with everything that belongs to them. */
    removeRows: call.input(id.extend({ rowIds: z.array(z.string()).min(1) })).output(receipt),
  },
}
