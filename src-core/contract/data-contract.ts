import { z } from 'zod'
import { call } from './call.ts'
import {
  backupEntry,
  backupPreview,
  changedRow,
  historyFilter,
  historyPage,
  packageFile,
  packageImport,
  packageImported,
  packageInspection,
  pastDossier,
  pastMoment,
  rescueStatus,
  restored,
} from './data-values.ts'

const id = z.object({ id: z.string() })
const name = z.object({ name: z.string() })
const sealing = id.extend({ password: z.string().nullable() })

/** The calls that keep data safe and carry it elsewhere. */
export const dataContract = {
  history: {
    list: call.input(historyFilter).output(historyPage),
    /** What one command did, row by row and field by field. */
    detail: call.input(id.extend({ changeId: z.number().int() })).output(z.array(changedRow)),
    /** The dossier as it was, to look at; NOT_FOUND before it existed. */
    asOf: call.input(pastMoment).output(pastDossier),
  },
  backups: {
    /** Newest first. */
    list: call.output(z.array(backupEntry)),
    create: call.output(backupEntry),
    preview: call.input(name).output(backupPreview),
    /** Afterwards every dossier may be another one: read everything anew. */
    restore: call.input(name).output(restored),
  },
  packages: {
    /** For a download: the whole file. */
    export: call
      .input(sealing)
      .output(z.object({ fileName: z.string(), contentBase64: z.string(), bytes: z.number() })),
    /** Writes the file into the folder of the dossier's papers. */
    save: call
      .input(sealing)
      .output(z.object({ fileName: z.string(), path: z.string(), bytes: z.number() })),
    inspect: call.input(packageFile).output(packageInspection),
    import: call.input(packageImport).output(packageImported),
  },
  /** Answers also when the workspace could not be opened; all other groups then answer STORE_FAILED. */
  rescue: {
    status: call.output(rescueStatus),
    tryAgain: call.output(rescueStatus),
    openReadOnly: call.output(rescueStatus),
    /** Copies the data of a share or a stick onto this machine and goes on there. */
    copyHere: call.output(rescueStatus),
    /** Goes on with an empty workspace in another folder; what was there stays. */
    startFresh: call.output(rescueStatus),
  },
}
