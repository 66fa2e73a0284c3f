import type { PaperModel } from '#core/papers/paper-model.ts'
import { refuseBallot } from './ballot-layout.ts'

/** The paper as the bytes of its Word or Excel file. The writer of Word is large and loaded when first needed. */
export async function writePaper(model: PaperModel): Promise<Uint8Array> {
  if (model.format === 'xlsx') return (await import('./write-xlsx.ts')).writeXlsx(model.sheet)
  const { ownWord } = model.document
  if (ownWord) return (await import('./fill-own-word.ts')).fillOwnWord(model.document, ownWord)
  return (await import('./write-docx.ts')).writeDocx(model.document)
}

/** One Vietnamese sentence where a paper cannot be written as it must be: a ballot that no sheet holds. Null for all others. */
export function refusePaper(model: PaperModel): string | null {
  if (model.format === 'xlsx') return null
  const { copies = [] } = model.document
  const ballots = [model.document, ...copies].filter(({ blocks }) =>
    blocks.some(({ kind }) => kind === 'ballot'),
  )
  return ballots.map(refuseBallot).find((sentence) => sentence !== null) ?? null
}
