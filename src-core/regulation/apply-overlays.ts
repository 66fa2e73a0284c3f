import { invariant } from '../base/invariant.ts'
import type { CongressNames } from './overlay-names.ts'
import type { Overlay, OverlayFile, OverlayScope } from './overlay-shape.ts'
import type { OverlayLayer, Parameter, ParameterSource } from './parameter-shape.ts'
import type { AppliedOverlay, Pack, PackCitation, PackDocument } from './pack-shape.ts'
import { foldUnionName } from '../vocabulary/union-name.ts'

/** Who decides first: the unit itself, then province and sector, then the nation (the pack). */
const ORDER: readonly OverlayScope[] = ['unit', 'sector', 'province']

/** Overlays that hold for a congress, the one that decides first at the head. */
export function selectOverlays(
  overlays: readonly Overlay[],
  pack: Pack,
  names: CongressNames,
): Overlay[] {
  return overlays
    .filter(({ file: { overlay } }) => overlay.over.includes(pack.header.id))
    .filter(({ file: { overlay } }) => holdsFor(overlay.appliesTo, names))
    .sort((a, b) => rankOf(a) - rankOf(b) || (idOf(a) < idOf(b) ? -1 : 1))
}

function rankOf({ file }: Overlay): number {
  return ORDER.indexOf(file.overlay.scope)
}

function idOf({ file }: Overlay): string {
  return file.overlay.id
}

function holdsFor(appliesTo: readonly string[], names: CongressNames): boolean {
  if (appliesTo.length === 0) return true
  const wanted = new Set(appliesTo.map(foldUnionName))
  return [names.unionName, names.superiorName, names.planIssuer].some(
    (name) => name !== null && wanted.has(foldUnionName(name)),
  )
}

/** The pack with the overlays above it, in the order given; each limit keeps what lies below. */
export function applyOverlays(pack: Pack, overlays: readonly Overlay[]): Pack {
  return overlays.reduceRight(layOver, pack)
}

function layOver(pack: Pack, overlay: Overlay): Pack {
  const { file } = overlay
  const parameters = new Map(pack.parameters)
  for (const source of file.parameters) {
    const below = parameters.get(source.id)
    parameters.set(source.id, {
      ...(below ?? declared(source)),
      over: [layerOf(source, file), ...(below?.over ?? [])],
    })
  }
  const documents = file.documents.map((one): [string, PackDocument] => {
    const id = ownId(one.id, file)
    return [id, { ...one, id }]
  })
  return {
    ...pack,
    parameters,
    documents: new Map([...pack.documents, ...documents]),
    overlays: [appliedAs(overlay), ...pack.overlays],
  }
}

function appliedAs({ file: { overlay }, hash }: Overlay): AppliedOverlay {
  return { id: overlay.id, title: overlay.title, version: overlay.version, hash }
}

/** A limit only the overlay knows; the parser has seen to it that it says what it is. */
function declared({ id, label = id, kind = 'number', unit = '' }: ParameterSource): Parameter {
  return { id, label, kind, unit, values: {}, citations: {}, setBy: {}, over: [] }
}

function layerOf(source: ParameterSource, file: OverlayFile): OverlayLayer {
  const { id, inForce } = file.overlay
  const values: Record<string, OverlayLayer['values'][string]> = {}
  for (const [start, dated] of Object.entries(source.values)) {
    invariant(!('same' in dated), 'the parser let `same` pass in an overlay')
    values[start] = dated
  }
  return {
    inForce,
    values,
    citations: Object.fromEntries(
      Object.entries(source.citations).map(([start, citation]): [string, PackCitation] => [
        start,
        cite(citation, file),
      ]),
    ),
    setBy: Object.fromEntries(Object.keys(values).map((start) => [start, id])),
  }
}

function cite(citation: PackCitation, file: OverlayFile): PackCitation {
  const isOwn = file.documents.some(({ id }) => id === citation.document)
  return isOwn ? { ...citation, document: ownId(citation.document, file) } : citation
}

/** Two overlays may give their documents the same id. */
function ownId(documentId: string, { overlay }: OverlayFile): string {
  return `${overlay.id}:${documentId}`
}
