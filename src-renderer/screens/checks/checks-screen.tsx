import { useEffect, useMemo, useState } from 'react'
import { Printer } from 'lucide-react'
import { useNavigate, useSearchParams } from 'react-router'
import { Button } from '#renderer/parts/button.tsx'
import type { CheckReport, Finding } from '#core/checks/finding.ts'
import { isPlainDate } from '#core/base/plain-date.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { useReport, useUsualDay } from '#renderer/client/queries.ts'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { STATE_LABELS, StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { ErrorPanel, LoadingBar } from '#renderer/parts/waiting.tsx'
import { FINDING_STATES, stateOfFinding } from '../finding-counts.ts'
import type { FindingState } from '../finding-counts.ts'
import { sortByState } from '../finding-order.ts'
import { NotChecked } from '../not-checked.tsx'
import { useStatusHints } from '../status-hints.ts'
import type { StatusHint } from '../status-hints.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { CheckedDay, OtherDayNote, OverlayNotes, ToComparison } from './checked-day.tsx'
import { FindingDetail } from './finding-detail.tsx'
import { FindingList } from './finding-list.tsx'
import './checks.css'

const HINTS: readonly StatusHint[] = [
  { keys: 'F8', words: 'điều tiếp theo' },
  { keys: 'Enter', words: 'tới chỗ sửa' },
]

/** Every rule in force with what it found; one opened with its working, its clause and the way to put it right. */
export function ChecksScreen() {
  const { dossier } = useOpenDossier()
  const [query] = useSearchParams()
  const asked = query.get('ngay')
  const report = useReport(dossier.id, asked !== null && isPlainDate(asked) ? asked : null)
  useStatusHints(HINTS)
  return (
    <div className="page checks">
      {report.data ? (
        report.data.counts.total === 0 ? (
          <NothingChecked report={report.data} />
        ) : (
          <Checks report={report.data} />
        )
      ) : report.error ? (
        <>
          <PageHeader title="Kiểm tra" actions={<ToComparison dossierId={dossier.id} />} />
          <ErrorPanel
            title="Chưa soát được hồ sơ"
            error={report.error}
            onRetry={() => void report.refetch()}
          />
        </>
      ) : (
        <LoadingBar what="Đang soát hồ sơ" />
      )}
    </div>
  )
}

function NothingChecked({ report }: { report: CheckReport }) {
  const usual = useUsualDay(report.dossierId).data
  return (
    <>
      <PageHeader
        title="Kiểm tra"
        answer="Chưa kiểm tra điều nào"
        actions={<CheckedDay dossierId={report.dossierId} asOf={report.asOf} />}
      />
      <OverlayNotes report={{ ...report, overlays: [] }} />
      <OtherDayNote report={report} />
      <section className="panel" aria-label="Chưa kiểm tra">
        <NotChecked
          dossierId={report.dossierId}
          report={report}
          chosenDay={usual !== undefined && usual.day !== report.asOf}
        />
      </section>
    </>
  )
}

const SHOWN_FIRST: readonly FindingState[] = ['must-fix', 'should-review', 'cannot-tell']

function Checks({ report }: { report: CheckReport }) {
  const [query, setQuery] = useSearchParams()
  const navigate = useNavigate()
  const asked = FINDING_STATES.find((state) => state === query.get('loai'))
  const [shown, setShown] = useState<ReadonlySet<FindingState>>(
    () => new Set(asked ? [asked] : SHOWN_FIRST),
  )
  const openKey = query.get('dieu')
  const listed = useMemo(
    () => sortByState(report.findings).filter((finding) => shown.has(stateOfFinding(finding))),
    [report.findings, shown],
  )
  const wanted = report.findings.find((finding) => finding.key === openKey)
  useReveal(wanted, setShown)
  const open = wanted ?? listed[0] ?? null
  const select = (finding: Finding) =>
    setQuery(
      (before) => {
        before.set('dieu', finding.key)
        before.delete('loai')
        return before
      },
      { replace: true },
    )
  return (
    <>
      <PageHeader
        title="Kiểm tra"
        answer={`${formatInteger(report.counts.total)} điều của ${report.packTitle}`}
        actions={
          <>
            <CheckedDay dossierId={report.dossierId} asOf={report.asOf} />
            <Button
              icon={Printer}
              onClick={() => void navigate(`/d/${report.dossierId}/van-ban?dong=check-sheet`)}
            >
              Phiếu kiểm tra
            </Button>
          </>
        }
      />
      <OverlayNotes report={report} />
      <OtherDayNote report={report} />
      <StateTabs report={report} shown={shown} onShow={setShown} listed={listed.length} />
      <div className="work">
        <FindingList findings={listed} openKey={open?.key ?? null} onOpen={select} />
        <FindingDetail dossierId={report.dossierId} finding={open} />
      </div>
    </>
  )
}

/** A finding opened from elsewhere is always listed. */
function useReveal(
  finding: Finding | undefined,
  setShown: (change: (before: ReadonlySet<FindingState>) => ReadonlySet<FindingState>) => void,
) {
  const key = finding?.key
  const state = finding ? stateOfFinding(finding) : null
  useEffect(() => {
    if (key === undefined || state === null) return
    setShown((before) => (before.has(state) ? before : new Set([...before, state])))
  }, [key, state, setShown])
}

interface StateTabsProps {
  readonly report: CheckReport
  readonly shown: ReadonlySet<FindingState>
  readonly onShow: (shown: ReadonlySet<FindingState>) => void
  readonly listed: number
}

function StateTabs({ report, shown, onShow, listed }: StateTabsProps) {
  const counts = useMemo(() => {
    const groups = Map.groupBy(report.findings, stateOfFinding)
    return (state: FindingState) => groups.get(state)?.length ?? 0
  }, [report.findings])
  const toggle = (state: FindingState) => {
    const next = new Set(shown)
    if (!next.delete(state)) next.add(state)
    onShow(next)
  }
  return (
    <div className="panel state-tabs" role="group" aria-label="Hiện những loại nào">
      {FINDING_STATES.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={shown.has(state)}
          onClick={() => toggle(state)}
        >
          <StateGlyph state={state} /> {STATE_LABELS[state]} <b>{formatInteger(counts(state))}</b>
        </button>
      ))}
      <span className="listed" role="status">
        Đang hiện {formatInteger(listed)}
      </span>
    </div>
  )
}
