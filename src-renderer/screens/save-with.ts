import { describeFailure } from '#renderer/client/failure.ts'

/** Saves and waits; gives the sentence to show in the cell when it was refused, null when saved. */
export async function saveWith(save: () => Promise<unknown>): Promise<string | null> {
  try {
    await save()
    return null
  } catch (error) {
    return describeFailure(error).sentence
  }
}

/** For `useCall`: the failure stands in the cell, so the frame need not say it again. */
export const SHOWN_IN_CELL = { onFailure: () => undefined }

/** A pasted block is taken back as a whole: the toast offers it. */
export const PASTED_BLOCK = { ...SHOWN_IN_CELL, announce: true }
