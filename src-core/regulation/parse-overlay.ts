import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { checkParameter } from './check-parameters.ts'
import { mergeParameters } from './merge-parameters.ts'
import type { Merged } from './merge-parameters.ts'
import { overlayFile } from './overlay-shape.ts'
import type { Overlay, OverlayFile } from './overlay-shape.ts'
import type { Pack, PackDocument, Parameter } from './pack-shape.ts'
import { errorAt, readYamlFile } from './pack-source.ts'
import type { PackError, PackFile, TypedSource } from './pack-source.ts'

/** Reads one overlay and checks it against every pack it lies over; faults carry file and line. */
export function parseOverlay(
  given: PackFile & { readonly hash: string },
  packs: ReadonlyMap<string, Pack>,
): Result<Overlay, readonly PackError[]> {
  const source = readYamlFile(given, overlayFile)
  if (source.content === null) return failed(source.errors)
  const { content } = source
  const errors = [
    ...checkOverlay(source, content),
    ...content.overlay.over.flatMap((id) => checkOver(id, { packs, source, content })),
  ]
  if (errors.length > 0) return failed(errors)
  return ok({ file: content, text: given.text, hash: given.hash })
}

function checkOverlay(source: TypedSource<OverlayFile>, content: OverlayFile): PackError[] {
  const { from, until } = content.overlay.inForce
  const ids = [content.documents, content.parameters].map((list) => list.map(({ id }) => id))
  const again = ids.flat().find((id, index, all) => all.indexOf(id) !== index)
  const origin = { file: source, path: ['overlay'] }
  return [
    ...(until !== null && until <= from
      ? [errorAt(origin, 'unreachable', 'Ngày hết hiệu lực phải sau ngày bắt đầu')]
      : []),
    ...(again === undefined ? [] : [errorAt(origin, 'duplicate', `Mã ${again} được ghi hai lần`)]),
  ]
}

interface Setting {
  readonly packs: ReadonlyMap<string, Pack>
  readonly source: TypedSource<OverlayFile>
  readonly content: OverlayFile
}

function checkOver(id: string, { packs, source, content }: Setting): PackError[] {
  const pack = packs.get(id)
  if (pack === undefined) {
    const origin = { file: source, path: ['overlay', 'over'] }
    return [errorAt(origin, 'unknown-name', `Không có bộ quy định nào mã "${id}"`)]
  }
  const merged = mergeOverlay(content, pack, source)
  const parts = { pack: { ...pack, documents: ownDocuments(content, pack) } }
  return [...merged.errors, ...merged.own.flatMap((one) => checkParameter(one, parts))]
}

/** An overlay cites its own documents; those of the pack may be cited too. */
function ownDocuments(content: OverlayFile, pack: Pack): ReadonlyMap<string, PackDocument> {
  return new Map([
    ...pack.documents,
    ...content.documents.map((one): [string, PackDocument] => [one.id, one]),
  ])
}

/** The limits of an overlay, completed by what the pack says of them. */
export function mergeOverlay(content: OverlayFile, pack: Pack, file: TypedSource<unknown>): Merged {
  const located = content.parameters.map((value, index) => ({
    value,
    origin: { file, path: ['parameters', index] },
  }))
  return mergeParameters(located, { parameters: withoutValues(pack) }, content.overlay.id)
}

/** An overlay may set the same day as the pack: it lies above, it does not add. */
function withoutValues(pack: Pack): ReadonlyMap<string, Parameter> {
  return new Map(
    [...pack.parameters].map(([id, parameter]) => [
      id,
      { ...parameter, values: {}, citations: {}, setBy: {} },
    ]),
  )
}
