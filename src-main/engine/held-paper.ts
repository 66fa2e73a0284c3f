import { factsFor } from '#core/papers/facts-for.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { writePaper } from '#main/office/write-paper.ts'
import { reportFor } from './check-handlers.ts'
import { formatMoment, notFound, requireDossier } from './failures.ts'
import { viewHeld } from './held-about.ts'
import type { EngineParts } from './parts.ts'

const HELD_DATA = 'held-data'

/** What is held of one person as a Word file to be handed over; made anew each time and never kept here. */
export async function makeHeldPaper(parts: EngineParts, asked: { id: string; personId: string }) {
  const template = parts.personPapers.find(({ slug }) => slug === HELD_DATA)
  if (!template) throw notFound('Thiếu mẫu bản kê dữ liệu của một người. Cài lại chương trình.')
  const dossier = requireDossier(parts, asked.id)
  const held = viewHeld(parts, asked)
  const inWords = (at: string | null) => at && formatMoment(at)
  const source = {
    dossier,
    asOf: parts.today(),
    report: () => reportFor(parts, dossier),
    held: {
      ...held,
      fields: held.fields.map((field) => ({ ...field, at: inWords(field.at) })),
      lists: held.lists.map((list) => ({
        ...list,
        fields: list.fields.map((field) => ({ ...field, at: inWords(field.at) })),
      })),
      exports: held.exports.map((note) => ({ ...note, at: formatMoment(note.at) })),
    },
  }
  const bytes = await writePaper(planPaper(template, factsFor(template, source)))
  return {
    fileName: `${HELD_DATA}.docx`,
    contentBase64: Buffer.from(bytes).toString('base64'),
  }
}
