import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { MinutesLine } from '#core/contract/run-values.ts'
import { formatClock, formatDateInText, formatWeekday } from '#core/base/vietnamese-text.ts'
import { describeMinutes } from '#core/day/run-clock.ts'
import type { RunClock } from '#core/day/run-clock.ts'
import { Button } from '#renderer/parts/button.tsx'
import { Panel } from '#renderer/parts/panel.tsx'
import { CorrectLine } from './correct-line.tsx'
import { QuorumPanel } from './quorum-panel.tsx'
import type { RunWork } from './use-run.ts'
import { WrittenLines } from './written-lines.tsx'

/** Of a session that ran past midnight, or is looked at on an earlier day. */
function minuteOfDay(minute: number): number {
  return ((minute % 1440) + 1440) % 1440
}

interface RunSideProps {
  readonly dossierId: string
  readonly work: RunWork
  readonly clock: RunClock
  readonly moment: string
  readonly onWhole: () => void
}

const NEXT_SHOWN = 3

/** Clock, what is left, who is there, what comes, and what was just written. */
export function RunSide({ dossierId, work, clock, moment, onWhole }: RunSideProps) {
  return (
    <aside className="run-side" aria-label="Thời gian và số có mặt">
      <ClockFace clock={clock} moment={moment} date={work.session.date} />
      <TimeLeft clock={clock} isOpen={work.session.run.openedAt !== null} />
      <QuorumPanel dossierId={dossierId} quorum={work.view.quorum} />
      <div className="run-more scroll">
        <NextItems work={work} clock={clock} onWhole={onWhole} />
        <LastLines work={work} />
      </div>
    </aside>
  )
}

function ClockFace({
  clock,
  moment,
  date,
}: Pick<RunSideProps, 'clock' | 'moment'> & { readonly date: string | null }) {
  const today = moment.slice(0, 10)
  return (
    <div className="run-clock">
      <span className="time">{formatClock(minuteOfDay(clock.now))}</span>
      <span className="day">
        {formatWeekday(today)}
        <br />
        {formatDateInText(today)}
      </span>
      {clock.behind > 0 && (
        <p className="behind" role="status">
          <TriangleAlert size={16} aria-hidden="true" /> Đồng hồ máy bị lùi{' '}
          {describeMinutes(clock.behind)}. Chương trình giữ giờ của việc ghi sau cùng; chỉnh lại
          đồng hồ máy.
        </p>
      )}
      {date !== null && date !== today && (
        <p className="sub t14">Chương trình ghi phiên này ngày {formatDateInText(date)}.</p>
      )}
    </div>
  )
}

function TimeLeft({ clock, isOpen }: { readonly clock: RunClock; readonly isOpen: boolean }) {
  const { current, over, end, breakSince } = clock
  const share = current === null || current.minutes === 0 ? 0 : 1 - current.left / current.minutes
  return (
    <div className="run-left">
      {breakSince !== null ? (
        <b className="t18">Giải lao từ {formatClock(minuteOfDay(breakSince))}</b>
      ) : (
        current && (
          <>
            <div className="row">
              <b className={current.left < 0 ? 't18 c-warn' : 't18'}>
                {current.left < 0
                  ? `Mục này quá ${describeMinutes(current.left)}`
                  : `Mục này còn ${describeMinutes(current.left)}`}
              </b>
              <span className="grow" />
              <span className="sub">{current.minutes} phút</span>
            </div>
            <div className="bar" aria-hidden="true">
              <i
                className={current.left < 0 ? 'f-warn' : 'f-blue'}
                style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }}
              />
            </div>
          </>
        )
      )}
      <p className="sub">
        {isOpen ? 'Cả phiên xong khoảng ' : 'Theo chương trình xong '}
        {formatClock(minuteOfDay(end))}
        {over > 0 && `, quá ${describeMinutes(over)} so với một buổi`}.
      </p>
    </div>
  )
}

function NextItems({ work, clock, onWhole }: Pick<RunSideProps, 'work' | 'clock' | 'onWhole'>) {
  const coming = clock.items.filter(({ state }) => state === 'next').slice(0, NEXT_SHOWN)
  return (
    <Panel
      title="Tiếp theo"
      more={
        <button type="button" className="link-button" onClick={onWhole}>
          Cả chương trình
        </button>
      }
    >
      <ol className="run-next">
        {coming.map(({ id, start, minutes }) => {
          const item = work.session.items.find((one) => one.id === id)
          const votes = item?.asks.length ?? 0
          return (
            <li key={id}>
              <time>{start === null ? '' : formatClock(minuteOfDay(start))}</time>
              <div>
                {item?.title}
                <div className="sub t14">
                  {minutes} phút
                  {votes > 0 ? `, biểu quyết ${votes} lần` : item?.leader && `, ${item.leader}`}
                </div>
              </div>
            </li>
          )
        })}
        {coming.length === 0 && <li className="none">Không còn mục nào của phiên này.</li>}
      </ol>
    </Panel>
  )
}

/** The last lines of the minutes in the words of the paper, each with its way to be put right. */
function LastLines({ work }: { readonly work: RunWork }) {
  const [line, setLine] = useState<MinutesLine | null>(null)
  const [isWhole, setIsWhole] = useState(false)
  const { minutes, lines, sessions } = work.view
  const isWritten = lines > 0 || sessions.some(({ figures }) => figures !== null)
  return (
    <Panel
      title="Biên bản vừa ghi"
      more={
        isWritten && (
          <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
            Cả biên bản đã ghi ({lines})
          </button>
        )
      }
    >
      <ul className="run-lines">
        {minutes.map((one) => (
          <li key={one.rowId}>
            <time>{one.at === null ? '' : formatClock(minuteOfDay(one.at))}</time>
            <span title={one.text}>{one.text}</span>
            <Button small onClick={() => setLine(one)} aria-label={`Sửa: ${one.text}`}>
              Sửa
            </Button>
          </li>
        ))}
        {minutes.length === 0 && <li className="none">Chưa ghi dòng nào.</li>}
      </ul>
      {isWhole && <WrittenLines work={work} onClose={() => setIsWhole(false)} />}
      {line && <CorrectLine work={work} line={line} onClose={() => setLine(null)} />}
    </Panel>
  )
}
