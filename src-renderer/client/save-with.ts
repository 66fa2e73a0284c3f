import { formatInteger } from '#core/base/vietnamese-text.ts'
import { describeFailure } from './failure.ts'
import { addToToast, toast } from './toasts.ts'

/** Saves and waits; gives the sentence to show in the cell when it was refused, null when saved. */
export async function saveWith(save: () => Promise<unknown>): Promise<string | null> {
  try {
    await save()
    return null
  } catch (error) {
    return describeFailure(error).sentence
  }
}

/** Like `saveWith` for a pasted block; the toast also says how many cells were put right on the way. */
export async function saveBlockWith(
  cured: number,
  save: () => Promise<unknown>,
): Promise<string | null> {
  toast.set(null)
  const refusal = await saveWith(save)
  if (refusal === null && cured > 0) {
    addToToast(`chữa ${formatInteger(cured)} ô như khi nhập từ tệp`)
  }
  return refusal
}

/** For `useCall`: the failure stands in the cell, so the frame need not say it again. */
export const SHOWN_IN_CELL = { onFailure: () => undefined }

/** A pasted block is taken back as a whole: the toast offers it. */
export const PASTED_BLOCK = { ...SHOWN_IN_CELL, announce: true }
