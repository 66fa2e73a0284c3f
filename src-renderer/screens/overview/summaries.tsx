import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { PaperEntry } from '#core/contract/paper-values.ts'
import type { DossierView } from '#core/contract/values.ts'
import { STATE_LABELS, STATE_TONES, StateGlyph, StateTag } from '#renderer/parts/state-glyph.tsx'
import { FINDING_STATES } from '../finding-counts.ts'
import type { FindingState } from '../finding-counts.ts'
import { PAPER_PHASES, PAPER_STATES, PHASE_LABELS } from '../paper-words.ts'

const COUNT_OF: Readonly<Record<FindingState, keyof DossierView['counts']>> = {
  'must-fix': 'mustFix',
  'should-review': 'shouldReview',
  'cannot-tell': 'cannotTell',
  met: 'met',
  'not-applicable': 'notApplicable',
}

interface CheckSummaryProps {
  readonly id: string
  readonly counts: DossierView['counts']
}

/** The five counts as one bar and as a list; they add up to the number of rules in force. */
export function CheckSummary({ id, counts }: CheckSummaryProps) {
  return (
    <div className="check-summary">
      <div className="bar" aria-hidden="true">
        {FINDING_STATES.map((state) => (
          <i
            key={state}
            className={`f-${STATE_TONES[state]}`}
            style={grow(counts[COUNT_OF[state]])}
          />
        ))}
      </div>
      <ul>
        {FINDING_STATES.map((state) => (
          <li key={state}>
            <Link to={`/d/${id}/kiem-tra?loai=${state}`}>
              <StateTag state={state} />
              <span className="figure num">{formatInteger(counts[COUNT_OF[state]])}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Shares of the bar; a count of one stays visible beside hundreds. */
function grow(count: number): CSSProperties {
  return { flex: count, minWidth: count > 0 ? 4 : 0 }
}

/** Papers by phase and state. */
export function PaperSummary({ papers }: { papers: readonly PaperEntry[] }) {
  const count = (phase: PaperEntry['phase'] | null, state: PaperEntry['state']) =>
    papers.filter((paper) => (phase === null || paper.phase === phase) && paper.state === state)
      .length
  const phases = PAPER_PHASES.filter((phase) => papers.some((paper) => paper.phase === phase))
  return (
    <table className="paper-summary">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Giai đoạn</span>
          </th>
          {PAPER_STATES.map((state) => (
            <th scope="col" key={state}>
              <StateGlyph state={state} />
              <br />
              {STATE_LABELS[state]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {phases.map((phase) => (
          <tr key={phase}>
            <th scope="row">{PHASE_LABELS[phase]}</th>
            {PAPER_STATES.map((state) => (
              <Figure key={state} value={count(phase, state)} state={state} />
            ))}
          </tr>
        ))}
        <tr className="sum">
          <th scope="row">Cộng</th>
          {PAPER_STATES.map((state) => (
            <Figure key={state} value={count(null, state)} state={state} />
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function Figure({ value, state }: { value: number; state: PaperEntry['state'] }) {
  const look = value === 0 ? 'zero' : state === 'out-of-date' ? 'c-warn strong' : ''
  return <td className={look}>{value}</td>
}
