import { ORPCError, implement } from '@orpc/server'
import type { ImplementerInternalWithMiddlewares } from '@orpc/server'
import { contract } from '#core/contract/contract.ts'
import type { Contract } from '#core/contract/contract.ts'
import { answerForStoreError } from './failures.ts'

/** Named, because what the compiler would infer is longer than it writes down. */
export type EngineApi = ImplementerInternalWithMiddlewares<
  Contract,
  Record<never, never>,
  Record<never, never>
>

/** The contract, waiting for handlers; a bug in one of them is seen on stderr. Created once per engine. */
export function implementContract(): EngineApi {
  return implement(contract).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      const answer = answerForStoreError(error)
      if (answer !== null) throw answer
      reportBug(error)
      throw error
    }
  })
}

/** Expected failures are answers to the caller; anything else is a fault of the program. */
export function reportBug(error: unknown): void {
  if (error instanceof ORPCError) return
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
}
