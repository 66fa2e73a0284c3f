import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { Panel } from '#renderer/parts/panel.tsx'
import type { OwnPass } from './use-ballot-entry.ts'

interface OpenKeptProps {
  readonly own: OwnPass
  readonly onOpen: (number: number) => void
}

/** Ballots whose content is kept back are opened by their number, to read the paper again. */
export function OpenKept({ own: { blind, numbers }, onOpen }: OpenKeptProps) {
  const [text, setText] = useState('')
  const chosen = Number(text)
  if (!blind || numbers.length === 0) return null
  const open = (event: FormEvent) => {
    event.preventDefault()
    if (!numbers.includes(chosen)) return
    onOpen(chosen)
    setText('')
  }
  return (
    <Panel title={`Đã nhập ${numbers.length} phiếu`}>
      <form className="panel-body counting-form" onSubmit={open}>
        <p className="sub t14">
          Nội dung không hiện cho tới khi cả hai lần đã khóa. Phiếu nào cần kiểm lại thì mở theo số.
        </p>
        <FieldLine label="Kiểm lại phiếu số">
          {(control) => (
            <input
              {...control}
              className="input num"
              autoComplete="off"
              inputMode="numeric"
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </FieldLine>
        <div className="row">
          <Button type="submit" disabled={!numbers.includes(chosen)}>
            Mở phiếu
          </Button>
        </div>
      </form>
    </Panel>
  )
}
