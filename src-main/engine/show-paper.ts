import type { PaperModel } from '#core/papers/paper-model.ts'
import { refusePaper, writePaper } from '#main/office/write-paper.ts'
import { unusable } from './failures.ts'

/** The file of a paper; a ballot that no sheet holds is refused with the sentence that says so. */
export function paperBytes(model: PaperModel): Promise<Uint8Array> {
  const sentence = refusePaper(model)
  if (sentence !== null) throw unusable(sentence)
  return writePaper(model)
}

/** The very file for the screen, and of a sheet its cells. */
export async function showPaper(model: PaperModel) {
  const bytes = await paperBytes(model)
  return {
    format: model.format,
    contentBase64: Buffer.from(bytes).toString('base64'),
    // Loaded when first needed.
    sheet:
      model.format === 'xlsx'
        ? (await import('#main/office/view-sheet.ts')).viewSheet(model.sheet)
        : null,
  }
}
