import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ReportComparison } from '#core/checks/compare-reports.ts'
import type { Finding } from '#core/checks/finding.ts'
import { STATE_LABELS, StateTag } from '#renderer/parts/state-glyph.tsx'
import { stateOfFinding } from '../finding-counts.ts'

export type ChangedFinding = ReportComparison['changed'][number]
export type ChangeKind = 'appears' | 'vanishes' | 'verdict' | 'wording'

/** What became of a finding from the left side to the right one. */
export function kindOfChange({ left, right }: ChangedFinding): ChangeKind {
  if (left === null) return 'appears'
  if (right === null) return 'vanishes'
  return stateOfFinding(left) === stateOfFinding(right) ? 'wording' : 'verdict'
}

interface ChangedFindingsProps {
  readonly label: string
  readonly changed: readonly ChangedFinding[]
  readonly leftTitle: string
  readonly rightTitle: string
}

/** Findings that differ, both answers side by side; only the rows in view are drawn. */
export function ChangedFindings(props: ChangedFindingsProps) {
  const { changed } = props
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: changed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 84,
    getItemKey: (index) => changed[index]?.key ?? index,
    overscan: 6,
  })
  return (
    <div
      ref={scroller}
      className="scroll changed-findings"
      role="table"
      aria-label={props.label}
      aria-rowcount={changed.length + 1}
      tabIndex={0}
    >
      <div className="head" role="row" aria-rowindex={1}>
        <span role="columnheader">Quy định</span>
        <span role="columnheader">{props.leftTitle}</span>
        <span role="columnheader">{props.rightTitle}</span>
      </div>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }} role="rowgroup">
        {rows.getVirtualItems().map((item) => {
          const one = changed[item.index]
          return (
            one && (
              <div
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                className="line"
                role="row"
                aria-rowindex={item.index + 2}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Subject finding={one.left ?? one.right} />
                <Answer finding={one.left} />
                <Answer finding={one.right} />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}

function Subject({ finding }: { finding: Finding | null }) {
  return (
    <span role="cell">
      <span className="label">{finding?.ruleTitle}</span>
      {finding && finding.subject.kind !== 'congress' && (
        <span className="sub t14">{finding.subject.label}</span>
      )}
    </span>
  )
}

/** The answer of one side; a rule that is not there is said, not left empty. */
export function Answer({ finding }: { finding: Finding | null }) {
  if (!finding)
    return (
      <span role="cell" className="sub t14">
        Không có điều này
      </span>
    )
  return (
    <span role="cell">
      <StateTag state={stateOfFinding(finding)} />
      {finding.sentence !== STATE_LABELS[stateOfFinding(finding)] && (
        <span className="t14">{finding.sentence}</span>
      )}
      {finding.source !== '' && <span className="sub t14">{finding.source}</span>}
    </span>
  )
}
