import type { PlainDate } from '../base/plain-date.ts'
import { formatDateInColumn } from '../base/vietnamese-text.ts'
import type { MeasureValue } from '../vocabulary/measures.ts'
import { readParameter } from './parameters.ts'
import type { ParameterContext } from './parameters.ts'
import type { Confidence, Pack, PackCitation, PackDocument, ParameterValue } from './pack-shape.ts'

/** The document a citation rests on as it is shown: symbol and day. */
export type CitedDocument = Pick<PackDocument, 'symbol' | 'date'>

/** "HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1". */
export function formatSource(document: CitedDocument, clause: string): string {
  const day = document.date === null ? '' : ` ngày ${formatDateInColumn(document.date)}`
  return `${document.symbol}${day}, ${clause}`
}

const ORDER: readonly Confidence[] = ['A', 'B', 'C']

/** C is weaker than B, B than A; nothing at all counts as C. */
export function weakestConfidence(all: readonly Confidence[]): Confidence {
  const ranks = all.map((one) => ORDER.indexOf(one))
  return ORDER[Math.max(...ranks)] ?? 'C'
}

export function describeCitation(pack: Pack, citation: PackCitation): string {
  const document = pack.documents.get(citation.document)
  return formatSource(document ?? { symbol: 'Kế hoạch của cấp trên', date: null }, citation.clause)
}

export interface ParameterInForce {
  readonly value: ParameterValue & MeasureValue
  readonly label: string
  readonly unit: string
  /** "HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1". */
  readonly source: string
  readonly confidence: Confidence
  /** Id of the pack or overlay that laid it down. */
  readonly setBy: string
}

/**
 * A limit for showing beside a field ("Tối đa 27, HD 03 mục 9.1"); null when the pack has none for this context,
 * or the facts leave it open.
 */
export function parameterFor(
  pack: Pack,
  parameterId: string,
  at: { readonly context: ParameterContext; readonly asOf: PlainDate },
): ParameterInForce | null {
  const parameter = pack.parameters.get(parameterId)
  if (parameter === undefined) return null
  const { value, citation, setBy } = readParameter(parameter, at.context, at.asOf)
  if (value.kind !== 'known' || citation === null || setBy === null) return null
  return {
    value: value.value,
    label: parameter.label,
    unit: parameter.unit,
    source: describeCitation(pack, citation),
    confidence: citation.confidence,
    setBy,
  }
}
