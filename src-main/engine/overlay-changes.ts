import { stringify } from 'yaml'
import type { OverlayChange, SavedOverlay } from '#core/contract/regulation-values.ts'
import { dropOwnValue, setOwnValue, startOverlay } from '#core/regulation/edit-overlay.ts'
import type { OwnValue } from '#core/regulation/edit-overlay.ts'
import type { Overlay, OverlayFile } from '#core/regulation/overlay-shape.ts'
import type { Parameter } from '#core/regulation/parameter-shape.ts'
import { notFound, storeFailed, takeOrRefuse, unusable } from './failures.ts'
import { requirePackById } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'

/** What a change of the own overlays comes to: a text to keep, or an overlay to take away. */
export type PlannedChange =
  | { readonly kind: 'keep'; readonly fileName: string; readonly text: string }
  | { readonly kind: 'remove'; readonly overlay: Overlay }

/** Works out a change without making it. */
export function planChange(parts: EngineParts, change: OverlayChange): PlannedChange {
  switch (change.kind) {
    case 'import':
      return { kind: 'keep', fileName: change.fileName, text: change.text }
    case 'remove':
      return { kind: 'remove', overlay: requireOwn(parts, change.overlayId) }
    case 'drop': {
      const overlay = requireOwn(parts, change.overlayId)
      const setting = { today: parts.today(), known: knownLimit(parts, change.parameterId) }
      const left = dropOwnValue(overlay.file, change, setting)
      return left === null ? { kind: 'remove', overlay } : keepFile(left)
    }
    case 'set':
      return keepFile(setOwn(parts, change.own))
  }
}

export function changeOverlay(
  parts: EngineParts,
  change: OverlayChange,
): { label: string; overlayId: string } {
  const planned = planChange(parts, change)
  if (planned.kind === 'remove') {
    const overlayId = planned.overlay.file.overlay.id
    return { ...removeOverlay(parts, overlayId), overlayId }
  }
  const { id, label } = keepOverlay(parts, planned)
  return { label, overlayId: id }
}

function setOwn(parts: EngineParts, own: OwnValue): OverlayFile {
  const { overlays } = parts.overlays.current()
  const taken = new Set(overlays.map(({ file }) => file.overlay.id))
  const { overlayId, fresh } = own
  if (overlayId === null && fresh === null) {
    throw unusable('Chưa chọn tập quy định riêng để ghi vào. Chọn một tập hoặc đặt tên tập mới.')
  }
  const file =
    overlayId !== null
      ? requireOwn(parts, overlayId).file
      : startOverlay(fresh ?? { title: '', scope: 'unit', appliesTo: [] }, own, taken)
  const known = knownLimit(parts, own.parameterId, own.packId)
  return setOwnValue(file, own, { today: parts.today(), known })
}

function keepFile(file: OverlayFile): PlannedChange {
  return { kind: 'keep', fileName: `${file.overlay.id}.yaml`, text: stringify(file) }
}

/** The name and kind of a limit, from the pack or from whichever overlay knows it. */
function knownLimit(
  parts: EngineParts,
  parameterId: string,
  packId?: string,
): Pick<Parameter, 'label' | 'kind' | 'unit'> {
  const packs = packId === undefined ? [...parts.packs.values()] : [requirePackById(parts, packId)]
  for (const pack of packs) {
    const known = pack.parameters.get(parameterId)
    if (known) return { label: known.label, kind: known.kind, unit: known.unit }
  }
  for (const { file } of parts.overlays.current().overlays) {
    const found = file.parameters.find(({ id }) => id === parameterId)
    if (found?.label !== undefined && found.kind && found.unit !== undefined) {
      return { label: found.label, kind: found.kind, unit: found.unit }
    }
  }
  throw notFound(`Không có mức “${parameterId}” trong bộ quy định. Mở lại trang Quy định.`)
}

export function requireOverlay(parts: EngineParts, id: string): Overlay {
  const found = parts.overlays.current().overlays.find(({ file }) => file.overlay.id === id)
  if (!found) throw notFound(`Không có quy định riêng mã “${id}”. Mở lại trang Quy định.`)
  return found
}

/** One the office may change: the bundled ones stay as they came. */
function requireOwn(parts: EngineParts, id: string): Overlay {
  const overlay = requireOverlay(parts, id)
  if (parts.overlays.current().own.has(id)) return overlay
  throw unusable('Quy định riêng này đi kèm chương trình nên không sửa, không xóa được.', 'id')
}

export function keepOverlay(
  parts: EngineParts,
  { fileName, text }: { readonly fileName: string; readonly text: string },
): SavedOverlay {
  const overlay = takeOrRefuse(parts.overlays.parse({ path: fileName, text }), (faults) =>
    ['Chưa dùng được quy định riêng này; sửa các chỗ sau rồi đưa vào lại:', ...faults].join('\n'),
  )
  const { id, title } = overlay.file.overlay
  const replaced = parts.overlays.current().own.has(id)
  const saved = guardFiles(() => parts.overlays.save(overlay))
  const label = `${replaced ? 'Đã sửa' : 'Đã thêm'} quy định riêng “${title}”`
  return { id, title, replaced, fileName: saved, label }
}

export function removeOverlay(parts: EngineParts, id: string): { label: string } {
  const { file } = requireOwn(parts, id)
  guardFiles(() => parts.overlays.remove(id))
  return { label: `Đã bỏ quy định riêng “${file.overlay.title}”` }
}

/** A disk that refuses becomes a sentence. */
function guardFiles<T>(body: () => T): T {
  try {
    return body()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === null) throw error
    throw storeFailed(
      `Không ghi được vào thư mục quy định riêng (${code}). Kiểm tra ổ đĩa còn chỗ và quyền ghi rồi làm lại.`,
    )
  }
}
