import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#core/contract/contract.ts'

/** The engine, call by call as the contract names them; the start cookie travels by itself. */
export const client: ContractRouterClient<Contract> = createORPCClient(
  new RPCLink({ url: `${window.location.origin}/rpc` }),
)
