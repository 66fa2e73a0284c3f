import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { plainDate } from '../dossier/day.ts'
import { paperSetting } from '../dossier/typed-facts.ts'
import { call } from './call.ts'
import {
  editedPaper,
  finalReason,
  identityView,
  paperEntry,
  paperPreview,
  writeEvent,
  writtenPapers,
} from './paper-values.ts'
import { receipt } from './values.ts'

const id = z.object({ id: z.string() })
const ofPaper = id.extend({ slug: z.string() })
/** `final`: without the word draft, where nothing stands against it. */
const toWrite = id.extend({
  slugs: z.array(z.string()).min(1),
  final: z.boolean().optional(),
})
/** Which of the copies, counted from 0; without it all of them. */
const copy = z.number().int().min(0).nullable().optional()

export const paperSettingChanges = paperSetting
  .pick({ choice: true, reason: true, number: true, paperDate: true })
  .partial()

/** The papers of a dossier: which are made, how they stand, and the files they become. */
export const papersContract = {
  papers: {
    list: call.input(id).output(z.array(paperEntry)),
    preview: call.input(ofPaper.extend({ copy })).output(paperPreview),
    /** The file to take along or print; that a list of people left is noted. */
    download: call
      .input(ofPaper.extend({ copy }))
      .output(z.object({ fileName: z.string(), contentBase64: z.string() })),
    /** Which of the files were changed outside of the program since they were written. */
    edited: call.input(id.extend({ slugs: z.array(z.string()) })).output(z.array(editedPaper)),
    /** Fails only where not one of them could be written. */
    write: call.input(toWrite).output(writtenPapers),
    /** The same, telling how far it is; ending the stream ends it after the paper of this moment. */
    writeInSteps: call.input(toWrite).output(eventIterator(writeEvent)),
    /** What stands against making it final; empty: nothing. */
    finalReasons: call.input(ofPaper).output(z.array(finalReason)),
    /** What must agree between papers, all of it; a broken one of severity E keeps its papers from being final. */
    identities: call.input(id).output(z.array(identityView)),
    /** What the office lays down for a paper; an empty text takes one back. */
    set: call.input(ofPaper.extend({ changes: paperSettingChanges })).output(receipt),
    /** A null day: it was not sent after all. */
    markSent: call
      .input(ofPaper.extend({ sentAt: plainDate.nullable(), sentTo: z.string().nullable() }))
      .output(receipt),
  },
}
