import { z } from 'zod'
import { keepingNote } from '../dossier/data-keeping.ts'
import { heldAbout } from '../dossier/held-about.ts'
import { call } from './call.ts'
import { erasureAsked, erasureDone, erasurePreview, keepingView } from './personal-data-values.ts'
import { receipt } from './values.ts'

const id = z.object({ id: z.string() })
const person = id.extend({ personId: z.string() })

/** What an office owes the people whose data it holds. */
export const personalDataContract = {
  personalData: {
    keeping: call.input(id).output(keepingView),
    setKeeping: call.input(id.extend(keepingNote.shape)).output(receipt),
    held: call.input(person).output(heldAbout),
    /** The same as a Word file, for the person. */
    heldPaper: call
      .input(person)
      .output(z.object({ fileName: z.string(), contentBase64: z.string() })),
    previewErasure: call.input(erasureAsked).output(erasurePreview),
    /** For good: from the lists, the record and every backup. `files` are names of `previewErasure`. */
    erase: call.input(erasureAsked.extend({ files: z.array(z.string()) })).output(erasureDone),
  },
}
