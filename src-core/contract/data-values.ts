import { z } from 'zod'
import { dossier } from '../dossier/dossier.ts'

/** Values of history, backups, packages and of a workspace that cannot be opened. JSON only. */

/* ---- history ---- */

export const historyFilter = z.object({
  id: z.string(),
  /** Looked for in label and actor, without regard to accents; empty for all. */
  text: z.string(),
  /** Only steps that touched this table; null for all. */
  table: z.string().nullable(),
  actor: z.string().nullable(),
  /** ISO instants, both included; null for open. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Only steps before this revision, for the next page. */
  before: z.number().int().nullable(),
  limit: z.number().int().min(1).max(500),
})

export const historyStep = z.object({
  /** The revision this step made; asOf takes it. */
  revision: z.number(),
  changeId: z.number(),
  kind: z.enum(['do', 'undo', 'redo']),
  at: z.string(),
  actor: z.string(),
  label: z.string(),
  /** The command was taken back since and does not count. */
  undone: z.boolean(),
  tables: z.array(z.object({ table: z.string(), label: z.string() })),
  rows: z.number(),
})
export type HistoryStepView = z.infer<typeof historyStep>

export const historyPage = z.object({
  steps: z.array(historyStep),
  /** Steps that fit the filter, on all pages. */
  total: z.number(),
  actors: z.array(z.string()),
  tables: z.array(z.object({ table: z.string(), label: z.string() })),
})

export const changedRow = z.object({
  table: z.string(),
  label: z.string(),
  rowId: z.string(),
  /** Name of the person, unit or item; null when the row has none. */
  name: z.string().nullable(),
  kind: z.enum(['added', 'changed', 'removed']),
  fields: z.array(
    z.object({
      field: z.string(),
      before: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      after: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      /** The field and its values as the office says them; null: left empty. */
      label: z.string(),
      beforeText: z.string().nullable(),
      afterText: z.string().nullable(),
    }),
  ),
})
export type ChangedRow = z.infer<typeof changedRow>

/** A moment of the past: the state after the last step not later than `at`, or right after a revision. */
export const pastMoment = z.union([
  z.object({ id: z.string(), at: z.string() }),
  z.object({ id: z.string(), revision: z.number().int() }),
])

export const pastDossier = z.object({
  dossier,
  title: z.string(),
  /** The step the state comes from. */
  revision: z.number(),
  at: z.string(),
  label: z.string(),
})
export type PastDossier = z.infer<typeof pastDossier>

/* ---- comparing ---- */

const stand = z.object({
  title: z.string(),
  revision: z.number(),
  changedAt: z.string(),
  /** Put away: not in the list of dossiers. */
  removed: z.boolean(),
})

export const dossierDifference = z.object({
  id: z.string(),
  state: z.enum(['only-here', 'only-there', 'same', 'newer-here', 'newer-there', 'both-changed']),
  /** One sentence for the screen. */
  sentence: z.string(),
  here: stand.nullable(),
  there: stand.nullable(),
  commonSteps: z.number(),
  /** What taking over `there` does to `here`. */
  tables: z.array(
    z.object({
      table: z.string(),
      label: z.string(),
      added: z.number(),
      removed: z.number(),
      changed: z.number(),
      /** What people call the rows, at most five of each kind; rows without a name are only counted. */
      names: z.object({
        added: z.array(z.string()),
        removed: z.array(z.string()),
        changed: z.array(z.string()),
      }),
      /** Inside a row without a name: what each field holds here and would hold after. */
      fields: z.array(z.string()),
    }),
  ),
})
export type DossierDifferenceView = z.infer<typeof dossierDifference>

/* ---- backups ---- */

export const backupEntry = z.object({
  name: z.string(),
  at: z.string(),
  reason: z.string(),
  /** "Trước khi nhập", ready for the screen. */
  reasonLabel: z.string(),
  programVersion: z.string(),
  schemaVersion: z.number(),
  bytes: z.number(),
  sha256: z.string(),
})
export type BackupEntry = z.infer<typeof backupEntry>

export const backupPreview = z.object({
  backup: backupEntry,
  /** False when the present cannot be read: then every dossier of the backup is `only-there`. */
  comparable: z.boolean(),
  dossiers: z.array(dossierDifference),
})

export type BackupPreview = z.infer<typeof backupPreview>

export const restored = z.object({
  backup: backupEntry,
  /** The backup of the state before, to go back; null when that state could not be read. */
  before: backupEntry.nullable(),
  /** Where the replaced file is kept. */
  kept: z.string().nullable(),
  label: z.string(),
})
export type Restored = z.infer<typeof restored>

/* ---- packages ---- */

/** Bytes of a `.daihoi` file. A request of the screens carries 42 MB of base64; 5,000 people make about 1 MB. */
export const LARGEST_PACKAGE = 30_000_000
/** Letters of a password; below that it is soon guessed. */
export const SHORTEST_PASSWORD = 8

export const packageFile = z.object({
  contentBase64: z.string(),
  /** Null for a package without a password. */
  password: z.string().nullable(),
})

export const packageContents = z.object({
  programVersion: z.string(),
  writtenAt: z.string(),
  writtenBy: z.string(),
  sealed: z.boolean(),
  title: z.string(),
  counts: z.array(z.object({ table: z.string(), label: z.string(), rows: z.number() })),
  changes: z.number(),
  difference: dossierDifference,
  /** What may be chosen, the suggested one first. */
  choices: z.array(z.enum(['add', 'replace', 'copy', 'keep'])),
})
export type PackageContents = z.infer<typeof packageContents>

export const packageInspection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('needs-password') }),
  z.object({ kind: z.literal('contents'), contents: packageContents }),
])

export const packageImport = packageFile.extend({
  choice: z.enum(['add', 'replace', 'copy', 'keep']),
  /** Revision of the dossier here that was shown; the import is refused when it moved on. Null when none was. */
  expectedRevision: z.number().int().nullable(),
})

export const packageImported = z.object({
  /** The dossier to open. */
  id: z.string(),
  label: z.string(),
  /** Name of the backup made before; null with keep. */
  backup: z.string().nullable(),
})

/* ---- a workspace that cannot be opened ---- */

export const rescueChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('try-again'), label: z.string() }),
  z.object({ kind: z.literal('restore'), label: z.string(), backups: z.array(backupEntry) }),
  z.object({ kind: z.literal('open-read-only'), label: z.string() }),
  z.object({ kind: z.literal('copy-here'), label: z.string(), folder: z.string() }),
  z.object({ kind: z.literal('start-fresh'), label: z.string(), folder: z.string() }),
])
export type RescueChoice = z.infer<typeof rescueChoice>

export const openFailureReason = z.enum([
  'folder-not-writable',
  'disk-full',
  'locked',
  'damaged',
  'foreign',
  'newer',
  'missing',
  'not-local',
])
export type OpenFailureReason = z.infer<typeof openFailureReason>

export const rescueStatus = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    folder: z.string(),
    /** The backup on start failed; null otherwise. */
    warning: z.string().nullable(),
    /** Another program on this machine works on the same data: what that means and what to do; null where none does. */
    alsoOpen: z.string().nullable(),
  }),
  z.object({
    /** `read-only`: everything can be looked at, nothing changed. `closed`: only this group answers. */
    state: z.enum(['read-only', 'closed']),
    folder: z.string(),
    reason: openFailureReason,
    /** What happened, what is safe, what to do: three sentences in the clerk's words. */
    sentence: z.string(),
    safe: z.string(),
    advice: z.string(),
    /** For whoever is called for help; never the main text. */
    technical: z.object({ place: z.string(), code: z.string() }),
    choices: z.array(rescueChoice),
  }),
])
export type RescueStatus = z.infer<typeof rescueStatus>
