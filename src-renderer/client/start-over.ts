import type { RescueStatus } from '#core/contract/data-values.ts'
import { RESCUE_KEY, openFailure, queryClient } from './connection.ts'
import { toast } from './toasts.ts'

/**
 * Other data lie under the screens than a moment ago: everything read before is forgotten and asked anew.
 * `status` is how the data are open now, where the engine has just said it.
 */
export async function startOver(status: RescueStatus | null): Promise<void> {
  openFailure.set(null)
  toast.set(null)
  if (status === null) await queryClient.invalidateQueries({ queryKey: RESCUE_KEY })
  else queryClient.setQueryData(RESCUE_KEY, status)
  await queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== RESCUE_KEY[0] })
}
