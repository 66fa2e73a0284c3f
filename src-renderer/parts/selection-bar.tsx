import type { ReactNode } from 'react'
import { Button } from './button.tsx'

interface SelectionBarProps {
  /** "Đã chọn 3 người". */
  readonly words: string
  readonly actions: ReactNode
  readonly onClear: () => void
}

/** Stands under a grid while rows are picked; Esc in the grid clears as well. */
export function SelectionBar({ words, actions, onClear }: SelectionBarProps) {
  return (
    <div className="selection-bar" role="toolbar" aria-label="Việc với các dòng đã chọn">
      <strong className="strong">{words}</strong>
      <span className="grow" />
      {actions}
      <Button small onClick={onClear}>
        Bỏ chọn
      </Button>
    </div>
  )
}
