import { Link } from 'react-router'
import type { ReportTargetView, ReportView } from '#core/contract/report-contract.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { VERDICT_LABELS, VERDICT_STATES } from './report-words.ts'

/** Targets of the term with their years as bars, those that were missed or lack figures first. */
export function TargetsPanel({ view }: { view: ReportView }) {
  const { counts, targets } = view
  if (targets.length === 0) return null
  const rank = ({ verdict }: ReportTargetView) =>
    verdict === 'missed' ? 0 : verdict === null ? 1 : 2
  const ordered = targets.toSorted((left, right) => rank(left) - rank(right))
  return (
    <section className="panel report-targets" aria-label="Chỉ tiêu nhiệm kỳ vừa qua">
      <div className="panel-head">
        <h2>Chỉ tiêu nhiệm kỳ vừa qua</h2>
        <span className="t14">
          <span className="c-ok">{counts.over + counts.met} đạt</span>{' '}
          <span className="c-warn">{counts.missed} chưa đạt</span>{' '}
          <span className="c-unk">{counts.open} thiếu số</span>
        </span>
        <span className="more">
          <Link to="?phan=chi-tieu">Cả {counts.total}</Link>
        </span>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng chỉ tiêu">
        <TargetTable targets={ordered} />
      </div>
    </section>
  )
}

interface TargetTableProps {
  readonly targets: readonly ReportTargetView[]
  /** With the word the office wrote, where the figures say otherwise. */
  readonly wide?: boolean
}

export function TargetTable({ targets, wide = false }: TargetTableProps) {
  const years = targets[0]?.years ?? []
  const span = years.length > 0 ? `${years[0]?.year}-${years.at(-1)?.year}` : 'Các năm'
  return (
    <table className="tbl target-table">
      <thead>
        <tr>
          <th className="tt">TT</th>
          <th>Chỉ tiêu</th>
          <th className="r figure">Mục tiêu</th>
          <th className="bars">{span}</th>
          <th className="r figure">Kết quả</th>
          <th className="verdict">Đánh giá</th>
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <TargetLine key={target.rowId} target={target} wide={wide} />
        ))}
      </tbody>
    </table>
  )
}

function TargetLine({ target, wide }: { target: ReportTargetView; wide: boolean }) {
  const { number, text, unit, verdict, written, missing } = target
  const sign = unit === '%' ? '%' : ''
  const tone = verdict === 'missed' ? 'warn' : verdict === null ? 'unk' : ''
  const clash = written !== null && verdict !== null && written !== verdict
  const wrong = clash && (written === 'missed' || verdict === 'missed' || written === 'over')
  return (
    <tr className={tone}>
      <td className="tt mut">{number}</td>
      <td className="ell" title={text}>
        {text}
      </td>
      <td className="r num">{target.target === '' ? '' : `${target.target}${sign}`}</td>
      <td>
        <YearBars target={target} />
      </td>
      <td className="r num strong">{target.result === '' ? '' : `${target.result}${sign}`}</td>
      <td className="nw">
        {verdict === null ? (
          <span className="c-unk">
            <StateGlyph state="cannot-tell" small /> {missing.length > 0 ? 'Thiếu số' : 'Chưa rõ'}
          </span>
        ) : (
          <span className={verdict === 'missed' ? 'c-warn' : 'c-ok'}>
            <StateGlyph state={VERDICT_STATES[verdict]} small /> {VERDICT_LABELS[verdict]}
          </span>
        )}
        {wrong && wide && <span className="mut t14"> (ghi “{VERDICT_LABELS[written]}”)</span>}
      </td>
    </tr>
  )
}

const [WIDTH, HEIGHT, STEP] = [90, 24, 15]
const FLOOR = 3

/** One bar a year; the dashed line is what each year had to reach. */
function YearBars({ target }: { target: ReportTargetView }) {
  const { years, level, failed } = target
  const values = years.flatMap(({ value }) => value ?? [])
  const top = Math.max(...values, level ?? 0, 0)
  // Bars of nearly equal height would say nothing: they stand on what lies well below the lowest.
  const low = Math.min(...values, level ?? Number.POSITIVE_INFINITY)
  const base = low > top * 0.6 ? low - (top - low) * 0.8 : 0
  const heightOf = (value: number) =>
    top === base
      ? top === 0
        ? FLOOR
        : HEIGHT - 4
      : FLOOR + ((HEIGHT - FLOOR - 1) * Math.max(0, value - base)) / (top - base)
  const step = Math.min(STEP, WIDTH / Math.max(1, years.length))
  const told = years.map(
    ({ year, value }) => `${year}: ${value === null ? 'chưa có' : String(value).replace('.', ',')}`,
  )
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={told.join('; ')}
      className="year-bars"
    >
      {years.map(({ year, value }, place) => {
        const height = value === null ? HEIGHT - 6 : heightOf(value)
        const look = value === null ? 'none' : failed.includes(year) ? 'short' : 'good'
        return (
          <rect
            key={year}
            className={look}
            x={2 + place * step}
            y={HEIGHT - 1 - height}
            width={step - 4}
            height={height}
            rx="1"
          />
        )
      })}
      {level !== null && values.length > 0 && (
        <line
          x1="0"
          x2={years.length * step}
          y1={HEIGHT - 1 - heightOf(level)}
          y2={HEIGHT - 1 - heightOf(level)}
        />
      )}
    </svg>
  )
}
