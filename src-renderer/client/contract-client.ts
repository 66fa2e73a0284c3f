import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#core/contract/contract.ts'
import { connectThroughWindow } from './engine-port.ts'
import { windowBridge } from './window-bridge.ts'

/** The engine, call by call as the contract names them: through the window, or with the start cookie by HTTP. */
export const client: ContractRouterClient<Contract> = createORPCClient(
  windowBridge
    ? connectThroughWindow(windowBridge, window)
    : new RPCLink({ url: `${window.location.origin}/rpc` }),
)
