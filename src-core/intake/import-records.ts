import type { z } from 'zod'
import type { congressChanges, planChanges } from '../contract/values.ts'
import type { CompositionRequirement } from '../dossier/composition-requirement.ts'
import type { Candidate, Delegate, Person, PlanUnit } from '../dossier/dossier.ts'
import type { Guest, Member } from '../dossier/registers.ts'
import type { TypedValue } from '../dossier/typed-facts.ts'

/** What the title rows and checked totals add to the dossier: only facts it does not know yet. */
export type FactRecords = {
  readonly congress: z.infer<typeof congressChanges>
  readonly plan: z.infer<typeof planChanges>
}

export type UnitRecord = {
  readonly sheetRow: number
  readonly matchId: string | null
  /** Complete: what the dossier knows, with what the file says laid over it. */
  readonly unit: Omit<PlanUnit, 'id'>
}

export type CompositionRecord = {
  readonly sheetRow: number
  readonly matchId: string | null
  readonly requirement: Omit<CompositionRequirement, 'id'>
}

export type PersonRecord<Row> = {
  readonly sheetRow: number
  readonly personMatchId: string | null
  /** The row of that person in the list that is imported. */
  readonly rowMatchId: string | null
  readonly person: Omit<Person, 'id'>
  readonly row: Row
}

export type DelegateRecord = PersonRecord<Omit<Delegate, 'id' | 'personId'>>
export type CandidateRecord = PersonRecord<Omit<Candidate, 'id' | 'personId'>>
export type MemberRecord = PersonRecord<Omit<Member, 'id' | 'personId'>>
export type GuestRecord = PersonRecord<Omit<Guest, 'id' | 'personId'>>

/** A row of a told list, with all the cells it will have. */
export type ToldRecord = {
  readonly sheetRow: number
  readonly list: string
  readonly matchId: string | null
  readonly cells: Readonly<Record<string, TypedValue>>
}

/** Exactly what an import writes, refused rows left out, in the order of the file. */
export type ImportRecords =
  | ({ readonly kind: 'plan'; readonly units: readonly UnitRecord[] } & FactRecords)
  | ({ readonly kind: 'delegates'; readonly rows: readonly DelegateRecord[] } & FactRecords)
  | ({ readonly kind: 'candidates'; readonly rows: readonly CandidateRecord[] } & FactRecords)
  | ({ readonly kind: 'members'; readonly rows: readonly MemberRecord[] } & FactRecords)
  | ({ readonly kind: 'guests'; readonly rows: readonly GuestRecord[] } & FactRecords)
  | ({
      readonly kind: 'composition'
      readonly requirements: readonly CompositionRecord[]
    } & FactRecords)
  | ({
      readonly kind: 'indicators' | 'petitions'
      readonly toldRows: readonly ToldRecord[]
    } & FactRecords)

export type PeopleRecords = Extract<ImportRecords, { readonly rows: readonly unknown[] }>
