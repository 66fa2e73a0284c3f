import { implement } from '@orpc/server'
import { contract } from '#core/contract/contract.ts'

/** The contract, waiting for handlers. Created once per engine. */
export function implementContract() {
  return implement(contract)
}

export type EngineApi = ReturnType<typeof implementContract>
