import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RPCHandler } from '@orpc/server/node'
import type { EngineRouter } from '#main/engine/create-engine.ts'
import { makeRequestGuard } from './request-guard.ts'
import type { RequestGuard } from './request-guard.ts'
import { readStatic } from './static-files.ts'

export interface WebHost {
  /** The address to open, with this start's token. */
  readonly address: string
  readonly port: number
  close(): Promise<void>
}

interface WebHostOptions {
  /** 0 lets the system choose. */
  readonly port: number
  readonly rendererFolder: string
}

/** Largest request: a workbook of 30 MB as base64. */
const LARGEST_BODY = 42_000_000

const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), midi=()',
}

const REFUSALS = {
  'wrong-host': [421, 'Địa chỉ không đúng. Mở bằng địa chỉ in ra khi chương trình khởi động.'],
  'wrong-origin': [403, 'Yêu cầu từ trang khác bị từ chối.'],
  'no-session': [401, 'Chưa có phiên làm việc. Mở bằng địa chỉ in ra khi chương trình khởi động.'],
} as const

/** Serves the engine and the screens on 127.0.0.1 only. */
export async function serve(router: EngineRouter, options: WebHostOptions): Promise<WebHost> {
  const server = createServer()
  await listen(server, options.port)
  const { port } = server.address() as AddressInfo
  const guard = makeRequestGuard(port)
  const rpc = new RPCHandler(router)
  server.on('request', (request, response) => {
    answer(request, response, { guard, rpc, rendererFolder: options.rendererFolder }).catch(
      (error: unknown) => {
        process.stderr.write(
          `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
        )
        if (!response.headersSent)
          refuse(response, 500, 'Chương trình gặp lỗi. Dữ liệu không mất; mở lại trang.')
        else response.destroy()
      },
    )
  })
  return {
    port,
    address: `http://127.0.0.1:${port}/start?t=${guard.startToken}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

interface Serving {
  readonly guard: RequestGuard
  readonly rpc: RPCHandler<Record<never, never>>
  readonly rendererFolder: string
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  serving: Serving,
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  const { guard } = serving
  const verdict = guard.judge(request)
  const url = URL.parse(request.url ?? '/', 'http://127.0.0.1')
  if (url === null) return refuse(response, 404, 'Không có trang này.')
  if (verdict === 'wrong-host' || verdict === 'wrong-origin') {
    const [status, sentence] = REFUSALS[verdict]
    return refuse(response, status, sentence)
  }
  if (
    request.method === 'GET' &&
    url.pathname === '/start' &&
    guard.acceptsStart(url.searchParams.get('t'))
  ) {
    response.writeHead(303, { location: '/', 'set-cookie': guard.cookie }).end()
    return
  }
  if (verdict === 'no-session') return refuse(response, ...REFUSALS['no-session'])
  if (url.pathname.startsWith('/rpc/')) return answerCall(request, response, serving.rpc)
  return answerFile(request, response, { folder: serving.rendererFolder, pathname: url.pathname })
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  rpc: RPCHandler<Record<never, never>>,
): Promise<void> {
  // Node reads no further than the announced length, so a limit on it is a limit on the body.
  const length = request.headers['content-length']
  if (length === undefined) return refuse(response, 411, 'Yêu cầu thiếu độ dài.')
  if (Number(length) > LARGEST_BODY) {
    return refuse(response, 413, 'Tệp quá lớn, tối đa 30 MB. Tách bớt trang tính rồi nhập lại.')
  }
  // A form of another page cannot send JSON without a preflight, which is refused by the Origin check.
  if (request.method !== 'POST') return refuse(response, 405, 'Chỉ nhận yêu cầu của chương trình.')
  const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: {} })
  if (!matched) refuse(response, 404, 'Chương trình không có việc này.')
}

async function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  wanted: { folder: string; pathname: string },
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'Chỉ nhận yêu cầu của chương trình.')
  }
  const file = await readStatic(wanted.folder, wanted.pathname)
  if (!file) return refuse(response, 404, 'Không có trang này.')
  response.writeHead(200, { 'content-type': file.mediaType }).end(file.bytes)
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`)
}
