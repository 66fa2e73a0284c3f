import { formatDateInText } from '../base/vietnamese-text.ts'
import { selectOverlays } from './apply-overlays.ts'
import { isInForce } from './citation-shape.ts'
import type { CongressNames } from './overlay-names.ts'
import type { Overlay, OverlayFile } from './overlay-shape.ts'
import type { Pack } from './pack-shape.ts'
import { foldUnionName } from '../vocabulary/union-name.ts'

interface Congress {
  readonly pack: Pack
  readonly names: CongressNames
  readonly asOf: string
}

/** Why an overlay changes nothing in a dossier, one sentence; null when it does hold for it. */
export function whyNotHolding(overlay: Overlay, { pack, names, asOf }: Congress): string | null {
  const { over, appliesTo, inForce } = overlay.file.overlay
  if (!over.includes(pack.header.id)) {
    return `Quy định riêng này đặt trên bộ ${over.join(', ')}, hồ sơ đang mở dùng bộ ${pack.header.id} nên không đổi gì.`
  }
  if (selectOverlays([overlay], pack, names).length === 0) {
    return `Quy định riêng này dành cho ${appliesTo.join('; ')}, không phải công đoàn hay cấp trên của hồ sơ đang mở nên không đổi gì.`
  }
  if (isInForce(inForce, asOf)) return null
  const until = inForce.until === null ? '' : ` đến trước ${formatDateInText(inForce.until)}`
  return `Quy định riêng này có hiệu lực từ ${formatDateInText(inForce.from)}${until}; hồ sơ đang tính theo ngày ${formatDateInText(asOf)} nên không đổi gì.`
}

/** Two overlays of one scope that decide the same limit for the same unions: one of them would go unheard. */
export function findClashes(file: OverlayFile, others: readonly OverlayFile[]): string[] {
  return others
    .filter(({ overlay }) => overlay.id !== file.overlay.id)
    .filter(({ overlay }) => meets(overlay, file.overlay))
    .flatMap((other) => {
      const shared = file.parameters.filter(({ id }) =>
        other.parameters.some((one) => one.id === id),
      )
      if (shared.length === 0) return []
      // As selectOverlays puts them in order.
      const heard = file.overlay.id < other.overlay.id ? file : other
      const labels = shared.map(({ id, label }) => label ?? id).join('; ')
      return [
        `“${other.overlay.title}” cùng phạm vi cũng đặt mức này (${labels}). Nếu giữ cả hai, mức của “${heard.overlay.title}” được dùng; nên giữ một.`,
      ]
    })
}

type Header = OverlayFile['overlay']

function meets(one: Header, other: Header): boolean {
  return (
    one.scope === other.scope &&
    one.over.some((id) => other.over.includes(id)) &&
    (one.inForce.until === null || other.inForce.from < one.inForce.until) &&
    (other.inForce.until === null || one.inForce.from < other.inForce.until) &&
    shareUnions(one.appliesTo, other.appliesTo)
  )
}

function shareUnions(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true
  const names = new Set(one.map(foldUnionName))
  return other.some((name) => names.has(foldUnionName(name)))
}
