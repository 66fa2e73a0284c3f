import { useCallback } from 'react'
import type { BlockWork } from '#core/contract/values.ts'
import type { PeopleSource } from '#core/dossier/listed-people.ts'
import { useCall } from '#renderer/client/use-call.ts'
import type { CellChange, SaveBlock, SaveCells } from '#renderer/parts/grid/use-cell-draft.ts'
import { useReadTexts } from '../use-read-texts.ts'
import { PASTED_BLOCK, SHOWN_IN_CELL, saveBlockWith, saveWith } from '#renderer/client/save-with.ts'

interface RowChange {
  readonly rowId: string
}

interface SavingCalls<Edit> {
  readonly update: (input: Edit & RowChange & { readonly id: string }) => Promise<unknown>
  readonly updateMany: (input: {
    readonly id: string
    readonly work: BlockWork
    readonly rows: (Edit & RowChange)[]
    readonly added: Edit[]
  }) => Promise<unknown>
}

/** What the grid of a list of people needs to save one row or a block. `editOf` keeps its identity. */
export function useSavePeople<Edit extends object>(
  id: string,
  { source, calls }: { readonly source: PeopleSource; readonly calls: SavingCalls<Edit> },
  editOf: (values: CellChange['values']) => Edit,
) {
  const one = useCall(id, calls.update, SHOWN_IN_CELL).mutateAsync
  const many = useCall(id, calls.updateMany, PASTED_BLOCK).mutateAsync
  const onSave: SaveCells = useCallback(
    ({ rowId, values }) => saveWith(() => one({ id, rowId, ...editOf(values) })),
    [id, one, editOf],
  )
  const onSaveBlock: SaveBlock = useCallback(
    ({ work, changes, added, cured }) =>
      saveBlockWith(cured, () =>
        many({
          id,
          work,
          rows: changes.map(({ rowId, values }) => ({ rowId, ...editOf(values) })),
          added: added.map(editOf),
        }),
      ),
    [id, many, editOf],
  )
  return { onSave, onSaveBlock, readTexts: useReadTexts(source) }
}
