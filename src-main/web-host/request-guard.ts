import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Who may talk to the loopback host: only the browser that came through this start's own address. Another
 * program or web page on the same machine fails on the token, the Host or the Origin.
 */
export interface RequestGuard {
  /** Part of the printed address; new at each start. */
  readonly startToken: string
  readonly cookie: string
  judge(request: IncomingMessage): Verdict
  acceptsStart(token: string | null): boolean
}

export type Verdict = 'allowed' | 'wrong-host' | 'wrong-origin' | 'no-session'

export function makeRequestGuard(port: number): RequestGuard {
  const startToken = randomBytes(32).toString('base64url')
  const session = randomBytes(32).toString('base64url')
  // The port is part of the name: cookies are shared between ports of one host.
  const cookieName = `daihoi_${port}`
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  return {
    startToken,
    cookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`,
    acceptsStart: (token) => token !== null && equal(token, startToken),
    judge(request) {
      const { host, origin } = request.headers
      if (host === undefined || !hosts.includes(host)) return 'wrong-host'
      if (origin !== undefined && origin !== `http://${host}`) return 'wrong-origin'
      const sent = readCookie(request.headers.cookie ?? '', cookieName)
      return sent !== null && equal(sent, session) ? 'allowed' : 'no-session'
    },
  }
}

function readCookie(header: string, name: string): string | null {
  const pair = header.split(';').find((part) => part.trim().startsWith(`${name}=`))
  return pair === undefined ? null : pair.trim().slice(name.length + 1)
}

function equal(left: string, right: string): boolean {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
