import type { PaperModel } from '#core/papers/document-model.ts'
import { writeDocx } from './write-docx.ts'
import { writeXlsx } from './write-xlsx.ts'

/** The paper as the bytes of its Word or Excel file. */
export function writePaper(model: PaperModel): Promise<Uint8Array> {
  return model.format === 'docx' ? writeDocx(model.document) : writeXlsx(model.sheet)
}
