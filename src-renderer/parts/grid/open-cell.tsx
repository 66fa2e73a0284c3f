import type { FocusEvent } from 'react'
import { ActiveCell } from './active-cell.tsx'
import { pressKey } from './working-grid.ts'
import type { WorkingGrid } from './working-grid.ts'

/** The focused cell of a grid with its text field. */
export function OpenCell<Row>(working: WorkingGrid<Row>) {
  const { props, model, view, editing, blocks } = working
  const { active, draft, refused } = model
  if (!active) return null
  const error = refused && (!draft || draft.text === refused.text) ? refused.error : null
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    const next = event.relatedTarget
    if (next instanceof Element && next.closest('.g-popup')) return
    if (draft && !editing.take()) model.drafts.setDraft(null)
  }
  const after = (act: () => void) => () => {
    act()
    view.takeFocus()
  }
  return (
    <ActiveCell
      input={view.input}
      label={`${active.column.label}, ${props.rowLabel(active.row)}: ${active.storedText || 'trống'}`}
      editor={active.editor}
      draft={draft}
      error={error}
      wayBack={model.isNotice ? 'Đóng' : wayBackTo(active.storedText)}
      onType={editing.type}
      onKeyDown={(event) => pressKey(working, event)}
      clipboard={draft ? null : { onCopy: blocks.copy, onCut: blocks.cut, onPaste: blocks.paste }}
      onLeave={leave}
      onOpen={after(() => editing.open())}
      onChoose={(choice) => after(() => editing.choose(choice))()}
      onRestore={after(editing.restore)}
    />
  )
}

function wayBackTo(storedText: string): string {
  if (storedText === '') return 'Để trống như cũ'
  return `Trả lại ${storedText.length > 24 ? `${storedText.slice(0, 23)}…` : storedText}`
}
