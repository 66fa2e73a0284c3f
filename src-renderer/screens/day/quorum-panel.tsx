import { Check, TriangleAlert } from 'lucide-react'
import { Link } from 'react-router'
import type { Quorum } from '#core/contract/run-values.ts'

interface QuorumPanelProps {
  readonly dossierId: string
  readonly quorum: Quorum
}

/** How many are in the hall, and whether the congress may go on with them. */
export function QuorumPanel({ dossierId, quorum }: QuorumPanelProps) {
  const { present, convened, needed } = quorum
  const link = <Link to={`/d/${dossierId}/ngay-dai-hoi/diem-danh`}>Điểm danh</Link>
  if (present === null)
    return (
      <section className="panel run-quorum unknown" aria-label="Số có mặt">
        <div>
          <b>Chưa đếm số có mặt</b>
          <span className="sub">
            {convened === null ? 'Chưa rõ số triệu tập' : `Triệu tập ${convened}`}, {link}
          </span>
        </div>
      </section>
    )
  const enough = needed === null || present >= needed
  const Icon = enough ? Check : TriangleAlert
  return (
    <section
      className={enough ? 'panel run-quorum' : 'panel run-quorum short'}
      aria-label="Số có mặt"
    >
      <span className="lamp">
        <Icon size={28} strokeWidth={2.5} aria-hidden="true" />
      </span>
      <div>
        <b>
          {present}
          {convened !== null && ` trên ${convened}`} có mặt
        </b>
        <span className="sub" title={quorum.source ?? ''}>
          {needed === null
            ? 'Bộ quy định không nêu mức'
            : enough
              ? `Đủ điều kiện họp, cần từ ${needed}`
              : `Chưa đủ điều kiện họp, cần từ ${needed}`}
        </span>
      </div>
    </section>
  )
}
