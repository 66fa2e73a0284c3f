import { listParameters } from './check-conditions.ts'
import type { Located, PackParts } from './pack-parts.ts'
import { spanOf } from './pack-shape.ts'
import type { PackCitation, Parameter, Rule } from './pack-shape.ts'
import { startInForce } from './parameters.ts'
import { errorAt } from './pack-source.ts'
import type { PackError } from './pack-source.ts'
import { splitReference } from './scope.ts'

/** What goes on from an earlier pack must not rest on a document another has replaced, and is tested anew. */
export function checkInherited(parts: PackParts): PackError[] {
  const span = spanOf(parts.header.value)
  if (parts.base === null || span === null) return []
  return [
    ...[...parts.pack.parameters.values()].flatMap((one) => checkValues(one, span.from, parts)),
    ...parts.rules.flatMap((rule) => checkCitations(rule, span.from, parts)),
    ...parts.rules.flatMap((rule) => checkNewExamples(rule, span.from, parts)),
  ]
}

function isReplaced({ document }: PackCitation, from: string, { pack }: PackParts): boolean {
  const until = pack.documents.get(document)?.until
  return until !== undefined && until <= from
}

function checkValues(parameter: Parameter, from: string, parts: PackParts): PackError[] {
  const start = startInForce(parameter, from)
  const citation = start === null ? undefined : parameter.citations[start]
  if (citation === undefined || !isReplaced(citation, from, parts)) return []
  const message = `Mức ${parameter.id} vẫn theo ${citation.document}, văn bản đã hết hiệu lực: ghi mức mới, same hoặc none`
  return [errorAt(parts.header.origin, 'replaced-document', message)]
}

function checkCitations(
  { value: rule, origin }: Located<Rule>,
  from: string,
  parts: PackParts,
): PackError[] {
  const replaced = rule.citations.find((citation) => isReplaced(citation, from, parts))
  if (replaced === undefined) return []
  const message = `Điều ${rule.id} vẫn theo ${replaced.document}, văn bản đã hết hiệu lực: sửa căn cứ ở amendments`
  return [errorAt(origin, 'replaced-document', message)]
}

/** A rule whose limit this pack changes needs examples at the new limit. */
function checkNewExamples(
  { value: rule, origin }: Located<Rule>,
  from: string,
  parts: PackParts,
): PackError[] {
  const changed = listParameters(rule)
    .map((reference) => splitReference(reference).id)
    .filter((id) => parts.parameters.some(({ value }) => changesValue(value, id, parts)))
  const isTested = rule.examples.some(({ asOf }) => asOf === undefined || asOf >= from)
  if (changed.length === 0 || isTested) return []
  const message = `Điều ${rule.id} dùng mức mới của ${changed.join(', ')} nhưng chưa có ví dụ mới`
  return [errorAt(origin, 'missing-example', message)]
}

/** True when the text lays down a value of its own: `same`, `none` and `notFound` need no new example. */
function changesValue(own: Parameter, id: string, { base }: PackParts): boolean {
  if (own.id !== id) return false
  const before = Object.values(base?.parameters.get(id)?.values ?? {})
  return Object.values(own.values).some(
    (dated) => ('value' in dated || 'table' in dated) && !before.includes(dated),
  )
}
