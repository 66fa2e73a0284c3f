import { Eye } from 'lucide-react'
import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#renderer/parts/button.tsx'
import { momentTyped } from './history-words.ts'
import type { TypedFault } from './history-words.ts'

/** A day, an hour if it matters, and the dossier as it was then. */
export function GoBackForm({ id }: { readonly id: string }) {
  const navigate = useNavigate()
  const faultId = useId()
  const [day, setDay] = useState('')
  const [clock, setClock] = useState('')
  const [fault, setFault] = useState<TypedFault | null>(null)
  const control = (field: TypedFault['field']) => ({
    className: `input ${field}`,
    'aria-invalid': fault?.field === field,
    'aria-describedby': faultId,
  })
  return (
    <form
      className="go-back"
      aria-label="Xem hồ sơ như ngày"
      onSubmit={(event) => {
        event.preventDefault()
        const moment = momentTyped(day, clock)
        setFault(moment.ok ? null : moment.error)
        if (moment.ok) void navigate(`/d/${id}/nhu-luc?luc=${encodeURIComponent(moment.value)}`)
      }}
    >
      <span id={faultId} className={fault ? 'c-bad t14' : 'sub'} role={fault ? 'alert' : undefined}>
        {fault?.sentence ?? 'Xem hồ sơ như ngày'}
      </span>
      <input
        {...control('day')}
        aria-label="Ngày muốn xem"
        placeholder="ngày/tháng/năm"
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <input
        {...control('clock')}
        aria-label="Giờ muốn xem, để trống là hết ngày"
        placeholder="giờ"
        value={clock}
        onChange={(event) => setClock(event.target.value)}
      />
      <Button type="submit" icon={Eye}>
        Xem
      </Button>
    </form>
  )
}
