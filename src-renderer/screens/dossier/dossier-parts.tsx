import { Link } from 'react-router'
import type { Dossier } from '#core/dossier/dossier.ts'

export type DossierPart = 'facts' | 'units' | 'apportionment'

/** The parts of step 1, each with its address. */
export function DossierParts({ dossier, open }: { dossier: Dossier; open: DossierPart }) {
  const { id, units } = dossier
  const parts: readonly (readonly [DossierPart, string, string])[] = [
    ['facts', '', 'Đại hội và kế hoạch'],
    ['units', '?bang=don-vi', `${units.length} đơn vị trong kế hoạch`],
    ['apportionment', '/phan-bo', 'Phân bổ đại biểu'],
  ]
  return (
    <span className="seg dossier-parts" role="group" aria-label="Phần của hồ sơ">
      {parts.map(([part, address, words]) => (
        <Link
          key={part}
          to={`/d/${id}/ho-so${address}`}
          aria-current={part === open ? 'page' : undefined}
        >
          {words}
        </Link>
      ))}
    </span>
  )
}
