import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { Catalogue } from '#core/contract/regulation-values.ts'
import { enterDetail } from './enter-detail.ts'
import { RuleFilters } from './rule-filters.tsx'
import { NO_FILTER, filterLines } from './rule-lines.ts'
import type { RuleLine } from './rule-lines.ts'
import { RuleList } from './rule-list.tsx'

interface FilteredLinesProps {
  readonly catalogue: Catalogue
  readonly lines: readonly RuleLine[]
  readonly label: string
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  /** What the open line shows. */
  readonly children: (open: RuleLine | null) => ReactNode
}

/** A list with its filters; while nothing is chosen the first line that is left is open. */
export function FilteredLines(props: FilteredLinesProps) {
  const { catalogue, lines, label, openId, onOpen, children } = props
  const [filter, setFilter] = useState(NO_FILTER)
  const shown = useMemo(() => filterLines(lines, filter), [lines, filter])
  const open = lines.find(({ id }) => id === openId) ?? shown[0] ?? null
  return (
    <>
      <RuleFilters
        catalogue={catalogue}
        lines={lines}
        shown={shown.length}
        filter={filter}
        onFilter={setFilter}
      />
      <div className="work">
        <RuleList
          label={label}
          lines={shown}
          openKey={open?.key ?? null}
          onOpen={({ id }) => onOpen(id)}
          onEnter={enterDetail}
        />
        {children(open)}
      </div>
    </>
  )
}
