import type { PaperEntry } from '#core/contract/paper-values.ts'
import { STATE_LABELS, StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { PAPER_STATES } from '../paper-words.ts'

export type PaperFilter = PaperEntry['state'] | null

interface StateChoiceProps {
  readonly papers: readonly PaperEntry[]
  readonly only: PaperFilter
  readonly onChange: (state: PaperFilter) => void
}

/** All papers that are made, those of one state, or those that are not made. */
export function StateChoice({ papers, only, onChange }: StateChoiceProps) {
  const count = (state: PaperEntry['state']) =>
    papers.filter((paper) => paper.state === state).length
  const unmade = count('not-needed')
  // A state in which nothing stands only takes room.
  const shown = PAPER_STATES.filter((state) => count(state) > 0 || state === only)
  return (
    <span className="seg" role="group" aria-label="Hiện văn bản loại nào">
      <button type="button" aria-pressed={only === null} onClick={() => onChange(null)}>
        Tất cả {papers.length - unmade}
      </button>
      {[...shown, ...(unmade > 0 ? (['not-needed'] as const) : [])].map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={only === state}
          onClick={() => onChange(state)}
        >
          <StateGlyph state={state} small /> {STATE_LABELS[state]} {count(state)}
        </button>
      ))}
    </span>
  )
}

/** Those of the chosen state; without one all that the office makes. */
export function papersOf(papers: readonly PaperEntry[], only: PaperFilter): PaperEntry[] {
  return papers.filter(({ state }) => (only === null ? state !== 'not-needed' : state === only))
}
