import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { describe, onTestFinished } from 'vitest'
import { serve } from '#main/web-host/serve.ts'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { describeCarrier } from './engine-suite.ts'

describe('called over HTTP through the web host', () => {
  describeCarrier(async (router) => {
    const host = await serve(router, { port: 0, rendererFolder: temporaryFolder() })
    onTestFinished(() => host.close())
    const { headers } = await fetch(host.address, { redirect: 'manual' })
    const [cookie = ''] = (headers.get('set-cookie') ?? '').split(';')
    return createORPCClient(
      new RPCLink({ url: `http://127.0.0.1:${host.port}/rpc`, headers: { cookie } }),
    )
  })
})
