import type { PaperModel } from '#core/papers/paper-model.ts'

/** The paper as the bytes of its Word or Excel file. The writer of Word is large and loaded when first needed. */
export async function writePaper(model: PaperModel): Promise<Uint8Array> {
  if (model.format === 'xlsx') return (await import('./write-xlsx.ts')).writeXlsx(model.sheet)
  const { ownWord } = model.document
  if (ownWord) return (await import('./fill-own-word.ts')).fillOwnWord(model.document, ownWord)
  return (await import('./write-docx.ts')).writeDocx(model.document)
}
