import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { describe, onTestFinished } from 'vitest'
import { describeCarrier } from './engine-suite.ts'

describe('called over a message port', () => {
  describeCarrier((router) => {
    const toScreens = new MessageChannel()
    const toEngine = new MessageChannel()
    passOn(toScreens.port2, toEngine.port1)
    passOn(toEngine.port1, toScreens.port2)
    new RPCHandler(router).upgrade(toEngine.port2)
    toEngine.port2.start()
    const link = new RPCLink({ port: toScreens.port1 })
    toScreens.port1.start()
    onTestFinished(() => {
      toScreens.port1.close()
      toEngine.port2.close()
    })
    return createORPCClient(link)
  })
})

/** Only JSON may cross: a port alone would also carry a Date or a Map, which HTTP loses without a sound. */
function passOn(from: MessagePort, to: MessagePort): void {
  from.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string') throw new Error('something other than JSON text crosses the port')
    to.postMessage(JSON.stringify(JSON.parse(data)))
  })
  from.start()
}
