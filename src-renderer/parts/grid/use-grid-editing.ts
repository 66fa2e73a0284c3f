import { useLayoutEffect, useRef } from 'react'
import { formatCell, parseCell } from './cell-editor.ts'
import type { CellChoice, CellError } from './cell-editor.ts'
import type { CellValue } from './cell-value.ts'
import { askAbout, judgeText } from './judge-text.ts'
import type { ReadTexts } from './judge-text.ts'
import { draftChoices } from './use-cell-draft.ts'
import type { CellDraft, CellDrafts } from './use-cell-draft.ts'
import type { GridModel } from './use-grid-model.ts'

/** Opening, typing, taking and giving back the focused cell. */
export function useGridEditing<Row>(model: GridModel<Row>, readTexts: ReadTexts | undefined) {
  const { active, draft, drafts } = model
  const latestDraft = useRef(draft)
  useLayoutEffect(() => {
    latestDraft.current = draft
  })

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
  /** True when nothing is open any more; `later` is called when that is only known after the engine has read it. */
  const take = (later?: () => void): boolean => {
    if (!draft || !active) return true
    const loses = readTexts !== undefined && losesLetters(draft)
    const unread = loses ? null : takeDraft(drafts, draft, active.stored)
    if (unread === null && !loses) {
      drafts.setDraft(null)
      return true
    }
    const settle = async () => {
      const done = await askEngine({ drafts, readTexts, draft, stored: active.stored }, unread)
      if (!done || latestDraft.current !== draft) return
      drafts.setDraft(null)
      later?.()
    }
    void settle()
    return false
  }
  const restore = () => {
    if (active) drafts.forget(active.address)
    drafts.setDraft(null)
  }
  const choose = ({ value, label }: CellChoice) => {
    if (active) drafts.put({ address: active.address, value, text: label }, active.stored)
    drafts.setDraft(null)
  }
  const step = (by: 1 | -1) => {
    if (!draft) return
    const count = draftChoices(draft).length
    if (count > 0) drafts.setDraft({ ...draft, choice: (draft.choice + by + count) % count })
  }
  return { open, type, take, restore, choose, step }
}

/** Puts what the cell understands by itself on its way; gives the error where it does not. */
function takeDraft(drafts: CellDrafts, draft: CellDraft, stored: CellValue): CellError | null {
  const { address, editor, text } = draft
  if (editor.kind === 'choice') {
    const choice = draftChoices(draft)[draft.choice]
    if (choice && text.trim() !== '') {
      drafts.put({ address, value: choice.value, text: choice.label }, stored)
      return null
    }
    if (!draft.typed) {
      drafts.forget(address)
      return null
    }
  }
  const parsed = parseCell(editor, text)
  if (!parsed.ok) return parsed.error
  drafts.put({ address, value: parsed.value, text }, stored)
  return null
}

/** "Nguy?n": a letter an old program could not keep; the cell alone would take it. */
function losesLetters({ editor, text }: CellDraft): boolean {
  return editor.kind === 'text' && /[?\ufffd]/.test(text)
}

interface Asking {
  readonly drafts: CellDrafts
  readonly readTexts: ReadTexts | undefined
  readonly draft: CellDraft
  readonly stored: CellValue
}

/** What the cell does not understand by itself the engine may: "tháng 3/1979", "5.3.79". True: it was taken. */
async function askEngine(asking: Asking, unread: CellError | null): Promise<boolean> {
  const { drafts, readTexts, draft, stored } = asking
  const { address, editor, text } = draft
  if (unread !== null && (!readTexts || unread.repairs.length > 0)) {
    drafts.reject(address, text, unread)
    return false
  }
  const read = await readTexts?.([{ columnId: address.columnId, text, font: null }])
  const judged = judgeText(editor, text, (read?.ok && read.value[0]) || null)
  if (!judged.ok) {
    drafts.reject(address, text, judged.error)
    return false
  }
  const { value, doubt } = judged.value
  if (doubt !== null) {
    drafts.reject(address, text, askAbout(formatCell(editor, value), judged.value))
    return false
  }
  drafts.put({ address, value, text }, stored)
  return true
}

export type GridEditing = ReturnType<typeof useGridEditing>
