import { useEffect } from 'react'
import { useParams } from 'react-router'
import type { HallView } from '#core/contract/hall-values.ts'
import { formatClock, formatInteger } from '#core/base/vietnamese-text.ts'
import { useHallView } from '#renderer/client/run-queries.ts'
import { useHallBeat } from './hall-window.ts'
import { useMoment } from './use-moment.ts'
import './hall.css'

/** The projector: one message in letters that are read from the last row, and never a name. */
export function HallScreen() {
  const { id = '' } = useParams()
  const { data } = useHallView(id)
  const moment = useMoment()
  useHallBeat(id)
  useEffect(() => {
    document.title = 'Màn hình hội trường | Trợ lý Đại hội'
  }, [])
  // Nothing of the program's own troubles is shown to the hall: the last picture stays.
  if (!data) return <div className="hall" />
  const [first, second] = data.titleLines
  const minutes = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
  return (
    <div className="hall">
      <header>
        <div className="first">{first}</div>
        {second !== undefined && <div className="second">{second}</div>}
      </header>
      <main aria-live="polite">
        <Message hall={data} />
      </main>
      <footer>
        <span>
          {data.present !== null && (
            <>
              Có mặt <b>{formatInteger(data.present)}</b>
              {data.convened !== null && ` trên ${formatInteger(data.convened)}`} {data.people}
            </>
          )}
        </span>
        <span className="next">
          {data.next !== null && (
            <>
              Tiếp theo: <b>{data.next}</b>
            </>
          )}
        </span>
        <span className="time">{formatClock(minutes)}</span>
      </footer>
    </div>
  )
}

function Message({ hall }: { readonly hall: HallView }) {
  const { state, heading, result, session, startMinute } = hall
  if (state === 'no-agenda') return <h1>Nhiệt liệt chào mừng</h1>
  if (state === 'before')
    return (
      <>
        <div className="kind">{session}</div>
        <h1>Bắt đầu lúc {startMinute === null ? '' : formatClock(startMinute)}</h1>
      </>
    )
  if (state === 'closed')
    return (
      <>
        <div className="kind">{session}</div>
        <h1>Đã kết thúc</h1>
      </>
    )
  if (state === 'break') return <h1>Giải lao</h1>
  return (
    <>
      <div className="kind">{state === 'vote' ? 'Kết quả biểu quyết' : session}</div>
      <h1 className={heading.length > 48 ? 'long' : ''}>{heading}</h1>
      {result && (
        <div className="result">
          <div className="agree">
            <div className="label">Nhất trí</div>
            <div className="value">
              {result.agree} <small>{result.percent}</small>
            </div>
          </div>
          <div>
            <div className="label">Không nhất trí</div>
            <div className="value">{result.against}</div>
          </div>
          <div>
            <div className="label">Ý kiến khác</div>
            <div className="value">{result.other}</div>
          </div>
        </div>
      )}
    </>
  )
}
