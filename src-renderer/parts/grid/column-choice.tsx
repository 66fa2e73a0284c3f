import { Columns3 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../button.tsx'
import type { GridColumn } from './grid-column.ts'
import { Popup } from './popup.tsx'

interface ColumnChoiceProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly hidden: ReadonlySet<string>
  readonly onHide: (hidden: ReadonlySet<string>) => void
}

/** Which columns of a list are in view; says how many are not, so that none is missed. */
export function ColumnChoice<Row>(props: ColumnChoiceProps<Row>) {
  const { columns, hidden } = props
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  const away = columns.filter(({ id, frozen }) => !frozen && hidden.has(id)).length
  const close = () => {
    setOpen(false)
    anchor.current?.querySelector('button')?.focus()
  }
  return (
    <span ref={anchor}>
      <Button
        small
        icon={Columns3}
        aria-haspopup="dialog"
        aria-expanded={open}
        // Before the panel closes itself for a press outside it.
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {away === 0 ? 'Chọn cột' : `Chọn cột, ẩn ${away}`}
      </Button>
      {open && (
        <Popup anchor={anchor} className="g-values" label="Chọn cột" role="dialog" onClose={close}>
          <ColumnList {...props} onClose={close} />
        </Popup>
      )}
    </span>
  )
}

function ColumnList<Row>(props: ColumnChoiceProps<Row> & { readonly onClose: () => void }) {
  const { columns, hidden, onHide, onClose } = props
  const toggle = (id: string) => {
    const next = new Set(hidden)
    if (!next.delete(id)) next.add(id)
    onHide(next)
  }
  return (
    <>
      <ul className="columns">
        {columns
          .filter(({ frozen }) => !frozen)
          .map(({ id, label }, index) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  autoFocus={index === 0}
                  checked={!hidden.has(id)}
                  onChange={() => toggle(id)}
                />
                <span className="ell">{label}</span>
              </label>
            </li>
          ))}
      </ul>
      <div className="foot">
        <Button small disabled={hidden.size === 0} onClick={() => onHide(new Set())}>
          Hiện tất cả
        </Button>
        <span className="grow" />
        <Button small onClick={onClose}>
          Đóng
        </Button>
      </div>
    </>
  )
}
