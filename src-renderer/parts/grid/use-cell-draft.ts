import { useState } from 'react'
import type { BlockWork } from '#core/contract/values.ts'
import { useStore } from '#renderer/client/store.ts'
import { stepsTaken } from '#renderer/client/use-steps.ts'
import { fittingChoices } from './cell-editor.ts'
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

/** Several rows changed at once, and rows to be added after the last one. */
export interface BlockChange {
  readonly work: BlockWork
  readonly changes: readonly CellChange[]
  readonly added: readonly ReadonlyMap<string, CellValue>[]
  /** Cells put right on the way, to be told once the block is saved. */
  readonly cured: number
}

/** Saves a block, all of it or nothing, in one step that one undo takes back; answers as `SaveCells` does. */
export type SaveBlock = (block: BlockChange) => Promise<string | null>

/** A text for a cell that was not saved, and why. */
export interface RefusedText extends RejectedText {
  readonly address: CellAddress
}

/** A cell on its way to the engine, with the text it was typed as. */
export interface SentCell {
  readonly address: CellAddress
  readonly value: CellValue
  readonly text: string
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
export function useCellDraft(save: SaveCells, saveBlock: SaveBlock) {
  const [draft, setDraft] = useState<CellDraft | null>(null)
  const [rejected, setRejected] = useState<ReadonlyMap<string, RejectedText>>(new Map())
  const steps = useStore(stepsTaken)
  const [seen, setSeen] = useState(steps)
  if (seen !== steps) {
    setSeen(steps)
    setRejected(new Map())
  }
  const [pending, setPending] = useState<ReadonlyMap<string, CellValue>>(new Map())

  const rejectAll = (texts: readonly RefusedText[]) =>
    setRejected((before) =>
      withEntries(
        before,
        texts.map(({ address, text, error }) => [cellKey(address), { text, error }]),
      ),
    )
  const reject = (address: CellAddress, text: string, error: CellError) =>
    rejectAll([{ address, text, error }])
  const forgetAll = (addresses: readonly CellAddress[]) =>
    setRejected((before) => withoutKeys(before, addresses.map(cellKey)))
  const forget = (address: CellAddress) => forgetAll([address])

  const sendAll = async (cells: readonly SentCell[], saveAll: () => Promise<string | null>) => {
    const addresses = cells.map(({ address }) => address)
    forgetAll(addresses)
    setPending((before) =>
      withEntries(
        before,
        cells.map(({ address, value }) => [cellKey(address), value]),
      ),
    )
    const refusal = await saveAll()
    setPending((before) => withoutKeys(before, addresses.map(cellKey)))
    if (refusal === null) return null
    const error = { wrong: refusal, todo: 'Chữ đã gõ vẫn còn trong ô.', repairs: [] }
    rejectAll(cells.map(({ address, text }) => ({ address, text, error })))
    return refusal
  }
  /** Gives the engine's sentence when the block was refused, null when it is saved. */
  const sendBlock = (cells: readonly SentCell[], block: Omit<BlockChange, 'changes'>) => {
    const changes = changesOf(cells)
    const [only] = changes
    if (only && changes.length === 1 && block.added.length === 0 && block.cured === 0)
      return sendAll(cells, () => save(only))
    return sendAll(cells, () => saveBlock({ ...block, changes }))
  }
  const put = (cell: SentCell, stored: CellValue) => {
    forget(cell.address)
    if (cell.value === stored) return
    void sendAll([cell], () =>
      save({
        rowId: cell.address.rowId,
        values: new Map([[cell.address.columnId, cell.value]]),
      }),
    )
  }
  return { draft, setDraft, rejected, pending, reject, forget, sendBlock, put }
}

export type CellDrafts = ReturnType<typeof useCellDraft>

/** The cells of each row together, in their order. */
function changesOf(cells: readonly SentCell[]): CellChange[] {
  const rows = new Map<string, Map<string, CellValue>>()
  for (const { address, value } of cells) {
    const values = rows.get(address.rowId) ?? new Map<string, CellValue>()
    rows.set(address.rowId, values.set(address.columnId, value))
  }
  return [...rows].map(([rowId, values]) => ({ rowId, values }))
}

function withEntries<Value>(
  map: ReadonlyMap<string, Value>,
  entries: readonly (readonly [string, Value])[],
): ReadonlyMap<string, Value> {
  return entries.length === 0 ? map : new Map([...map, ...entries])
}

function withoutKeys<Value>(
  map: ReadonlyMap<string, Value>,
  keys: readonly string[],
): ReadonlyMap<string, Value> {
  if (!keys.some((key) => map.has(key))) return map
  const after = new Map(map)
  for (const key of keys) after.delete(key)
  return after
}
