import { CircleCheck } from 'lucide-react'
import { useNavigate } from 'react-router'
import { Button } from '#renderer/parts/button.tsx'
import { Panel } from '#renderer/parts/panel.tsx'
import type { ImportChoice } from './package-words.ts'

export interface Imported {
  readonly id: string
  readonly label: string
  readonly backup: string | null
  readonly choice: ImportChoice
}

/** Said once it is done: what happened, and where the state before it is kept. */
export function ImportedNote({ imported }: { readonly imported: Imported }) {
  const navigate = useNavigate()
  return (
    <Panel title="Đã nhận" className="package-choices">
      <div className="panel-body package-done" role="status">
        <CircleCheck size={30} strokeWidth={1.5} aria-hidden="true" />
        <p>
          <b className="strong">{imported.label}.</b>
        </p>
        {imported.backup !== null && (
          <p className="sub">
            Trước khi nhận, mọi hồ sơ trên máy đã được sao lưu. Bản sao lưu ấy ghi là “Trước khi
            nhận gói hồ sơ”.
          </p>
        )}
      </div>
      <div className="package-foot">
        <Button look="primary" autoFocus onClick={() => void navigate(`/d/${imported.id}`)}>
          Mở hồ sơ
        </Button>
        <Button onClick={() => void navigate('/')}>Về Trang đầu</Button>
      </div>
    </Panel>
  )
}
