import { Check, TriangleAlert } from 'lucide-react'
import { Link } from 'react-router'
import type { QuorumView } from '#core/contract/attendance-contract.ts'
import {
  isQuorate,
  presentWords,
  quorumWords,
  recountWords,
  sourceWords,
} from './presence-words.ts'

interface QuorumPanelProps {
  readonly dossierId: string
  readonly quorum: QuorumView
}

/** The same in one line, where the panel may be scrolled out of view. */
export function QuorumStrip({ quorum }: { readonly quorum: QuorumView }) {
  const { present, convened, needed } = quorum
  const state = present === null ? 'unknown' : isQuorate(quorum) ? '' : 'short'
  const among = convened === null ? '' : `/${convened}`
  return (
    <p className={`run-strip ${state}`}>
      {present === null ? 'Chưa đếm số có mặt' : `Có mặt ${present}${among}`}
      {needed !== null && `, cần từ ${needed}`}
    </p>
  )
}

/** How many are in the hall, and whether the congress may go on with them. */
export function QuorumPanel({ dossierId, quorum }: QuorumPanelProps) {
  const { present, convened } = quorum
  const link = <Link to={`/d/${dossierId}/ngay-dai-hoi/diem-danh`}>Điểm danh</Link>
  if (present === null)
    return (
      <section className="panel run-quorum unknown" aria-label="Số có mặt">
        <div>
          <b>Chưa đếm số có mặt</b>
          <span className="sub">
            {convened === null ? 'Chưa rõ số triệu tập' : `Triệu tập ${convened}`},{' '}
            {quorumWords(quorum)}, {link}
          </span>
        </div>
      </section>
    )
  const enough = isQuorate(quorum)
  const Icon = enough ? Check : TriangleAlert
  const recount = recountWords(quorum)
  return (
    <section
      className={enough ? 'panel run-quorum' : 'panel run-quorum short'}
      aria-label="Số có mặt"
    >
      <span className="lamp">
        <Icon size={28} strokeWidth={2.5} aria-hidden="true" />
      </span>
      <div>
        <b>{presentWords(quorum)}</b>
        <span title={quorum.source ?? ''}>{quorumWords(quorum)}</span>
        <span className="sub t14">{sourceWords(quorum)}</span>
        {recount !== null && (
          <span className="c-warn t14" role="status">
            {recount} Gọi đủ thì lấy số ở {link}.
          </span>
        )}
      </div>
    </section>
  )
}
