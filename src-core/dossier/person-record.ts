/** The lists of a dossier in which people stand. */
export const PEOPLE_LISTS = ['delegate', 'candidate', 'member', 'guest'] as const
export type PeopleList = (typeof PEOPLE_LISTS)[number]

/** What tells whether two records are one person. */
export interface PersonRecord {
  readonly id: string
  readonly fullName: string
  readonly gender: string | null
  /** A day, or only the year. */
  readonly birth: string | null
  readonly unionCode: string | null
  readonly phone: string | null
  readonly position: string | null
  readonly hometown: string | null
  /** Unit, department or organisation in each list the person stands in; null where the list does not say. */
  readonly places: Readonly<Partial<Record<PeopleList, string | null>>>
}
