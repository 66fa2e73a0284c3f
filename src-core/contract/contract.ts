import { z } from 'zod'
import { reportComparison } from '../checks/compare-reports.ts'
import { checkReport, finding } from '../checks/finding.ts'
import { usualDay } from '../checks/usual-day.ts'
import { plainDate } from '../dossier/day.ts'
import { overlayFile } from '../regulation/overlay-shape.ts'
import { tonePlacement } from '../vocabulary/terms.ts'
import { attendanceContract } from './attendance-contract.ts'
import { call } from './call.ts'
import { countContract } from './count-contract.ts'
import { countingContract } from './counting-contract.ts'
import { dataContract } from './data-contract.ts'
import {
  importKind,
  importPreview,
  importRequest,
  textReading,
  textToRead,
} from './import-values.ts'
import { electionsContract } from './elections-contract.ts'
import { factsContract } from './facts-contract.ts'
import { gridContract } from './grid-contract.ts'
import { regulationValues } from './regulation-values.ts'
import { peopleContract } from './people-contract.ts'
import { personalDataContract } from './personal-data-contract.ts'
import { papersContract } from './papers-contract.ts'
import { listsContract } from './lists-contract.ts'
import { reportContract } from './report-contract.ts'
import { templatesContract } from './templates-contract.ts'
import { runContract } from './run-contract.ts'
import { situationsContract } from './situations-contract.ts'
import { seatsContract } from './seats-contract.ts'
import {
  agendaItemChanges,
  agendaView,
  changeEntry,
  congressChanges,
  dossierSummary,
  dossierView,
  newDossier,
  nextSteps,
  planChanges,
  receipt,
  searchHit,
  sessionChanges,
  stepWanted,
  workspaceStatus,
} from './values.ts'
import { calendarFile, taskChanges, taskView } from './task-values.ts'

/** Null: the pack of the dossier; its own day. */
const judgedBy = z.object({ packId: z.string().nullable(), asOf: plainDate.nullable() })

const id = z.object({ id: z.string() })
const row = z.object({ id: z.string(), rowId: z.string() })
const rows = z.object({ id: z.string(), rowIds: z.array(z.string()).min(1) })

/** Every call between a host (screens, terminal) and the engine. */
export const contract = {
  ...seatsContract,
  ...countContract,
  ...gridContract,
  ...factsContract,
  ...reportContract,
  ...electionsContract,
  workspace: {
    status: call.output(workspaceStatus),
    search: call
      .input(z.object({ id: z.string().nullable(), query: z.string() }))
      .output(z.array(searchHit)),
  },
  dossiers: {
    list: call.output(z.array(dossierSummary)),
    create: call.input(newDossier).output(id),
    /** Opens a bundled sample, importing it on the first call; without a name the district congress. */
    openSample: call.input(z.object({ sample: z.string() }).optional()).output(id),
    remove: call.input(id).output(z.object({ label: z.string() })),
  },
  dossier: {
    get: call.input(id).output(dossierView),
    setCongress: call.input(id.extend({ changes: congressChanges })).output(receipt),
    /** Which pack judges it from now on; undone like any other change. */
    setPack: call.input(id.extend({ packId: z.string() })).output(receipt),
    setPlan: call.input(id.extend({ changes: planChanges })).output(receipt),
    /** What undo and redo would take up now, and whose it is: another program may have been at work. */
    nextSteps: call.input(id).output(nextSteps),
    undo: call.input(stepWanted).output(receipt),
    redo: call.input(stepWanted).output(receipt),
    history: call.input(id).output(z.array(changeEntry)),
  },
  ...listsContract,
  agenda: {
    view: call.input(id).output(agendaView),
    /** Replaces the agenda with a standard run of the templates. */
    fillStandard: call.input(id.extend({ standardId: z.string() })).output(receipt),
    addItem: call
      .input(
        id.extend({
          sessionId: z.string(),
          position: z.number().int().min(0),
          changes: agendaItemChanges,
        }),
      )
      .output(receipt.extend({ rowId: z.string() })),
    updateItem: call.input(row.extend({ changes: agendaItemChanges })).output(receipt),
    /** `position` counts from 0 inside the target session after the item is taken out. */
    moveItem: call
      .input(row.extend({ sessionId: z.string(), position: z.number().int().min(0) }))
      .output(receipt),
    removeItem: call.input(row).output(receipt),
    updateSession: call.input(row.extend({ changes: sessionChanges })).output(receipt),
    /** A new half-day after the last one. */
    addSession: call.input(id).output(receipt.extend({ rowId: z.string() })),
    /** Takes a half-day out together with its items. */
    removeSession: call.input(row).output(receipt),
  },
  imports: {
    /** Texts pasted or typed into a list, read as the cells of a file would be; null where no field is so named. */
    readTexts: call
      .input(
        z.object({
          kind: importKind,
          texts: z.array(textToRead),
          tonePlacement: tonePlacement.optional(),
        }),
      )
      .output(z.object({ readings: z.array(textReading.nullable()) })),
    /** Reads the workbook and says what would happen. Writes nothing. */
    preview: call.input(importRequest).output(importPreview),
    /** Writes exactly what the same request previews, in one command. */
    apply: call.input(importRequest.extend({ dossierId: z.string() })).output(
      receipt.extend({
        added: z.number(),
        updated: z.number(),
        same: z.number(),
        refused: z.number(),
      }),
    ),
  },
  checks: {
    report: call.input(id.extend({ asOf: plainDate.nullable() })).output(checkReport),
    explain: call
      .input(id.extend({ ruleId: z.string(), asOf: plainDate.nullable() }))
      .output(z.array(finding)),
    /** One dossier under two packs, or on two days; what is null is what `report` would take. */
    compare: call.input(id.extend({ left: judgedBy, right: judgedBy })).output(reportComparison),
    /** The day `report` takes when none is named, and why that one. */
    usualDay: call.input(id).output(usualDay),
  },
  regulations: {
    /** Every rule and limit of a pack, or of a dossier's pack with its overlays, with source and examples run. */
    catalogue: call.input(regulationValues.catalogueOf).output(regulationValues.catalogue),
    /** What a change of the office's own overlays would do to a dossier. Writes nothing. */
    previewOverlay: call
      .input(id.extend({ change: regulationValues.overlayChange, asOf: plainDate.nullable() }))
      .output(regulationValues.overlayPreview),
    changeOverlay: call
      .input(z.object({ change: regulationValues.overlayChange }))
      .output(z.object({ label: z.string(), overlayId: z.string() })),
    overlay: call.input(id).output(regulationValues.overlayFile),
    saveOverlay: call
      .input(z.object({ overlay: overlayFile }))
      .output(regulationValues.savedOverlay),
    exportOverlay: call.input(id).output(z.object({ fileName: z.string(), text: z.string() })),
    importOverlay: call
      .input(z.object({ fileName: z.string(), text: z.string().max(1_000_000) }))
      .output(regulationValues.savedOverlay),
    removeOverlay: call.input(id).output(z.object({ label: z.string() })),
  },
  ...attendanceContract,
  ...situationsContract,
  ...papersContract,
  ...templatesContract,
  tasks: {
    list: call.input(id.extend({ asOf: plainDate.nullable() })).output(taskView),
    /** Adds the tasks of a standard timeline that the dossier does not have; changes none. */
    fillStandard: call
      .input(id.extend({ standardId: z.string() }))
      .output(receipt.extend({ added: z.number() })),
    add: call
      .input(id.extend({ changes: taskChanges }))
      .output(receipt.extend({ rowId: z.string() })),
    update: call.input(row.extend({ changes: taskChanges })).output(receipt),
    /** Done today, or open again; the day can be put right with `update`. */
    setDone: call.input(rows.extend({ done: z.boolean() })).output(receipt),
    remove: call.input(rows).output(receipt),
    /** `reminder`: the calendar rings at eight the morning before. */
    calendar: call.input(id.extend({ reminder: z.boolean() })).output(calendarFile),
  },
  ...peopleContract,
  ...personalDataContract,
  ...dataContract,
  ...runContract,
  ...countingContract,
}

export type Contract = typeof contract
