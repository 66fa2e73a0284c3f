import { LockKeyhole } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { LoadingBar } from '#renderer/parts/waiting.tsx'
import { OpenPackageButton } from './open-package.tsx'

interface PasswordFormProps {
  /** Why the last one did not open the package; null before the first try. */
  readonly error: string | null
  readonly opening: boolean
  readonly onOpen: (password: string) => void
}

/** A sealed package tells nothing, not even its title, before the password. */
export function PasswordForm({ error, opening, onOpen }: PasswordFormProps) {
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    if (error !== null) field.current?.select()
  }, [error])
  return (
    <section className="panel package-password" aria-label="Mật khẩu của gói">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed !== '' && !opening) onOpen(typed)
          else field.current?.focus()
        }}
      >
        <h2>
          <LockKeyhole size={18} strokeWidth={1.75} aria-hidden="true" /> Gói này có mật khẩu
        </h2>
        <p className="sub">Gõ mật khẩu người gửi đã báo. Chữ hoa, chữ thường là khác nhau.</p>
        <FieldLine
          label="Mật khẩu"
          width="340px"
          error={error}
          help={opening ? 'Đang mở, mất một hai giây' : ''}
        >
          {(control) => (
            <input
              {...control}
              ref={field}
              className="input"
              type={shown ? 'text' : 'password'}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </FieldLine>
        <label className="package-check">
          <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
          Hiện chữ đang gõ
        </label>
        <div className="row">
          <Button type="submit" look="primary" disabled={opening}>
            {opening ? 'Đang mở' : 'Mở gói'}
          </Button>
          <OpenPackageButton words="Chọn tệp khác" />
        </div>
        {opening && <LoadingBar what="Đang mở gói" />}
      </form>
    </section>
  )
}
