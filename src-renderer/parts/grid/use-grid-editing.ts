import type { ClipboardEvent } from 'react'
import { arrangePaste } from './arrange-paste.ts'
import { cellText } from './arrange-rows.ts'
import type { CellChoice } from './cell-editor.ts'
import type { GridPlace } from './grid-focus.ts'
import type { RowSelection } from './row-selection.ts'
import { fromTabSeparated, toTabSeparated } from './tab-separated.ts'
import { draftChoices } from './use-cell-draft.ts'
import type { SentRow } from './use-cell-draft.ts'
import type { GridModel } from './use-grid-model.ts'

/** Opening, typing, taking and giving back the focused cell; copy and paste. */
export function useGridEditing<Row>(model: GridModel<Row>, selection: RowSelection) {
  const { active, draft, drafts } = model

  const open = (text?: string) => {
    const editor = active?.editor
    if (!active || !editor) return
    const shown = text ?? model.refused?.text ?? active.storedText
    const chosen =
      editor.kind === 'choice' ? editor.choices.findIndex((c) => c.value === active.stored) : 0
    drafts.setDraft({
      address: active.address,
      editor,
      text: shown,
      typed: text !== undefined,
      choice: text === undefined ? Math.max(0, chosen) : 0,
    })
  }
  const type = (text: string) => {
    if (draft) drafts.setDraft({ ...draft, text, typed: true, choice: 0 })
    else open(text)
  }
  /** True when nothing is open any more. */
  const take = (): boolean => {
    if (!draft || !active) return true
    const choice = draftChoices(draft)[draft.choice]
    const picked = draft.editor.kind === 'choice' && draft.text.trim() !== '' ? choice : undefined
    if (picked) drafts.put(active.address, picked.value, active.stored, picked.label)
    else if (draft.editor.kind === 'choice' && !draft.typed) drafts.forget(active.address)
    else if (!drafts.take(active.address, draft.editor, draft.text, active.stored)) return false
    drafts.setDraft(null)
    return true
  }
  const restore = () => {
    if (active) drafts.forget(active.address)
    drafts.setDraft(null)
  }
  const choose = (choice: CellChoice) => {
    if (active) drafts.put(active.address, choice.value, active.stored, choice.label)
    drafts.setDraft(null)
  }
  const clear = () => {
    if (active?.editor) drafts.take(active.address, active.editor, '', active.stored)
  }
  const step = (by: 1 | -1) => {
    if (!draft) return
    const count = draftChoices(draft).length
    if (count > 0) drafts.setDraft({ ...draft, choice: (draft.choice + by + count) % count })
  }
  const copy = (event: ClipboardEvent) => {
    if (draft) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', toTabSeparated(textsToCopy(model, selection)))
  }
  const paste = (event: ClipboardEvent) => {
    if (draft) return
    event.preventDefault()
    pasteInto(model, fromTabSeparated(event.clipboardData.getData('text/plain')))
  }
  return { open, type, take, restore, choose, clear, step, copy, paste }
}

export type GridEditing = ReturnType<typeof useGridEditing>

function textsToCopy<Row>(model: GridModel<Row>, selection: RowSelection): string[][] {
  const { from, to } = model.cursor.block
  const single = from.row === to.row && from.column === to.column
  if (single && selection.ids.size > 0) {
    const picked = model.shown.filter((_, index) => selection.ids.has(model.ids[index] ?? ''))
    if (picked.length > 0) return picked.map((row) => model.columns.map((c) => cellText(c, row)))
  }
  const columns = model.columns.slice(from.column, to.column + 1)
  return model.shown
    .slice(from.row, to.row + 1)
    .map((row) => columns.map((column) => cellText(column, row)))
}

function pasteInto<Row>(model: GridModel<Row>, texts: readonly (readonly string[])[]) {
  const { active, drafts } = model
  if (!active) return
  const start: GridPlace = model.cursor.block.from
  const pasted = arrangePaste(
    model.shown.slice(start.row),
    model.columns.slice(start.column),
    texts,
  )
  if (!pasted.ok) {
    drafts.reject(active.address, active.storedText, pasted.error)
    return
  }
  const sent: SentRow[] = []
  pasted.value.forEach(({ values, typed, refused }, offset) => {
    const rowId = model.ids[start.row + offset]
    if (rowId === undefined) return
    for (const { columnId, text, error } of refused) drafts.reject({ rowId, columnId }, text, error)
    for (const columnId of typed.keys()) drafts.forget({ rowId, columnId })
    if (values.size > 0) sent.push({ rowId, values, typed })
  })
  drafts.sendBlock(sent)
}
