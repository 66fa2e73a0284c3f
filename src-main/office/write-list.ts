import type { ListModel } from '#core/papers/plan-list.ts'
import { writePaper } from './write-paper.ts'

/** A list as the bytes of its Word or Excel file. */
export async function writeList(model: ListModel): Promise<Uint8Array> {
  if (model.format === 'cards') return (await import('./write-cards.ts')).writeCards(model.cards)
  return writePaper(model)
}
