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

export function cellKey(address: CellAddress): string {
  return `${address.rowId}\n${address.columnId}`
}

/** Choices an open closed list shows now. */
export function draftChoices(draft: CellDraft): readonly CellChoice[] {
  if (draft.editor.kind !== 'choice') return []
  return draft.typed ? fittingChoices(draft.editor.choices, draft.text) : draft.editor.choices
}

/** The open cell, the texts that were refused, and the texts on their way to the engine. */
export function useCellDraft(save: SaveCells) {
  const [draft, setDraft] = useState<CellDraft | null>(null)
  const [rejected, setRejected] = useState<ReadonlyMap<string, RejectedText>>(new Map())
  const [pending, setPending] = useState<ReadonlyMap<string, CellValue>>(new Map())

  const reject = (address: CellAddress, text: string, error: CellError) =>
    setRejected((before) => new Map(before).set(cellKey(address), { text, error }))
  const forget = (address: CellAddress) =>
    setRejected((before) => withoutKey(before, cellKey(address)))

  const send = async (change: CellChange, typed: ReadonlyMap<string, string>) => {
    const addresses = [...change.values.keys()].map((columnId) => ({
      rowId: change.rowId,
      columnId,
    }))
    setPending((before) => {
      const after = new Map(before)
      for (const address of addresses) {
        after.set(cellKey(address), change.values.get(address.columnId) ?? null)
      }
      return after
    })
    const refusal = await save(change)
    setPending((before) => addresses.reduce((map, a) => withoutKey(map, cellKey(a)), before))
    if (refusal === null) return
    const error = { wrong: refusal, todo: 'Chữ đã gõ vẫn còn trong ô.', repairs: [] }
    for (const address of addresses) reject(address, typed.get(address.columnId) ?? '', error)
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
    void send({ rowId: address.rowId, values }, new Map([[address.columnId, text]]))
  }
  return { draft, setDraft, rejected, pending, reject, forget, send, take, put }
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
