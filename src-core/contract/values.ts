import { z } from 'zod'
import { findingCounts } from '../checks/finding.ts'
import { plainDate } from '../dossier/day.ts'
import {
  congressOrdinal,
  agendaItem,
  agendaSession,
  candidate,
  congressFacts,
  delegate,
  dossier,
  person,
  planUnit,
  superiorPlan,
} from '../dossier/dossier.ts'
import { congressForm, unionLevel } from '../vocabulary/terms.ts'
import { retention } from './personal-data-values.ts'
import { taskCounts, taskProgress } from './task-values.ts'

/** What crosses between the screens (or the terminal) and the engine. JSON only. */

export const receipt = z.object({
  /** Null when the command changed nothing. */
  changeId: z.number().nullable(),
  revision: z.number(),
  /** Past tense, for the toast: "Đã sửa giờ khai mạc". */
  label: z.string(),
  savedAt: z.string(),
})
export type Receipt = z.infer<typeof receipt>

export const nextStep = z.object({
  changeId: z.number(),
  label: z.string(),
  actor: z.string(),
  at: z.string(),
  /** Recorded under another name than the one this program works under. */
  byOther: z.boolean(),
  /** It was a file that was read into the dossier. */
  imports: z.boolean(),
  /** Whose rows it changed: "member". */
  tables: z.array(z.string()),
})
export type NextStepView = z.infer<typeof nextStep>

export const nextSteps = z.object({ undo: nextStep.nullable(), redo: nextStep.nullable() })

export const stepWanted = z.object({
  id: z.string(),
  /** The change that was shown before; CONFLICT when another one has come on top. */
  changeId: z.number().int().optional(),
})

export const workspaceStatus = z.object({
  programVersion: z.string(),
  packs: z.array(z.object({ id: z.string(), title: z.string(), version: z.string() })),
  folder: z.string(),
  outFolder: z.string(),
  host: z.enum(['web', 'window', 'terminal']),
})
export type WorkspaceStatus = z.infer<typeof workspaceStatus>

export const dossierSummary = z.object({
  id: z.string(),
  unionName: z.string().nullable(),
  title: z.string(),
  sample: z.boolean(),
  form: congressForm.nullable(),
  startDate: plainDate.nullable(),
  venue: z.string().nullable(),
  delegates: z.number(),
  units: z.number(),
  counts: findingCounts.nullable(),
  /** Null while nobody need be reminded that data about people must go. */
  retention: retention.nullable(),
  changedAt: z.string(),
})
export type DossierSummary = z.infer<typeof dossierSummary>

export const newDossier = z.object({
  unionName: z.string().trim().min(1),
  level: unionLevel,
  form: congressForm,
  ordinal: congressOrdinal,
  termFrom: z.number().int().min(1945).max(2100),
  termTo: z.number().int().min(1945).max(2100),
  startDate: plainDate.nullable(),
})
export type NewDossier = z.infer<typeof newDossier>

export const changeEntry = z.object({
  id: z.number(),
  at: z.string(),
  actor: z.string(),
  label: z.string(),
  undone: z.boolean(),
})
export type ChangeEntry = z.infer<typeof changeEntry>

export const paperCounts = z.object({
  needed: z.number(),
  draft: z.number(),
  outOfDate: z.number(),
  final: z.number(),
  sent: z.number(),
})

export const dossierView = z.object({
  dossier,
  title: z.string(),
  counts: findingCounts,
  papers: paperCounts,
  tasks: taskCounts,
  /** Lines of the membership list, which stands outside of the dossier. */
  members: z.number(),
  retention: retention.nullable(),
  /** People are in the dossier and nobody has noted what for. */
  purposeMissing: z.boolean(),
  /** The late tasks and those due next, most pressing first; at most three. */
  nextTasks: z.array(taskProgress),
  /** Label of what undo would take back; null when there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  savedAt: z.string(),
  recent: z.array(changeEntry),
})
export type DossierView = z.infer<typeof dossierView>

/* ---- edits ---- */

export const congressChanges = congressFacts.partial()
export const planChanges = superiorPlan.partial()
export const unitChanges = planUnit.omit({ id: true }).partial()
/** What is done to a block of cells; the label of the step says it. */
export const blockWork = z.enum(['paste', 'clear', 'fill', 'move'])
export type BlockWork = z.infer<typeof blockWork>

export const personChanges = person.omit({ id: true }).partial()
export const delegateChanges = delegate
  .pick({ kind: true, body: true, unitId: true, delegation: true, note: true })
  .partial()
export const candidateChanges = candidate.omit({ id: true, personId: true, number: true }).partial()
export const sessionChanges = agendaSession.omit({ id: true }).partial()
export const agendaItemChanges = agendaItem.omit({ id: true, sessionId: true }).partial()

export const agendaView = z.object({
  sessions: z.array(
    z.object({
      session: agendaSession,
      minutes: z.number(),
      endMinute: z.number(),
      /** Longest a half-day may last; null when no rule gives it. */
      limitMinutes: z.number().nullable(),
      items: z.array(z.object({ item: agendaItem, startMinute: z.number() })),
    }),
  ),
  maxSessions: z.object({ value: z.number(), source: z.string() }).nullable(),
  standards: z.array(z.object({ id: z.string(), title: z.string() })),
})
export type AgendaView = z.infer<typeof agendaView>

/** A search answers with no more than this. */
export const MOST_SEARCH_HITS = 20

export const searchHit = z.object({
  kind: z.enum(['delegate', 'candidate', 'unit', 'agenda', 'task', 'paper', 'told', 'dossier']),
  dossierId: z.string(),
  id: z.string(),
  text: z.string(),
  detail: z.string(),
})
export type SearchHit = z.infer<typeof searchHit>
