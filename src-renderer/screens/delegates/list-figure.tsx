import type { ReactNode } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'

interface ListFigureProps {
  readonly label: string
  readonly count: number
  /** "18 đương nhiệm, 95 bầu, 4 chỉ định". */
  readonly words: string
  /** Number the superior's plan gives; null when it gives none. */
  readonly planned: number | null
  readonly bar: ReactNode
  /** What speaks against the number, beside the label. */
  readonly aside?: string | null
}

/** How long the list is, of what, and whether that is what the plan says. */
export function ListFigure({ label, count, words, planned, bar, aside }: ListFigureProps) {
  const compared = compareWithPlan(count, planned)
  return (
    <div>
      <div className="figure-label">
        <span>{label}</span>
        {aside && <span className="c-warn">{aside}</span>}
        {compared && <span className={count === planned ? 'c-ok' : 'c-warn'}>{compared}</span>}
      </div>
      <div className="figure-value">
        {formatInteger(count)}
        <small title={words}>{words}</small>
      </div>
      <div className="bar" aria-hidden="true">
        {bar}
      </div>
    </div>
  )
}

function compareWithPlan(count: number, planned: number | null): string | null {
  if (planned === null) return null
  if (count === planned) return `khớp kế hoạch ${formatInteger(planned)}`
  const difference = formatInteger(Math.abs(planned - count))
  return `${count < planned ? 'thiếu' : 'thừa'} ${difference} so với kế hoạch ${formatInteger(planned)}`
}
