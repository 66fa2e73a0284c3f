import type { ReactNode } from 'react'
import type { Person } from '#core/dossier/dossier.ts'

/** The name, and beside it what tells this person from another of the same name. */
export function toldName(person: Person, addition: string | undefined): ReactNode {
  if (addition === undefined) return person.fullName
  return (
    <span title={`${person.fullName} (${addition})`}>
      {person.fullName} <span className="told-apart">{addition}</span>
    </span>
  )
}
