import type { AgendaView } from '#core/contract/values.ts'
import { splitDate } from '#core/base/plain-date.ts'
import type { PlainDate } from '#core/base/plain-date.ts'
import { formatClock, formatWeekday } from '#core/base/vietnamese-text.ts'
import { sittingsOf } from '#core/dossier/agenda-clock.ts'
import { minutesOver } from './agenda-order.ts'
import type { TimedSessionView } from './agenda-order.ts'

interface SessionBarsProps {
  readonly sessions: readonly TimedSessionView[]
  readonly maxSessions: AgendaView['maxSessions']
  readonly current: string | null
  readonly onGoTo: (sessionId: string) => void
}

/** End and limit of every session, always in view. */
export function SessionBars({ sessions, maxSessions, current, onGoTo }: SessionBarsProps) {
  return (
    <section className="panel session-bars" aria-label="Thời gian các phiên">
      {sessions.map((entry) => (
        <button
          key={entry.session.id}
          type="button"
          className={entry.session.id === current ? 'on' : ''}
          onClick={() => onGoTo(entry.session.id)}
        >
          <SessionBar entry={entry} />
        </button>
      ))}
      <WholeTime sessions={sessions} maxSessions={maxSessions} />
    </section>
  )
}

function SessionBar({ entry }: { entry: TimedSessionView }) {
  const { session, minutes, endMinute, limitMinutes } = entry
  const over = minutesOver(entry)
  const scale = Math.max(minutes, (limitMinutes ?? minutes) * 1.025, 1)
  const share = (value: number) => `${(100 * value) / scale}%`
  return (
    <>
      <span className="title">
        <b className="strong ell" title={session.title}>
          {session.title}
        </b>
        <span className={over > 0 ? 'c-warn strong' : 'sub t14'}>{describeRoom(entry)}</span>
      </span>
      <span className="track" aria-hidden="true">
        <i style={{ width: share(minutes - over) }} />
        {over > 0 && limitMinutes !== null && (
          <i className="over" style={{ left: share(limitMinutes), width: share(over) }} />
        )}
        {limitMinutes !== null && <u style={{ left: share(limitMinutes) }} />}
      </span>
      <span className="ends">
        <span className="ell">
          {formatClock(session.startMinute)} đến {formatClock(endMinute)}
          {session.date !== null && `, ${dayAndMonth(session.date)}`}
        </span>
        <span className="wide">
          {limitMinutes === null ? `${minutes} phút` : `${minutes} trên ${limitMinutes} phút`}
        </span>
      </span>
    </>
  )
}

function dayAndMonth(date: PlainDate): string {
  const { day, month } = splitDate(date)
  return `${day}/${month}`
}

function describeRoom(entry: TimedSessionView): string {
  const over = minutesOver(entry)
  if (over > 0) return `quá ${over} phút`
  if (entry.limitMinutes === null) return ''
  const left = entry.limitMinutes - entry.minutes
  return left === 0 ? 'vừa đủ' : `còn ${left} phút`
}

function WholeTime({ sessions, maxSessions }: Pick<SessionBarsProps, 'sessions' | 'maxSessions'>) {
  const last = sessions.at(-1)
  if (!last) return null
  const date = last.session.date
  const end = `Kết thúc ${formatClock(last.endMinute)}`
  // The meeting of the new committee is in the agenda, and no limit of the congress is about it.
  const sittings = sittingsOf(sessions).length
  const over = maxSessions !== null && sittings > maxSessions.value
  return (
    <div className="whole">
      <b className="strong nw">{date === null ? end : `${end}, ${formatWeekday(date)}`}</b>
      <span className={over ? 't14 c-warn strong' : 't14 sub'}>
        {maxSessions === null
          ? `${sittings} buổi`
          : `${sittings} buổi, mức tối đa ${maxSessions.value} buổi`}
      </span>
      {maxSessions && (
        <span className="t14 mut ell" title={maxSessions.source}>
          {documentOf(maxSessions.source)}
        </span>
      )}
    </div>
  )
}

/** Number of the document alone; its date and clause, for which there is no room, stand in the title. */
function documentOf(source: string): string {
  return source.replace(/ ngày .*$/, '')
}
