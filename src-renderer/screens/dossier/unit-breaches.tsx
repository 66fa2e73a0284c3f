import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { Finding } from '#core/checks/finding.ts'
import type { PlanUnit } from '#core/dossier/dossier.ts'
import { cellText } from '#renderer/parts/grid/arrange-rows.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import { STATE_LABELS, STATE_TONES, StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { stateOfFinding } from '../finding-counts.ts'

/** Columns whose cells show the rule they break: the glyph, and the sentence when pointed at or read aloud. */
export function showBreaches(
  columns: readonly GridColumn<PlanUnit>[],
  findings: readonly Finding[],
): GridColumn<PlanUnit>[] {
  const broken = new Map<string, Finding>()
  for (const finding of findings)
    if (finding.status === 'not-met' && finding.place.rowId !== null)
      broken.set(`${finding.place.rowId} ${finding.place.field}`, finding)
  const breachOf = (unit: PlanUnit, columnId: string) => broken.get(`${unit.id} ${columnId}`)
  return columns.map((column) => ({
    ...column,
    tone: (unit) => {
      const finding = breachOf(unit, column.id)
      return finding ? `breach-${STATE_TONES[stateOfFinding(finding)]}` : null
    },
    draw: (unit) => (
      <BreachCell text={drawnText(column, unit)} finding={breachOf(unit, column.id)} />
    ),
  }))
}

/** Counts with the dot of thousands; search, copy and typing go by the bare number. */
export function drawnText(column: GridColumn<PlanUnit>, unit: PlanUnit): string {
  const value = column.read(unit)
  const isCount = column.editor?.kind === 'integer' && typeof value === 'number'
  return isCount ? formatInteger(value) : cellText(column, unit)
}

function BreachCell({ text, finding }: { text: string; finding: Finding | undefined }) {
  if (!finding) return <span className="g-text">{text}</span>
  const state = stateOfFinding(finding)
  return (
    <span className="g-text breach" title={`${finding.sentence} ${finding.source}`}>
      <StateGlyph state={state} small label={`${STATE_LABELS[state]}: ${finding.sentence}`} />
      {text}
    </span>
  )
}
