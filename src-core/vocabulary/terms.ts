import { z } from 'zod'

/** The field's words as closed lists. Vietnamese labels stand in `labels.ts`. */
export const unionLevel = z.enum([
  'section',
  'grassroots-member',
  'grassroots',
  'commune',
  'immediate-superior',
  'corporation',
  'province',
  'national',
])
export type UnionLevel = z.infer<typeof unionLevel>

/** What a count is of: it decides who may be elected and how a ballot is judged. */
export const countKind = z.enum(['committee', 'single', 'direct-chair', 'delegates'])
export type CountKind = z.infer<typeof countKind>

export const congressForm = z.enum(['plenary', 'delegate'])
export type CongressForm = z.infer<typeof congressForm>

export const congressCase = z.enum(['elect', 'appoint'])
export type CongressCase = z.infer<typeof congressCase>

export const congressKind = z.enum([
  'congress',
  'delegate-conference',
  'plenary-conference',
  'enlarged-committee',
])
export type CongressKind = z.infer<typeof congressKind>

/** How the union came to this congress (KH 22/KH-TLĐ mục II.1): as it was, merged, newly founded, split off. */
export const reorganisation = z.enum(['kept', 'merged', 'founded', 'split'])
export type Reorganisation = z.infer<typeof reorganisation>

export const delegateKind = z.enum(['ex-officio', 'elected', 'appointed'])
export type DelegateKind = z.infer<typeof delegateKind>

export const gender = z.enum(['male', 'female'])
export type Gender = z.infer<typeof gender>

/** Where the tone stands in open "oa, oe, uy": "hòa" (old) or "hoà" (new). */
export const tonePlacement = z.enum(['old', 'new'])
export type TonePlacement = z.infer<typeof tonePlacement>

/** Khu vực of the credentials report: hành chính sự nghiệp, sản xuất kinh doanh nhà nước, ngoài nhà nước. */
export const workSector = z.enum(['administrative', 'state-enterprise', 'non-state'])
export type WorkSector = z.infer<typeof workSector>

/** What a person works as, in the words of the credentials report. */
export const jobRole = z.enum(['union-full-time', 'manager', 'technical', 'worker'])
export type JobRole = z.infer<typeof jobRole>

export const candidacy = z.enum(['re-election', 'first-time'])
export type Candidacy = z.infer<typeof candidacy>

/** The bodies a congress elects from its delegates for its own work. */
export const congressBody = z.enum(['presidium', 'secretariat', 'credentials', 'election'])
export type CongressBody = z.infer<typeof congressBody>

export const voteMode = z.enum(['hand', 'secret'])
export type VoteMode = z.infer<typeof voteMode>

/** What an agenda item is, whatever its wording. `other` is free. */
export const agendaTopic = z.enum([
  'flag-opening',
  'welcome',
  'introduction',
  'elect-presidium',
  'elect-secretariat',
  'elect-credentials-committee',
  'agenda-and-rules',
  'credentials-report',
  'membership-report',
  'opening-speech',
  'political-report',
  'self-review-report',
  'inspection-report',
  'opinions-report',
  'petitions-report',
  'discussion',
  'speeches',
  'superior-speech',
  'personnel-plan',
  'candidate-list',
  'elect-election-committee',
  'election-guide',
  'elect-committee',
  'elect-chair',
  'elect-delegation',
  'counting',
  'results',
  'appointment-announcement',
  'first-meeting',
  'awards',
  'new-committee',
  'convener',
  'resolution',
  'closing-speech',
  'flag-closing',
  'break',
  'other',
])
export type AgendaTopic = z.infer<typeof agendaTopic>

/** A dotted name of one fact, e.g. `congress.venue` or `unit.members`; screens know how to reach it. */
export type FactPath = string

/** The four stretches of the work, of papers and of tasks alike. */
export const congressPhase = z.enum(['preparation', 'approval', 'congress', 'after'])
export type CongressPhase = z.infer<typeof congressPhase>

/** The day a task is counted from; `fixed` is a day of its own. */
export const taskAnchor = z.enum([
  'first-day',
  'last-day',
  'first-meeting',
  'pilot-before',
  'grassroots-from',
  'grassroots-before',
  'own-before',
  'fixed',
])
export type TaskAnchor = z.infer<typeof taskAnchor>

/** Working days are Monday to Friday. */
export const dayUnit = z.enum(['day', 'working-day'])
export type DayUnit = z.infer<typeof dayUnit>

/** How the elected delegates are shared among the units (docs/decisions/seats.md). */
export const apportionmentMethod = z.enum([
  'A',
  'B',
  'C',
  'sainte-lague',
  'dhondt',
  'per-members',
  'by-hand',
])
export type ApportionmentMethod = z.infer<typeof apportionmentMethod>

/** What one delegate for every N members does with the rest: drops it, rounds half up, counts it as full. */
export const rounding = z.enum(['down', 'half', 'up'])
export type Rounding = z.infer<typeof rounding>

/** Whom the sharing counts in a unit: all its members, or the women among them. */
export const shareBasis = z.enum(['members', 'female'])
export type ShareBasis = z.infer<typeof shareBasis>
