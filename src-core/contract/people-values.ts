import { z } from 'zod'
import { person } from '../dossier/dossier.ts'
import { PEOPLE_LISTS } from '../dossier/person-record.ts'
import { guest, member } from '../dossier/registers.ts'

/** Members, guests, and two records that may be one person. JSON only. */

export const peopleList = z.enum(PEOPLE_LISTS)

export const memberChanges = member.omit({ id: true, personId: true, number: true }).partial()
export const guestChanges = guest.omit({ id: true, personId: true, number: true }).partial()

export const memberRow = z.object({ member, person })

export const membersAsked = z.object({
  id: z.string(),
  /** `mark` of the last answer: only what changed since then comes. Null for all. */
  since: z.string().nullable(),
})

/** In list order. */
export const membersPage = z.object({
  mark: z.string(),
  /** False: `rows` are those that changed since the mark, `gone` those no longer there. */
  whole: z.boolean(),
  rows: z.array(memberRow.extend({ listPosition: z.number() })),
  gone: z.array(z.string()),
})
export type MembersPage = z.infer<typeof membersPage>

export const sameStrength = z.enum(['sure', 'likely', 'weak'])

const personInPair = z.object({
  personId: z.string(),
  fullName: z.string(),
  birth: z.string().nullable(),
  /** "Đại biểu, Đoàn viên". */
  lists: z.array(z.object({ list: peopleList, label: z.string(), place: z.string().nullable() })),
})
export type PersonInPair = z.infer<typeof personInPair>

export const samePair = z.object({
  strength: sameStrength,
  reasons: z.array(z.string()),
  one: personInPair,
  other: personInPair,
})
export type SamePairView = z.infer<typeof samePair>

export const samePeople = z.object({
  /** Strongest first; at most `MOST_PAIRS`. */
  pairs: z.array(samePair),
  total: z.number(),
})
export type SamePeopleView = z.infer<typeof samePeople>

export const MOST_PAIRS = 500

export const twoPeople = z.object({ id: z.string(), personId: z.string(), otherId: z.string() })

export const mergeView = z.object({
  kept: personInPair,
  other: personInPair,
  reasons: z.array(z.string()),
  strength: sameStrength.nullable(),
  fields: z.array(
    z.object({
      /** E.g. `person.birth`, `delegate.kind`. */
      key: z.string(),
      group: z.string(),
      label: z.string(),
      kept: z.string().nullable(),
      other: z.string().nullable(),
      same: z.boolean(),
      fuller: z.enum(['kept', 'other']),
    }),
  ),
  /** Sentences: what becomes of the rows of the lists. */
  consequences: z.array(z.string()),
})
export type MergeView = z.infer<typeof mergeView>
