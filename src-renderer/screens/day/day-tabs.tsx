import { NavLink } from 'react-router'

interface DayTabsProps {
  readonly dossierId: string
}

/** The screens of the day, on top of each of them that stands in the frame. */
export function DayTabs({ dossierId }: DayTabsProps) {
  const base = `/d/${dossierId}/ngay-dai-hoi`
  return (
    <nav className="seg" aria-label="Ngày đại hội">
      <NavLink to={base} end>
        Điều hành
      </NavLink>
      <NavLink to={`${base}/diem-danh`}>Điểm danh</NavLink>
      <NavLink to={`${base}/bau-cu`}>Bầu cử</NavLink>
      <NavLink to={`${base}/tinh-huong`}>Tình huống</NavLink>
    </nav>
  )
}
