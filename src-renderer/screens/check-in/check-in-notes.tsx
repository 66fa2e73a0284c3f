import { UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { formatDateInText } from '#core/base/vietnamese-text.ts'
import type { AttendanceView } from '#core/contract/attendance-contract.ts'
import { readToday } from '#renderer/frame/clock.ts'
import { Button } from '#renderer/parts/button.tsx'
import { EmptyState } from '#renderer/parts/waiting.tsx'
import { useOpenDossier } from '../use-open-dossier.ts'
import { hourOf, peopleWord } from './check-in-words.ts'

interface FromBeforeProps {
  readonly dossierId: string
  readonly since: string | null
}

/** People who were called at a rehearsal are not in the hall today. */
export function FromBefore({ dossierId, since }: FromBeforeProps) {
  const { dossier } = useOpenDossier()
  const days = [readToday(), ...dossier.sessions.map(({ date }) => date)]
  if (since === null || days.includes(since.slice(0, 10))) return null
  return (
    <p className="note warn">
      <span>
        Điểm danh và các việc đang có được ghi từ {hourOf(since)} ngày{' '}
        {formatDateInText(since.slice(0, 10))}, không phải ngày trong chương trình. Nếu đó là buổi
        diễn tập thì <Link to={`/d/${dossierId}/ngay-dai-hoi`}>mở Điều hành</Link> để xóa phần ấy
        trước khi điểm danh.
      </span>
    </p>
  )
}

/** Another sitting: those of the one before are not there yet. */
export function BeforeSitting({ view }: { readonly view: AttendanceView }) {
  const { before, session, present } = view
  if (before === null || session === null || session === before.session || present > 0) return null
  return (
    <p className="note">
      <span>
        {before.session} đã kết thúc, có {before.present + before.excusedSince}{' '}
        {peopleWord(view.form)} lúc {hourOf(before.at)}. {session} điểm danh lại từ đầu.
      </span>
    </p>
  )
}

interface NobodyProps {
  readonly dossierId: string
  readonly header: ReactNode
}

/** Nothing to call anybody by: where the list is made. */
export function NobodyConvened({ dossierId, header }: NobodyProps) {
  const navigate = useNavigate()
  return (
    <div className="page">
      {header}
      <section className="panel check-in-empty">
        <EmptyState
          icon={UsersRound}
          title="Chưa có ai được triệu tập"
          sentence="Nhập danh sách ở bước Đại biểu, rồi trở lại đây để điểm danh."
          actions={
            <Button look="primary" onClick={() => void navigate(`/d/${dossierId}/dai-bieu`)}>
              Tới Đại biểu
            </Button>
          }
        />
      </section>
    </div>
  )
}
