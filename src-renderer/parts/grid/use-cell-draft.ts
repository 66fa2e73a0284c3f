import { useState } from 'react'
import { fittingChoices, parseCell } from './cell-editor.ts'
import type { CellChoice, CellEditor, CellError } from './cell-editor.ts'
import type { CellValue } from './cell-value.ts'
import type { CellAddress } from './grid-column.ts'

/** What is being typed into the open cell. */
export interface CellDraft {
  readonly address: CellAddress
  readonly editor: CellEditor
  readonly text: string
  /** Until something is typed a closed list shows all its choices. */
  readonly typed: boolean
  readonly choice: number
}

/** Text that could not be taken; it stays in the cell as typed. */
export interface RejectedText {
  readonly text: string
  readonly error: CellError
}

export interface CellChange {
  readonly rowId: string
  readonly values: ReadonlyMap<string, CellValue>
}

/** Saves one row's cells; gives the engine's sentence when it refused, null when saved. */
export type SaveCells = (change: CellChange) => Promise<string | null>

/** Saves a pasted block, all of it or nothing; answers as `SaveCells` does. */
export type SaveBlock = (changes: readonly CellChange[]) => Promise<string | null>

/** Cells on their way to the engine, with the text each was typed as. */
export interface SentRow extends CellChange {
  readonly typed: ReadonlyMap<string, string>
}

export function cellKey(address: CellAddress): string {
  return `${address.rowId}\n${address.columnId}`
}

/** Choices an open closed list shows now. */
export function draftChoices(draft: CellDraft): readonly CellChoice[] {
  if (draft.editor.kind !== 'choice') return []
  return draft.typed ? fittingChoices(draft.editor.choices, draft.text) : draft.editor.choices
}

/** The open cell, the texts that were refused, and the texts on their way to the engine. */
export function useCellDraft(save: SaveCells, saveBlock: SaveBlock | undefined) {
  const [draft, setDraft] = useState<CellDraft | null>(null)
  const [rejected, setRejected] = useState<ReadonlyMap<string, RejectedText>>(new Map())
  const [pending, setPending] = useState<ReadonlyMap<string, CellValue>>(new Map())

  const reject = (address: CellAddress, text: string, error: CellError) =>
    setRejected((before) => new Map(before).set(cellKey(address), { text, error }))
  const forget = (address: CellAddress) =>
    setRejected((before) => withoutKey(before, cellKey(address)))

  const sendAll = async (rows: readonly SentRow[], saveAll: SaveBlock) => {
    const cells = rows.flatMap(({ rowId, values, typed }) =>
      [...values].map(([columnId, value]) => ({
        address: { rowId, columnId },
        value,
        text: typed.get(columnId) ?? '',
      })),
    )
    setPending((before) => {
      const after = new Map(before)
      for (const { address, value } of cells) after.set(cellKey(address), value)
      return after
    })
    const refusal = await saveAll(rows.map(({ rowId, values }) => ({ rowId, values })))
    setPending((before) => cells.reduce((map, c) => withoutKey(map, cellKey(c.address)), before))
    if (refusal === null) return
    const error = { wrong: refusal, todo: 'Chữ đã gõ vẫn còn trong ô.', repairs: [] }
    for (const { address, text } of cells) reject(address, text, error)
  }
  const send = (row: SentRow) => sendAll([row], () => save(row))
  /** Several rows at once: one change where the list can take a block, else row by row. */
  const sendBlock = (rows: readonly SentRow[]) => {
    if (saveBlock && rows.length > 1) void sendAll(rows, saveBlock)
    else for (const row of rows) void send(row)
  }

  /** Takes a typed text: true when it was good (saved, or the same as before). */
  const take = (address: CellAddress, editor: CellEditor, text: string, stored: CellValue) => {
    const parsed = parseCell(editor, text)
    if (!parsed.ok) {
      reject(address, text, parsed.error)
      return false
    }
    put(address, parsed.value, stored, text)
    return true
  }
  const put = (address: CellAddress, value: CellValue, stored: CellValue, text: string) => {
    forget(address)
    if (value === stored) return
    const values = new Map([[address.columnId, value]])
    void send({ rowId: address.rowId, values, typed: new Map([[address.columnId, text]]) })
  }
  return { draft, setDraft, rejected, pending, reject, forget, sendBlock, take, put }
}

export type CellDrafts = ReturnType<typeof useCellDraft>

function withoutKey<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
): ReadonlyMap<string, Value> {
  if (!map.has(key)) return map
  const after = new Map(map)
  after.delete(key)
  return after
}
