import { useEffect, useRef, useState } from 'react'
import type { DossierView } from '#core/contract/values.ts'
import { useHistory } from '#renderer/client/queries.ts'
import { formatMoment } from '#renderer/frame/clock.ts'
import { Button } from '#renderer/parts/button.tsx'
import { ErrorPanel, LoadingBar } from '#renderer/parts/waiting.tsx'

const SHOWN = 3

/** The last changes in one line; the whole list behind Nhật ký. */
export function ChangesStrip({ view }: { view: DossierView }) {
  const [open, setOpen] = useState(false)
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
      <button type="button" className="link-button more" onClick={() => setOpen(true)}>
        Nhật ký
      </button>
      {open && <HistoryDialog id={view.dossier.id} onClose={() => setOpen(false)} />}
    </section>
  )
}

function HistoryDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const history = useHistory(id, true)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="history-dialog" aria-label="Nhật ký thay đổi" onClose={onClose}>
      <div className="panel-head">
        <h2>Nhật ký thay đổi</h2>
        <span className="more">
          <Button small onClick={onClose}>
            Đóng
          </Button>
        </span>
      </div>
      <div className="scroll">
        {history.error ? (
          <ErrorPanel title="Chưa mở được nhật ký" error={history.error} />
        ) : history.data ? (
          <table className="tbl">
            <thead>
              <tr>
                <th>Lúc</th>
                <th>Thay đổi</th>
                <th>Người ghi</th>
                <th>Tình trạng</th>
              </tr>
            </thead>
            <tbody>
              {history.data.map((change) => (
                <tr key={change.id}>
                  <td className="nw num">{formatMoment(change.at)}</td>
                  <td>{change.label}</td>
                  <td className="nw sub">{change.actor}</td>
                  <td className="nw sub">{change.undone ? 'đã hoàn tác' : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <LoadingBar what="Đang mở nhật ký" />
        )}
      </div>
    </dialog>
  )
}
