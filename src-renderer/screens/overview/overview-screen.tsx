import { CalendarClock, MapPin, Users } from 'lucide-react'
import { useMemo } from 'react'
import { Link } from 'react-router'
import type { Finding } from '#core/checks/finding.ts'
import { formatInteger, formatWeekday } from '#core/base/vietnamese-text.ts'
import type { DossierView } from '#core/contract/values.ts'
import { sittingsOf, timeAgenda } from '#core/dossier/agenda-clock.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { usePapers, useReport } from '#renderer/client/queries.ts'
import { readToday } from '#renderer/frame/clock.ts'
import { CalendarLeaf } from '#renderer/parts/calendar-leaf.tsx'
import { Panel } from '#renderer/parts/panel.tsx'
import { RoadRing } from '#renderer/parts/road-ring.tsx'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { countdownWords } from '../countdown.ts'
import { titleLinesOf } from '../dossier-words.ts'
import { measureRoad } from '../road-progress.ts'
import type { StepProgress } from '../road-progress.ts'
import { NOT_YET } from '../road.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { NotChecked } from '../not-checked.tsx'
import { ChangesStrip } from './changes-strip.tsx'
import { CheckSummary, PaperSummary } from './summaries.tsx'
import { NextThings } from './next-things.tsx'
import './overview.css'

const NO_FINDINGS: readonly Finding[] = []

/** One dossier at a glance: where it stands, three next things, what is amiss, which papers there are. */
export function OverviewScreen() {
  const view = useOpenDossier()
  const { id } = view.dossier
  const report = useReport(id)
  const papers = usePapers(id)
  const findings = report.data?.findings ?? NO_FINDINGS
  const road = useMemo(() => measureRoad(view.dossier, findings, view.tasks), [view, findings])
  return (
    <div className="page overview">
      <Top view={view} />
      <section className="panel" aria-label="Con đường tới đại hội">
        <ol className="road-eight">
          {road.map((progress) => (
            <RoadCell key={progress.step.number} id={id} progress={progress} />
          ))}
        </ol>
      </section>
      <div className="three">
        <Panel title="Việc nên làm tiếp" more={<TasksLeft view={view} />}>
          {report.data ? (
            <NextThings view={view} findings={findings} papers={papers.data ?? []} />
          ) : (
            <Awaiting query={report} what="Đang soát hồ sơ" failed="Chưa soát được hồ sơ" />
          )}
        </Panel>
        <Panel
          title="Kiểm tra"
          aside={`${formatInteger(view.counts.total)} điều`}
          more={<Link to={`/d/${id}/kiem-tra`}>Mở</Link>}
        >
          {view.counts.total === 0 && report.data ? (
            <NotChecked dossierId={id} report={report.data} short />
          ) : (
            <CheckSummary id={id} counts={view.counts} />
          )}
        </Panel>
        <Panel
          title="Văn bản"
          aside={
            papers.data
              ? `${papers.data.filter(({ state }) => state !== 'not-needed').length} loại`
              : ''
          }
          more={<Link to={`/d/${id}/van-ban`}>Mở</Link>}
        >
          {papers.data ? (
            <PaperSummary papers={papers.data} />
          ) : (
            <Awaiting
              query={papers}
              what="Đang mở danh sách văn bản"
              failed="Chưa mở được danh sách văn bản"
            />
          )}
        </Panel>
      </div>
      <ChangesStrip view={view} />
    </div>
  )
}

function TasksLeft({ view }: { view: DossierView }) {
  const left = view.tasks.total - view.tasks.done
  if (left === 0) return null
  return (
    <Link to={`/d/${view.dossier.id}/tien-do?loai=open`}>
      Cả {formatInteger(left)} việc còn lại
    </Link>
  )
}

function Top({ view }: { view: DossierView }) {
  const { congress } = view.dossier
  const sittings = sittingsOf(timeAgenda(view.dossier)).length
  const [whose, when] = titleLinesOf(congress)
  const today = readToday()
  const start = congress.startDate
  return (
    <div className="top">
      <div className="title">
        <h1 title={whose}>{whose}</h1>
        <p className="second">{when || 'CHƯA RÕ LẦN THỨ VÀ NHIỆM KỲ'}</p>
        <i className="rule" />
        <div className="facts">
          <span>
            <MapPin size={16} strokeWidth={1.75} aria-hidden="true" />
            {congress.venue ?? 'chưa rõ địa điểm'}
          </span>
          <span>
            <Users size={16} strokeWidth={1.75} aria-hidden="true" />
            {peopleWords(view.dossier)}
          </span>
          {sittings > 0 && (
            <span>
              <CalendarClock size={16} strokeWidth={1.75} aria-hidden="true" />
              {sittings} buổi
            </span>
          )}
        </div>
      </div>
      <div className="panel countdown">
        <CalendarLeaf date={start} past={start !== null && start < today} />
        <div>
          <div className="sub t14">
            Hôm nay {formatWeekday(today)} {shortDay(today)}
          </div>
          <div className="big">
            {start === null ? 'Chưa có ngày' : countdownWords(start, today)}
          </div>
          <div className="sub t14">
            {start === null ? (
              <Link to={`/d/${view.dossier.id}/ho-so?o=congress.startDate`}>
                Điền ngày khai mạc
              </Link>
            ) : (
              `${start < today ? 'từ' : 'đến'} ngày khai mạc`
            )}
          </div>
        </div>
      </div>
    </div>
  )
}

/** "117 đại biểu, 62 công đoàn cơ sở"; at a plenary congress its members. */
function peopleWords({ congress, delegates, units, plan }: Dossier): string {
  const below = units.length > 0 ? `, ${units.length} công đoàn cơ sở` : ''
  if (congress.form === 'plenary')
    return congress.membersTotal === null
      ? `chưa rõ số đoàn viên${below}`
      : `${formatInteger(congress.membersTotal)} đoàn viên${below}`
  const people = delegates.length > 0 ? delegates.length : plan.delegatesTotal
  return people === null
    ? `chưa rõ số đại biểu${below}`
    : `${formatInteger(people)} đại biểu${below}`
}

function shortDay(date: string): string {
  const [, month, day] = date.split('-')
  return `${Number(day)}/${Number(month)}`
}

function RoadCell({ id, progress }: { id: string; progress: StepProgress }) {
  const { step, share, done, fact } = progress
  const later = step.path === null
  const ring = <RoadRing number={step.number} share={share} done={done} idle={later} large />
  if (later)
    return (
      <li className="later">
        {ring}
        <b>{step.label}</b>
        <div className="below">{NOT_YET}</div>
      </li>
    )
  return (
    <li className={done ? 'passed' : ''}>
      <Link to={`/d/${id}/${step.path}`}>
        {ring}
        <b>{step.label}</b>
      </Link>
      <div className="fact">{fact}</div>
      <StepState progress={progress} />
    </li>
  )
}

/** The most pressing of what is open at a step, in one line. */
function StepState({ progress }: { progress: StepProgress }) {
  const { counts, late } = progress
  if (late.tasks > 0) {
    const tone = late.byRule > 0 ? 'c-bad' : 'c-warn'
    return <div className={`fact ${tone} label`}>{late.tasks} việc trễ hạn</div>
  }
  if (counts['must-fix'] > 0)
    return <div className="fact c-bad label">{counts['must-fix']} điều phải sửa</div>
  if (counts['should-review'] > 0)
    return <div className="fact c-warn label">{counts['should-review']} điều nên xem</div>
  if (counts['cannot-tell'] > 0)
    return <div className="below">{counts['cannot-tell']} điều chưa rõ</div>
  return <div className="below">&nbsp;</div>
}
