import { protocol } from 'electron'
import type { Session } from 'electron'

/** The built screens stand under an address of their own; nothing else is ever loaded. */
const SCHEME = 'app'
export const APP_ORIGIN = `${SCHEME}://daihoi`
export const START_ADDRESS = `${APP_ORIGIN}/index.html`

const HEADERS: Readonly<Record<string, string>> = {
  // Styles written by the UI kit at run time need 'unsafe-inline'; scripts stay ours. The screens fetch
  // nothing: they talk to the engine through their port.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "font-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
    "object-src 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), midi=()',
}

export interface ScreenFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** A file of the built screens by its path in the address; null when there is none. */
export type ReadScreenFile = (pathname: string) => Promise<ScreenFile | null>

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true } },
  ])
}

/** True for addresses of our own screens. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${APP_ORIGIN}/`)
}

export function serveScreens(session: Session, readFile: ReadScreenFile): void {
  session.protocol.handle(SCHEME, async (request) => {
    if (!isOwnAddress(request.url)) return answer(404, null)
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, null)
    const file = await readFile(new URL(request.url).pathname)
    return answer(file === null ? 404 : 200, file)
  })
}

function answer(status: number, file: ScreenFile | null): Response {
  const mediaType = file?.mediaType ?? 'text/plain; charset=utf-8'
  return new Response(file === null ? 'Không có trang này.\n' : Buffer.from(file.bytes), {
    status,
    headers: { ...HEADERS, 'content-type': mediaType },
  })
}
