import type { AgeFigures, TraitCount } from '#core/dossier/list-figures.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { describeTrait } from './trait-words.ts'
import './people-figures.css'

/** One count of a list with its share, and how many are not known. */
export function TraitFigure({ label, trait }: { label: string; trait: TraitCount }) {
  const { value, words, sentence } = describeTrait(trait)
  return (
    <div title={sentence}>
      <div className="figure-label">
        <span>{label}</span>
        {trait.unknown > 0 && (
          <span className="c-unk">
            <StateGlyph state="cannot-tell" small label="Chưa rõ" /> {formatInteger(trait.unknown)}
          </span>
        )}
      </div>
      <div className="figure-value">
        {value ?? <span className="no-figure">chưa rõ</span>}
        <small>{words}</small>
      </div>
      <div className="bar" aria-hidden="true">
        <i
          className="f-blue"
          style={{ width: `${(100 * trait.count) / Math.max(1, trait.total)}%` }}
        />
      </div>
    </div>
  )
}

export function AgeFigure({ ages }: { ages: AgeFigures | null }) {
  if (!ages)
    return (
      <div>
        <div className="figure-label">
          <span>Tuổi</span>
        </div>
        <div className="t14 c-unk">Cần ngày khai mạc và ngày sinh để tính.</div>
      </div>
    )
  const most = Math.max(...ages.bands.map((band) => band.count))
  const words = ages.bands.map(
    ({ from, count }) => `${from} đến ${from + 4} tuổi: ${formatInteger(count)}`,
  )
  return (
    <div>
      <div className="figure-label">
        <span>
          Tuổi, từ {ages.youngest} đến {ages.oldest}
        </span>
        {ages.unsure > 0 && (
          <span
            className="c-unk nw"
            title={`${formatInteger(ages.unsure)} người thiếu ngày hoặc tháng sinh`}
          >
            <StateGlyph state="cannot-tell" small /> thiếu {formatInteger(ages.unsure)}
          </span>
        )}
      </div>
      <div className="age-bands" role="img" aria-label={words.join('; ')}>
        {ages.bands.map(({ from, count }) => (
          <span key={from} title={`${from} đến ${from + 4} tuổi: ${formatInteger(count)} người`}>
            <i style={{ height: `${(100 * count) / most}%` }} />
          </span>
        ))}
      </div>
      <div className="age-labels" aria-hidden="true">
        {ages.bands.map(({ from }) => (
          <span key={from}>{from}</span>
        ))}
      </div>
    </div>
  )
}
