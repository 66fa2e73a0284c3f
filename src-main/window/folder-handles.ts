import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
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

/** Letters, figures and hyphens only, as folders of dossiers are named: no way up, and nothing that can be run. */
const FOLDER_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The folder of that name inside `root` when there is one, otherwise `root` itself. */
export function innerFolder(root: string, name: unknown): string {
  if (typeof name !== 'string' || !FOLDER_NAME.test(name)) return root
  const inner = path.join(root, name)
  return statSync(inner, { throwIfNoEntry: false })?.isDirectory() === true ? inner : root
}

/** Letters, figures and hyphens with the ending of Word or Excel, as papers are named. */
const PAPER_NAME = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\.(docx|xlsx)$/

/** The paper a page asks for, `{ dossierFolder, fileName }`, where it lies there; empty for anything else. */
export function innerPaper(root: string, asked: unknown): string {
  if (typeof asked !== 'object' || asked === null) return ''
  const { dossierFolder, fileName } = asked as { dossierFolder?: unknown; fileName?: unknown }
  if (typeof fileName !== 'string' || !PAPER_NAME.test(fileName)) return ''
  const file = path.join(innerFolder(root, dossierFolder), fileName)
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : ''
}
