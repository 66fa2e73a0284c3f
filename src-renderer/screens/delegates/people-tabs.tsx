import { NavLink } from 'react-router'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { useSamePeople } from '#renderer/client/people-queries.ts'
import { useOpenDossier } from '../use-open-dossier.ts'

/** The lists of people of step 3, and the pairs that may be one person. */
export function PeopleTabs() {
  const { dossier, members } = useOpenDossier()
  const pairs = useSamePeople(dossier.id).data?.total ?? 0
  const base = `/d/${dossier.id}/dai-bieu`
  const tabs = [
    { to: base, label: 'Đại biểu', count: dossier.delegates.length },
    { to: `${base}/doan-vien`, label: 'Đoàn viên', count: members },
    { to: `${base}/khach-moi`, label: 'Khách mời', count: dossier.guests.length },
    { to: `${base}/nguoi-trung`, label: 'Người trùng', count: pairs },
  ]
  return (
    <nav className="seg people-tabs" aria-label="Danh sách người">
      {tabs.map(({ to, label, count }) => (
        <NavLink key={to} to={to} end>
          {label} {count > 0 && <span className="figure">{formatInteger(count)}</span>}
        </NavLink>
      ))}
    </nav>
  )
}
