import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/parts/button.tsx'

interface AddPersonProps {
  readonly label: string
  /** Why the engine did not take the name; null when nothing was refused. */
  readonly refusal: string | null
  readonly saving: boolean
  readonly onAdd: (fullName: string) => void
  readonly onClose: () => void
}

/** One line above the list: a name makes a row, the rest is filled in the grid. */
export function AddPerson({ label, refusal, saving, onAdd, onClose }: AddPersonProps) {
  const [name, setName] = useState('')
  const [empty, setEmpty] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
  }, [])
  const wrong = empty ? 'Chưa có họ tên. Gõ họ và tên rồi bấm Thêm.' : refusal
  return (
    <form
      className="panel add-person"
      onSubmit={(event) => {
        event.preventDefault()
        const fullName = name.normalize('NFC').replace(/\s+/g, ' ').trim()
        setEmpty(fullName === '')
        if (fullName !== '') onAdd(fullName)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <label htmlFor="new-person">{label}</label>
      <input
        id="new-person"
        ref={input}
        className="input"
        autoComplete="off"
        spellCheck={false}
        value={name}
        aria-invalid={wrong !== null}
        aria-describedby="new-person-message"
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" small disabled={saving}>
        Thêm
      </Button>
      <Button small look="quiet" onClick={onClose}>
        Thôi
      </Button>
      <span
        id="new-person-message"
        className={wrong === null ? 't14 sub ell' : 't14 c-bad'}
        aria-live="polite"
      >
        {wrong ?? 'Các mục khác điền ngay trong bảng.'}
      </span>
    </form>
  )
}
