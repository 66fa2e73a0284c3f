import { UserRoundSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { PersonRow } from './person-columns.ts'

/** For one picked person: the way to everything that is held about them. */
export function heldAction(dossierId: string): (rows: readonly PersonRow[]) => ReactNode {
  return ([row, ...others]) =>
    row === undefined || others.length > 0 ? null : (
      <Link className="btn s" to={`/d/${dossierId}/du-lieu-ca-nhan/nguoi/${row.person.id}`}>
        <UserRoundSearch size={16} strokeWidth={1.75} aria-hidden="true" />
        Dữ liệu về người này
      </Link>
    )
}
