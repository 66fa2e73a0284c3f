import { randomUUID } from 'node:crypto'
import path from 'node:path'

/** Folders the person has chosen in a native dialog. A page holds only the handle, never the path. */
export interface FolderHandles {
  grant(folder: string): { readonly handle: string; readonly name: string }
  /** The folder of a handle given out before; null for anything else. */
  resolve(handle: unknown): string | null
}

export function makeFolderHandles(): FolderHandles {
  const folders = new Map<string, string>()
  return {
    grant: (folder) => {
      const handle = randomUUID()
      folders.set(handle, folder)
      return { handle, name: path.basename(folder) || folder }
    },
    resolve: (handle) => (typeof handle === 'string' ? (folders.get(handle) ?? null) : null),
  }
}
