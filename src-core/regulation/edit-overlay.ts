import { z } from 'zod'
import { wordsInSlug } from '../base/vietnamese-text.ts'
import { confidence, day, filled } from './citation-shape.ts'
import type { PackCitation, PackDocument } from './citation-shape.ts'
import { overlayScope } from './overlay-shape.ts'
import type { OverlayFile } from './overlay-shape.ts'
import { datedValue } from './parameter-shape.ts'
import type { Parameter, ParameterSource } from './parameter-shape.ts'

/** Changes of an office's own overlay, as its screen hands them over. */

export const newOverlay = z.object({
  title: filled,
  scope: overlayScope,
  appliesTo: z.array(filled),
})

/** One limit the office lays down, with its source. */
export const ownValue = z.object({
  /** Null: into a new overlay, described by `fresh`. */
  overlayId: z.string().nullable(),
  fresh: newOverlay.nullable(),
  packId: z.string(),
  parameterId: z.string(),
  since: day,
  /** The first day of the value this one takes the place of in the overlay; null: it is added. */
  replaces: day.nullable(),
  value: datedValue,
  document: z.object({ symbol: filled, title: filled, date: day.nullable() }),
  clause: filled,
  says: filled.nullable(),
  confidence,
  verifiedBy: filled.nullable(),
})
export type OwnValue = z.infer<typeof ownValue>

interface EditSetting {
  /** The day of the change, for the changelog. */
  readonly today: string
  /** What the pack says of the limit; undefined where only overlays know it. */
  readonly known: Pick<Parameter, 'label' | 'kind' | 'unit'>
}

/** A new overlay without any value yet; its id is taken from its title and is none of `taken`. */
export function startOverlay(
  fresh: z.infer<typeof newOverlay>,
  own: OwnValue,
  taken: ReadonlySet<string>,
): OverlayFile {
  const { title, scope, appliesTo } = fresh
  return {
    overlay: {
      id: freeId(slugOf(title, 'quy-dinh-rieng'), taken),
      title,
      version: '0',
      scope,
      over: [own.packId],
      appliesTo,
      inForce: { from: own.since, until: null },
      changelog: [],
    },
    documents: [],
    parameters: [],
  }
}

/** The overlay with the value laid down; its version goes up by one and the changelog says what was done. */
export function setOwnValue(file: OverlayFile, own: OwnValue, setting: EditSetting): OverlayFile {
  const { since, replaces } = own
  const { documents, documentId } = withDocument(file, own.document)
  const citation: PackCitation = {
    document: documentId,
    clause: own.clause,
    says: own.says,
    confidence: own.confidence,
    verifiedBy: own.verifiedBy,
  }
  const before = file.parameters.find(({ id }) => id === own.parameterId)
  const cleared = replaces === null ? before : before && withoutDay(before, replaces)
  const { label, kind, unit } = setting.known
  const parameter: ParameterSource = {
    ...(cleared ?? { id: own.parameterId, label, kind, unit }),
    values: { ...cleared?.values, [since]: own.value },
    citations: { ...cleared?.citations, [since]: citation },
  }
  const parameters = before
    ? file.parameters.map((one) => (one === before ? parameter : one))
    : [...file.parameters, parameter]
  const over = new Set([...file.overlay.over, own.packId])
  const { inForce } = file.overlay
  const overlay = {
    ...file.overlay,
    over: [...over],
    inForce: { ...inForce, from: since < inForce.from ? since : inForce.from },
  }
  const changed = { ...file, overlay, documents, parameters }
  return noteChange(withoutIdleDocuments(changed), setting.today, `Đặt mức: ${label}.`)
}

/** Null when nothing is left in the overlay. */
export function dropOwnValue(
  file: OverlayFile,
  { parameterId, since }: { readonly parameterId: string; readonly since: string },
  setting: EditSetting,
): OverlayFile | null {
  const parameters = file.parameters
    .map((one) => (one.id === parameterId ? withoutDay(one, since) : one))
    .filter(({ values }) => Object.keys(values).length > 0)
  if (parameters.length === 0) return null
  const words = `Bỏ mức: ${setting.known.label}.`
  return noteChange(withoutIdleDocuments({ ...file, parameters }), setting.today, words)
}

function withoutDay(parameter: ParameterSource, since: string): ParameterSource {
  const { [since]: _value, ...values } = parameter.values
  const { [since]: _citation, ...citations } = parameter.citations
  return { ...parameter, values, citations }
}

function withDocument(
  file: OverlayFile,
  { symbol, title, date }: OwnValue['document'],
): { readonly documents: PackDocument[]; readonly documentId: string } {
  const same = file.documents.find((one) => one.symbol === symbol && one.date === date)
  if (same) {
    const documents = file.documents.map((one) => (one === same ? { ...one, title } : one))
    return { documents, documentId: same.id }
  }
  // Limits and documents of one overlay may not share an id; a limit's id has a dot, a slug has none.
  const id = freeId(slugOf(symbol, 'van-ban'), new Set(file.documents.map((one) => one.id)))
  return { documents: [...file.documents, { id, symbol, title, date }], documentId: id }
}

function withoutIdleDocuments(file: OverlayFile): OverlayFile {
  const cited = new Set(
    file.parameters.flatMap(({ citations }) =>
      Object.values(citations).map(({ document }) => document),
    ),
  )
  return { ...file, documents: file.documents.filter(({ id }) => cited.has(id)) }
}

function noteChange(file: OverlayFile, date: string, what: string): OverlayFile {
  const { overlay } = file
  const number = Number(overlay.version)
  const version = Number.isInteger(number) ? String(number + 1) : `${overlay.version}.1`
  const changelog = [{ version, date, what }, ...overlay.changelog]
  return { ...file, overlay: { ...overlay, version, changelog } }
}

function slugOf(text: string, fallback: string): string {
  return wordsInSlug(text) || fallback
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}
