import { Files, History, LayoutList, ListChecks, Package, Scale, ShieldUser } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { NavLink } from 'react-router'
import type { DossierView } from '#core/contract/values.ts'
import { RoadRing } from '../parts/road-ring.tsx'
import { STATE_LABELS, STATE_TONES, StateGlyph } from '../parts/state-glyph.tsx'
import type { StateKind } from '../parts/state-glyph.tsx'
import type { StepProgress } from '../screens/road-progress.ts'
import { NOT_YET } from '../screens/road.ts'

interface Mark {
  readonly state: StateKind
  readonly count: number
  /** What is counted, where the word of the state does not say it. */
  readonly words?: string
}

interface RoadNavProps {
  readonly view: DossierView
  readonly road: readonly StepProgress[]
}

/** The road of eight steps, each with what is done and what is amiss; then Kiểm tra and Văn bản. */
export function RoadNav({ view, road }: RoadNavProps) {
  const base = `/d/${view.dossier.id}`
  const { mustFix, shouldReview } = view.counts
  const checks: Mark | null =
    mustFix > 0
      ? { state: 'must-fix', count: mustFix }
      : shouldReview > 0
        ? { state: 'should-review', count: shouldReview }
        : null
  const stale = view.papers.outOfDate
  return (
    <nav className="nav" aria-label="Các bước">
      <Stop to={base} icon={LayoutList} label="Tổng quan" keys="Alt 0" mark={null} end />
      <hr />
      <div className="road">
        {road.map((progress) => (
          <RoadStop key={progress.step.number} base={base} progress={progress} />
        ))}
      </div>
      <hr />
      <Stop to={`${base}/kiem-tra`} icon={ListChecks} label="Kiểm tra" keys="F8" mark={checks} />
      <Stop to={`${base}/quy-dinh`} icon={Scale} label="Quy định" mark={null} />
      <Stop
        to={`${base}/van-ban`}
        icon={Files}
        label="Văn bản"
        keys="Alt 9"
        mark={stale > 0 ? { state: 'out-of-date', count: stale } : null}
      />
      <hr />
      <Stop to={`${base}/lich-su`} icon={History} label="Lịch sử" mark={null} />
      <Stop to={`${base}/du-lieu-ca-nhan`} icon={ShieldUser} label="Dữ liệu cá nhân" mark={null} />
      <Stop to={`${base}/goi-ban-giao`} icon={Package} label="Gói bàn giao" mark={null} />
    </nav>
  )
}

interface StopProps {
  readonly to: string
  readonly icon: LucideIcon
  readonly label: string
  readonly keys?: string
  readonly mark: Mark | null
  readonly end?: boolean
}

function Stop({ to, icon: Icon, label, keys, mark, end = false }: StopProps) {
  return (
    <NavLink className="stop" to={to} end={end} title={keys ? `${label} (${keys})` : label}>
      <StopName label={label} mark={mark} />
      <span className="icon">
        <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <span className="words" aria-hidden="true">
        {label}
      </span>
      <MarkCount mark={mark} />
    </NavLink>
  )
}

function RoadStop({ base, progress }: { base: string; progress: StepProgress }) {
  const { step, share, done } = progress
  if (step.path === null)
    return (
      <span className="stop" aria-disabled="true" title={`${step.label}: ${NOT_YET}`}>
        <RoadRing number={step.number} share={0} done={false} idle />
        <span className="words">{step.label}</span>
        <span className="later">chưa có</span>
      </span>
    )
  const mark = markOf(progress)
  return (
    <NavLink
      className={done ? 'stop passed' : 'stop'}
      to={`${base}/${step.path}`}
      title={`${step.label} (Alt ${step.number})`}
    >
      <StopName label={`Bước ${step.number}, ${step.label}`} mark={mark} />
      <RoadRing number={step.number} share={share} done={done} />
      <span className="words" aria-hidden="true">
        {step.label}
      </span>
      <MarkCount mark={mark} />
    </NavLink>
  )
}

function markOf({ counts, late }: StepProgress): Mark | null {
  if (late.tasks > 0) {
    const state = late.byRule > 0 ? 'must-fix' : 'should-review'
    return { state, count: late.tasks, words: 'việc trễ hạn' }
  }
  if (counts['must-fix'] > 0) return { state: 'must-fix', count: counts['must-fix'] }
  if (counts['should-review'] > 0) return { state: 'should-review', count: counts['should-review'] }
  return null
}

function MarkCount({ mark }: { mark: Mark | null }) {
  if (!mark) return null
  return (
    <span className={`count c-${STATE_TONES[mark.state]}`} aria-hidden="true">
      <StateGlyph state={mark.state} small />
      {mark.count}
    </span>
  )
}

/** What the ring, the word and the count say together, read as one; in a narrow window the word is not drawn. */
function StopName({ label, mark }: Pick<StopProps, 'label' | 'mark'>) {
  const words = mark?.words ?? (mark ? STATE_LABELS[mark.state].toLowerCase() : '')
  return (
    <span className="visually-hidden">{mark ? `${label}, ${mark.count} ${words}` : label}</span>
  )
}
