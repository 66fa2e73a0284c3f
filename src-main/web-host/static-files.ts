import { readFile } from 'node:fs/promises'
import path from 'node:path'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

export interface StaticFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** A file of the built screens; null when there is none or the path leaves the folder. */
export async function readStatic(folder: string, pathname: string): Promise<StaticFile | null> {
  const root = path.resolve(folder)
  if (pathname.includes('%00')) return null
  const file = path.resolve(root, `.${safeDecode(pathname === '/' ? '/index.html' : pathname)}`)
  const mediaType = MEDIA_TYPES[path.extname(file)]
  if (!file.startsWith(root + path.sep) || mediaType === undefined) return null
  try {
    return { bytes: await readFile(file), mediaType }
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))
    )
      return null
    throw error
  }
}

function safeDecode(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    // A malformed escape names no file of ours.
    return '/'
  }
}
