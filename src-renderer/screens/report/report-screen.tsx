import { Eye } from 'lucide-react'
import { Link, useSearchParams } from 'react-router'
import type { FactGroupView } from '#core/contract/facts-contract.ts'
import type { ReportView } from '#core/contract/report-contract.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { useFactDefinitions, useReportView } from '#renderer/client/queries.ts'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { ErrorPanel, LoadingBar } from '#renderer/parts/waiting.tsx'
import { useOpenDossier } from '../use-open-dossier.ts'
import { DraftsView } from './drafts-view.tsx'
import { FiguresView, ImportedList, TargetsView } from './report-lists.tsx'
import { REPORT_TABS, asTab } from './report-words.ts'
import type { ReportTab } from './report-words.ts'
import { WritingView } from './writing-view.tsx'
import '#renderer/parts/grid/grid.css'
import './report.css'

/** Step 5: the political report, its targets and figures, petitions, opinions, the action programme. */
export function ReportScreen() {
  const { dossier } = useOpenDossier()
  const view = useReportView(dossier.id)
  const definitions = useFactDefinitions()
  if (view.data && definitions.data)
    return <ReportPage dossier={dossier} view={view.data} groups={definitions.data} />
  const error = view.error ?? definitions.error
  return (
    <div className="page">
      <PageHeader title="Văn kiện" />
      {error ? (
        <ErrorPanel
          title="Chưa mở được báo cáo"
          error={error}
          onRetry={() => {
            void view.refetch()
            void definitions.refetch()
          }}
        />
      ) : (
        <LoadingBar what="Đang mở báo cáo" />
      )}
    </div>
  )
}

interface ReportPageProps {
  readonly dossier: Dossier
  readonly view: ReportView
  readonly groups: readonly FactGroupView[]
}

function ReportPage({ dossier, view, groups }: ReportPageProps) {
  const [query] = useSearchParams()
  const tab = asTab(query.get('phan'))
  const lists = groups.flatMap((group) => group.lists)
  const next = (view.drafts.at(-1)?.number ?? 0) + 1
  return (
    <div className="page report-page">
      <PageHeader
        title="Văn kiện"
        tabs={<Tabs view={view} chosen={tab} />}
        actions={
          <Link className="btn primary" to={`/d/${dossier.id}/van-ban?dong=political-report`}>
            <Eye size={18} strokeWidth={1.75} aria-hidden="true" /> Bản in, ghi lần {next}
          </Link>
        }
      />
      {tab === 'bao-cao' && <WritingView dossier={dossier} view={view} lists={lists} />}
      {tab === 'chi-tieu' && <TargetsView dossier={dossier} view={view} lists={lists} />}
      {tab === 'so-lieu' && <FiguresView dossier={dossier} view={view} lists={lists} />}
      {tab === 'kien-nghi' && (
        <ImportedList dossier={dossier} lists={lists} name="petitions.list" kind="petitions" />
      )}
      {tab === 'gop-y' && (
        <ImportedList dossier={dossier} lists={lists} name="feedback.list" kind={null} />
      )}
      {tab === 'hanh-dong' && (
        <ImportedList dossier={dossier} lists={lists} name="solutions.list" kind={null} />
      )}
      {tab === 'du-thao' && <DraftsView dossier={dossier} view={view} />}
    </div>
  )
}

function Tabs({ view, chosen }: { view: ReportView; chosen: ReportTab }) {
  return (
    <nav className="seg report-tabs" aria-label="Các phần của văn kiện">
      {REPORT_TABS.map(({ id, label, list }) => {
        const count = list === null ? 0 : (view.rowCounts[list] ?? 0)
        return (
          <Link
            key={id}
            to={`?phan=${id}`}
            className={id === chosen ? 'active' : ''}
            aria-current={id === chosen ? 'page' : undefined}
          >
            {label} {count > 0 && <span className="figure">{count}</span>}
          </Link>
        )
      })}
    </nav>
  )
}
