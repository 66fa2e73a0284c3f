import { useEffect, useState } from 'react'
import { Link, Navigate, useParams, useSearchParams } from 'react-router'
import type { CountingPass, CountingView } from '#core/contract/counting-values.ts'
import { useKeys } from '#renderer/frame/keys.ts'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { useOpenDossier } from '../use-open-dossier.ts'
import { BallotPass } from './ballot-pass.tsx'
import { BeginPass } from './begin-pass.tsx'
import { ClosedPass } from './closed-pass.tsx'
import { CompareTab } from './compare-tab.tsx'
import { isAnyBallotWaiting } from './entry-queue.ts'
import { HeadSlot } from './head-slot.tsx'
import { ResultTab } from './result-tab.tsx'
import { LeftOver } from './left-over.tsx'
import { isAnyTotalTyped } from './totals-entry.ts'
import { TotalsPass } from './totals-pass.tsx'
import { useCountingView } from './use-counting.ts'
import type { BallotPlace } from './use-counting.ts'
import './counting.css'

const TABS = [
  { tab: 'lan-1', label: 'Lần 1' },
  { tab: 'lan-2', label: 'Lần 2' },
  { tab: 'so', label: 'So hai lần' },
  { tab: 'bien-ban', label: 'Biên bản' },
] as const
type Tab = (typeof TABS)[number]['tab']

/** Undo takes back what was changed elsewhere: on this page it would not be seen. */
const NO_UNDO = { 'Ctrl+Z': () => true, 'Ctrl+Y': () => true }

/** Ballots of one election into figures, read twice. */
export function CountingScreen() {
  const { dossier } = useOpenDossier()
  const { ballotId = '' } = useParams()
  const [query, setQuery] = useSearchParams()
  const told = TABS.find((one) => one.tab === query.get('phan'))?.tab
  const tab = told ?? 'lan-1'
  const pass: CountingPass = tab === 'lan-2' ? 2 : 1
  const place = { id: dossier.id, ballotId }
  const view = useCountingView(place, pass)
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  useKeys(NO_UNDO, 'before-frame')
  useLeaveWarning()
  // What is remembered of the page may be from before the second pass began.
  if (!view.data || (told === undefined && view.isFetching)) {
    return (
      <div className="page counting">
        <h1>Kiểm phiếu</h1>
        <Awaiting
          query={view}
          what="Đang mở cuộc bầu"
          failed="Chưa mở được cuộc bầu này"
          actions={
            <Link className="btn primary" to={`/d/${dossier.id}/ngay-dai-hoi/bau-cu`}>
              Về Bầu cử
            </Link>
          }
        />
      </div>
    )
  }
  if (told === undefined) return <Navigate replace to={{ search: `?phan=${openTab(view.data)}` }} />
  const open = (next: Tab) => setQuery({ phan: next }, { replace: true })
  return (
    <div className="page counting">
      <div className="page-head">
        <h1>{titleOf(view.data)}</h1>
        <span className="seg" role="group" aria-label="Phần">
          {TABS.map((one) => (
            <button
              key={one.tab}
              type="button"
              aria-pressed={one.tab === tab}
              onClick={() => open(one.tab)}
            >
              {one.label}
            </button>
          ))}
        </span>
        <div className="actions" ref={setSlot}>
          <WhoWorks view={view.data} tab={tab} />
        </div>
      </div>
      {(tab === 'lan-1' || tab === 'lan-2') && (
        <LeftOver place={place} pass={pass} view={view.data} />
      )}
      <HeadSlot value={slot}>
        <TabBody key={tab} tab={tab} place={place} pass={pass} view={view.data} open={open} />
      </HeadSlot>
    </div>
  )
}

/** The pass that is going on now; before and after it the first. */
function openTab({ passes }: CountingView): Tab {
  return passes.findLast(({ state }) => state === 'open')?.pass === 2 ? 'lan-2' : 'lan-1'
}

function titleOf({ body, round }: CountingView): string {
  return `Kiểm phiếu bầu ${body}${round > 1 ? `, lần ${round}` : ''}`
}

function WhoWorks({ view, tab }: { readonly view: CountingView; readonly tab: Tab }) {
  if (!view.own || tab === 'so' || tab === 'bien-ban') return null
  return (
    <span className="sub who">
      {view.own.reader !== null && (
        <span>
          Đọc: <b>{view.own.reader}</b>
        </span>
      )}
      <span>
        Nhập: <b>{view.own.clerk}</b>
      </span>
    </span>
  )
}

interface TabBodyProps {
  readonly tab: Tab
  readonly place: BallotPlace
  readonly pass: CountingPass
  readonly view: CountingView
  readonly open: (tab: Tab) => void
}

function TabBody({ tab, place, pass, view, open }: TabBodyProps) {
  if (tab === 'so')
    return <CompareTab place={place} view={view} onResult={() => open('bien-ban')} />
  if (tab === 'bien-ban') return <ResultTab place={place} view={view} />
  const state = view.passes.find((one) => one.pass === pass)?.state ?? 'waiting'
  if (state === 'waiting' || !view.own) return <BeginPass place={place} pass={pass} view={view} />
  if (state === 'closed')
    return <ClosedPass place={place} pass={pass} view={view} onCompare={() => open('so')} />
  if (view.mode === 'totals')
    return <TotalsPass key={view.own.begun} {...{ place, pass, view }} own={view.own} />
  return <BallotPass key={view.own.begun} {...{ place, pass, view }} own={view.own} />
}

/** Closing the page while a ballot or a figure is not in the data yet asks first. */
function useLeaveWarning() {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isAnyBallotWaiting() || isAnyTotalTyped()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
}
