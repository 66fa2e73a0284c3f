import {
  ArrowRight,
  CalendarOff,
  ChevronLeft,
  Coffee,
  FilePen,
  LogOut,
  MonitorPlay,
  StickyNote,
  Timer,
} from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { RunSession, RunView } from '#core/contract/run-values.ts'
import { formatClock } from '#core/base/vietnamese-text.ts'
import { tellRun } from '#core/day/run-clock.ts'
import { openFailure } from '#renderer/client/connection.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useRunView } from '#renderer/client/run-queries.ts'
import { useStore } from '#renderer/client/store.ts'
import { useDataBanner } from '#renderer/frame/data-banner.tsx'
import { useKeys } from '#renderer/frame/keys.ts'
import { AppMark } from '#renderer/parts/app-mark.tsx'
import { Button } from '#renderer/parts/button.tsx'
import { wordsOfPress } from '#renderer/parts/use-second-press.ts'
import { Awaiting, EmptyState } from '#renderer/parts/waiting.tsx'
import { BeforeNote } from './clear-day.tsx'
import { dueSlot } from './due-slot.ts'
import { openHallWindow, useHallWindow } from './hall-window.ts'
import { QuorumStrip } from './quorum-panel.tsx'
import { RunDialog } from './run-dialog.tsx'
import { RunItemView } from './run-item.tsx'
import { RunSide } from './run-side.tsx'
import { SessionOpening } from './session-opening.tsx'
import { useMoment } from './use-moment.ts'
import { isSpeechTyped, useRun } from './use-run.ts'
import type { RunWork } from './use-run.ts'
import { WholeAgenda } from './whole-agenda.tsx'
import './run.css'

/** Running the congress from the presidium's table, by keyboard or slide clicker. */
export function RunScreen() {
  const { id = '' } = useParams()
  const query = useRunView(id)
  const view = query.data
  const session = view?.sessions.find((one) => one.id === view.sessionId)
  useEffect(() => {
    document.title = 'Điều hành | Trợ lý Đại hội'
  }, [])
  if (view && session) return <Run key={session.id} dossierId={id} view={view} session={session} />
  return (
    <div className="run alone scroll">
      <RunHeader dossierId={id} words={view?.title ?? ''} />
      <AboutData />
      <main className="run-now scroll">
        {view ? (
          <NoAgenda dossierId={id} />
        ) : (
          <Awaiting
            query={query}
            what="Đang mở chương trình điều hành"
            failed="Chưa mở được chương trình điều hành"
          />
        )}
      </main>
    </div>
  )
}

function NoAgenda({ dossierId }: { readonly dossierId: string }) {
  const navigate = useNavigate()
  return (
    <EmptyState
      icon={CalendarOff}
      title="Chưa có chương trình để điều hành"
      sentence="Lập chương trình ở bước Chương trình: lấy mẫu có sẵn rồi sửa, hoặc thêm từng mục. Xong rồi mở lại trang này."
      actions={
        <Button look="primary" onClick={() => void navigate(`/d/${dossierId}/chuong-trinh`)}>
          Lập chương trình
        </Button>
      }
    />
  )
}

interface RunProps {
  readonly dossierId: string
  readonly view: RunView
  readonly session: RunSession
}

function Run({ dossierId, view, session }: RunProps) {
  const moment = useMoment()
  const work = useRun(dossierId, view, session)
  const [dialog, setDialog] = useState<'whole' | 'incident' | null>(null)
  const { run, startMinute, date, items } = session
  const clock = useMemo(
    () => tellRun({ startMinute, date, items, run, limitMinutes: view.limitMinutes }, moment),
    [startMinute, date, items, run, view.limitMinutes, moment],
  )
  useRunKeys(work, dialog !== null)
  const isOpen = run.openedAt !== null && run.closedAt === null
  return (
    <div className="run scroll">
      <RunHeader dossierId={dossierId} words={`${view.title}, ${session.title.toLowerCase()}`} />
      <AboutData />
      <main className="run-now">
        <Said />
        <BeforeNote dossierId={dossierId} view={view} today={moment.slice(0, 10)} />
        {run.openedAt === null ? (
          <SessionOpening work={work} session={session} />
        ) : run.closedAt !== null ? (
          <Closed dossierId={dossierId} session={session} end={clock.end} />
        ) : work.shown ? (
          <RunItemView dossierId={dossierId} work={work} item={work.shown} clock={clock} />
        ) : null}
      </main>
      <RunSide
        dossierId={dossierId}
        work={work}
        clock={clock}
        moment={moment}
        onWhole={() => setDialog('whole')}
      />
      <Controls work={work} isOpen={isOpen} onIncident={() => setDialog('incident')} />
      <QuorumStrip quorum={view.quorum} />
      {work.held !== null && <HeldDialog work={work} sentence={work.held.sentence} />}
      {dialog === 'whole' && (
        <WholeAgenda work={work} clock={clock} onClose={() => setDialog(null)} />
      )}
      {dialog === 'incident' && (
        <IncidentDialog dossierId={dossierId} work={work} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}

/** Opened twice, or for reading only: at the table of the presidium it matters most. */
function AboutData() {
  const banner = useDataBanner()
  return banner !== null && <div className="run-banner">{banner}</div>
}

/** What went wrong behind the screen's back: this screen has no frame to say it. */
function Said() {
  const failure = useStore(openFailure)
  if (failure === null) return null
  return (
    <div className="note warn" role="alert">
      <span className="grow">{failure.sentence}</span>
      <Button small onClick={() => openFailure.set(null)}>
        Đóng
      </Button>
    </div>
  )
}

/** PgDn and PgUp are what a slide clicker sends; its other keys must do no harm. */
function useRunKeys({ click, lookBack }: RunWork, isCovered: boolean) {
  const keys = useMemo(() => {
    const press = (deed: () => void) => (event: KeyboardEvent) => {
      const covered = isCovered || document.querySelector('dialog[open]') !== null
      if (!covered && !event.repeat) deed()
    }
    const nothing = () => undefined
    return {
      PageDown: press(click),
      PageUp: press(lookBack),
      F5: nothing,
      'Shift+F5': nothing,
    }
  }, [click, lookBack, isCovered])
  useKeys(keys, 'before-frame')
}

function RunHeader({ dossierId, words }: { readonly dossierId: string; readonly words: string }) {
  const isShown = useHallWindow(dossierId)
  const base = `/d/${dossierId}`
  return (
    <header className="header run-header">
      <AppMark />
      <span className="header-name">Điều hành</span>
      <span className="words ell" title={words}>
        {words}
      </span>
      <button
        type="button"
        className={isShown ? 'header-button live' : 'header-button'}
        onClick={() => openHallWindow(dossierId)}
      >
        {isShown ? <i aria-hidden="true" /> : <MonitorPlay {...ICON} />}
        Màn hình hội trường{isShown && ': đang chiếu'}
      </button>
      <HeaderLink to={`${base}/ngay-dai-hoi/diem-danh`}>Điểm danh</HeaderLink>
      <HeaderLink to={`${base}/ngay-dai-hoi/bau-cu`}>Bầu cử</HeaderLink>
      <HeaderLink to={`${base}/ngay-dai-hoi/tinh-huong`}>Tình huống</HeaderLink>
      <HeaderLink to={`${base}/van-ban?dong=congress-minutes`}>
        <FilePen {...ICON} /> Biên bản
      </HeaderLink>
      <HeaderLink to={base}>
        <LogOut {...ICON} /> Thoát
      </HeaderLink>
    </header>
  )
}

const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

function HeaderLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link className="header-button" to={to}>
      {children}
    </Link>
  )
}

interface ClosedProps {
  readonly dossierId: string
  readonly session: RunSession
  readonly end: number
}

function Closed({ dossierId, session, end }: ClosedProps) {
  return (
    <div className="run-opening">
      <p className="run-meta">Mọi phiên của chương trình đã xong</p>
      <h1>
        {session.title} kết thúc lúc {formatClock(end % 1440)}
      </h1>
      <p>
        Biên bản đã có giờ, số có mặt, các lần biểu quyết và diễn biến vừa ghi. Bấm nhầm thì lấy lại
        ở Cả chương trình.
      </p>
      <p>
        <Link to={`/d/${dossierId}/van-ban?dong=congress-minutes`}>Mở biên bản đại hội</Link>
      </p>
    </div>
  )
}

interface ControlsProps {
  readonly work: RunWork
  readonly isOpen: boolean
  readonly onIncident: () => void
}

/** One line of keys to press; the primary one says what the next press does. */
function Controls({ work, isOpen, onIncident }: ControlsProps) {
  const first = work.shown === null || work.shown.number === 1
  return (
    <div className="run-controls" role="group" aria-label="Điều hành">
      <Button className="x" icon={ChevronLeft} disabled={!isOpen || first} onClick={work.lookBack}>
        Mục trước
      </Button>
      <Button
        className="x"
        icon={Timer}
        disabled={!isOpen || work.current === null}
        onClick={work.addMinutes}
      >
        Thêm 5 phút
      </Button>
      <Button className="x" icon={Coffee} disabled={!isOpen} onClick={work.toggleBreak}>
        {work.resting ? 'Hết giải lao' : 'Giải lao'}
      </Button>
      <Button className="x" icon={StickyNote} onClick={onIncident}>
        Ghi việc phát sinh
      </Button>
      <span className="grow" />
      {isOpen && (
        <Button
          look="primary"
          className="x run-go-on"
          disabled={work.busy}
          aria-keyshortcuts="PageDown"
          onClick={work.goOn}
        >
          {wordsOfNext(work)}
          <ArrowRight size={18} strokeWidth={1.75} aria-hidden="true" />
          <kbd className="kbd wide">PgDn</kbd>
        </Button>
      )}
    </div>
  )
}

/** What the next press does. */
function wordsOfNext(work: RunWork): string {
  const { current, next, slot, canVoteAgain, at, isLooking, resting, handle } = work
  const onward = next === null ? 'kết thúc phiên' : `sang mục ${next.number}`
  const told = handle.draft.gist.trim() !== ''
  if (isLooking) return 'Trở lại'
  if (resting) return 'Hết giải lao, họp tiếp'
  if (current === null) return 'Sang mục 1'
  if (at === 'other-vote') return 'Ghi kết quả'
  if (at === 'speech' && isSpeechTyped(handle.draft)) return 'Ghi phát biểu'
  if (at === 'vote' && slot !== null) return wordsOfVote(work, onward)
  if (slot !== null && !told) return canVoteAgain ? 'Biểu quyết lại' : 'Về biểu quyết'
  if (slot !== null) return 'Ghi biên bản'
  if (told) return `Ghi biên bản, ${onward}`
  return onward.charAt(0).toUpperCase() + onward.slice(1)
}

/** Something the item waits for has not happened: done first, or passed by with its reason. */
function HeldDialog({ work, sentence }: { readonly work: RunWork; readonly sentence: string }) {
  if (work.held?.lost !== undefined) return <LostVoteDialog work={work} sentence={sentence} />
  const isClosing = work.held?.itemId === null
  const action = isClosing ? 'Vẫn kết thúc phiên' : 'Vẫn sang mục sau'
  return (
    <RunDialog
      title={
        isClosing ? 'Kết thúc phiên khi việc bầu chưa xong?' : 'Sang mục sau khi chưa bầu xong?'
      }
      about={`${sentence} Bấm Để sau rồi mở Bầu cử để làm tiếp. Vẫn đi tiếp thì ghi lý do; lý do được giữ trong nhật ký của ngày đại hội.`}
      fields={[{ name: 'despite', label: `Lý do ${action.toLowerCase()}`, value: '' }]}
      action={action}
      onClose={work.stay}
      onSave={({ despite = '' }) => work.pass(despite)}
    />
  )
}

/** Half and less is not passed: nobody records that by a press meant for the next slide. */
function LostVoteDialog({ work, sentence }: { readonly work: RunWork; readonly sentence: string }) {
  return (
    <RunDialog
      title="Không đạt: ghi là không được thông qua?"
      about={sentence}
      fields={[]}
      action="Ghi là không được thông qua"
      onClose={work.stay}
      onSave={() => {
        work.loseVote()
        return Promise.resolve(null)
      }}
    />
  )
}

function wordsOfVote({ current, next, slot, armed, isShown, view }: RunWork, onward: string) {
  const present = view.quorum.present ?? 0
  const asked = wordsOfPress(armed, present)
  if (asked !== null) return asked
  const isLast = current !== null && slot !== null && dueSlot(current, slot) === null
  const goesOn = isLast && next !== null && !isShown && current.stop === null
  return goesOn ? `Ghi kết quả, ${onward}` : 'Ghi kết quả'
}

interface IncidentProps {
  readonly dossierId: string
  readonly work: RunWork
  readonly onClose: () => void
}

function IncidentDialog({ dossierId, work, onClose }: IncidentProps) {
  return (
    <RunDialog
      title="Ghi việc phát sinh"
      about="In ở phần Những việc phát sinh của biên bản, kèm giờ ghi."
      fields={[
        { name: 'what', label: 'Việc phát sinh, kiến nghị', value: '', kind: 'text' },
        { name: 'settled', label: 'Cách giải quyết, nếu đã rõ', value: '', kind: 'text' },
      ]}
      action="Ghi vào biên bản"
      onClose={onClose}
      onSave={async ({ what = '', settled = '' }) => {
        const refused = await work.attempt(() =>
          client.run.incident({ id: dossierId, what, settled }),
        )
        if (refused === null) onClose()
        return refused
      }}
    />
  )
}
