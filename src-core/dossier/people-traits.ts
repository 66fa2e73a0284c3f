import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { Person } from './dossier.ts'

/** Whether a person counts for a trait; null: nobody has told us. Lists, rules and papers all count by these. */
export const PEOPLE_TRAITS = {
  male: ({ gender }) => (gender === null ? null : gender === 'male'),
  female: ({ gender }) => (gender === null ? null : gender === 'female'),
  ethnicMinority: ({ ethnicity }) =>
    ethnicity === null ? null : foldVietnamese(ethnicity) !== 'kinh',
  partyMembers: ({ partyMember }) => partyMember,
  nonParty: ({ partyMember }) => (partyMember === null ? null : !partyMember),
} as const satisfies Readonly<Record<string, (person: Person) => boolean | null>>
