import { z } from 'zod'
import { call } from './call.ts'
import {
  ownWordView,
  templateBytes,
  templateCheck,
  templateFact,
  templateFile,
  templateList,
  templatePreview,
  templateSetPreview,
  templateText,
  templateView,
} from './template-values.ts'

const slug = z.object({ slug: z.string() })
const text = slug.extend({ text: templateText })
const set = z.object({ contentBase64: templateBytes })
const done = z.object({ label: z.string() })

/** The wording of papers: the standard stays as it came, an office's own stands in its place. */
export const templatesContract = {
  templates: {
    list: call.output(templateList),
    text: call.input(slug).output(templateView),
    /** Every fault of a text with its line, and where it differs from the standard. Writes nothing. */
    check: call.input(text).output(templateCheck),
    /** What may be named in this paper, as the dossier has it now. */
    facts: call.input(slug.extend({ id: z.string() })).output(z.array(templateFact)),
    /** The very file the text would make of the dossier; a text with faults is refused with the first. */
    preview: call.input(text.extend({ id: z.string() })).output(templatePreview),
    save: call.input(text).output(done),
    /** Back to the standard; the own text is put aside, not deleted. */
    remove: call.input(slug).output(done),
    /** The tags of a Word file and what is wrong with them. Writes nothing. */
    checkWord: call
      .input(slug.extend({ fileName: z.string(), contentBase64: templateBytes }))
      .output(ownWordView),
    saveWord: call
      .input(slug.extend({ fileName: z.string(), contentBase64: templateBytes }))
      .output(done),
    removeWord: call.input(slug).output(done),
    /** The own Word file as it was given. */
    word: call.input(slug).output(templateFile),
    /** Everything of the office in one file. */
    exportSet: call.output(templateFile),
    previewSet: call.input(set).output(templateSetPreview),
    /** Takes in what `previewSet` does not refuse; own files that the set does not name stay. */
    importSet: call.input(set).output(done),
  },
}
