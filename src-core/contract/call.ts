import { oc } from '@orpc/contract'
import { z } from 'zod'

/**
 * What every call between a host (screens, terminal) and the engine starts from. Expected failures are typed
 * errors whose `message` is a Vietnamese sentence that says what is wrong and what to do.
 */
export const call = oc.errors({
  /** What was given cannot be used: an unreadable workbook, a date that does not exist. */
  INPUT_UNUSABLE: { status: 422, data: z.object({ field: z.string().nullable() }) },
  NOT_FOUND: { status: 404 },
  /** The state has moved on: undo of something changed since. */
  CONFLICT: { status: 409 },
  /** The disk or the database refused; nothing was changed. */
  STORE_FAILED: { status: 507 },
})
