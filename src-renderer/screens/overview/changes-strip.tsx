import { Link } from 'react-router'
import type { DossierView } from '#core/contract/values.ts'
import { formatMoment } from '#renderer/frame/clock.ts'

const SHOWN = 3

/** The last changes in one line; the whole list behind Lịch sử. */
export function ChangesStrip({ view }: { view: DossierView }) {
  const recent = view.recent.filter((change) => !change.undone).slice(0, SHOWN)
  return (
    <section className="panel changes" aria-label="Vừa thay đổi">
      <h2>Vừa thay đổi</h2>
      {recent.length === 0 && <span className="sub">Chưa có thay đổi nào.</span>}
      {recent.map((change) => (
        <span key={change.id} className="ell" title={change.label}>
          <time>{formatMoment(change.at)}</time>
          {change.label}
        </span>
      ))}
      <Link className="more" to={`/d/${view.dossier.id}/lich-su`}>
        Lịch sử
      </Link>
    </section>
  )
}
