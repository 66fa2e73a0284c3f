import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import type { Dossier } from '#core/dossier/dossier.ts'

/** The program's own folder: package.json and the built screens; in an installed program an archive. */
export const PROGRAM_FOLDER = path.resolve(import.meta.dirname, '..', '..')

/** Where `templates` and `regulations` lie. */
export const DATA_FOLDER = dataFolderOf(PROGRAM_FOLDER)

/** Beside the archive of an installed program, so that an office can read and replace them; otherwise inside. */
export function dataFolderOf(programFolder: string): string {
  return programFolder.endsWith('.asar') ? path.dirname(programFolder) : programFolder
}

const FOLDER_NAME = 'TroLyDaiHoi'

/** Where the database lies when nobody says otherwise: always on this machine's own disk. */
export function defaultWorkspace(): string {
  const home = os.homedir()
  const base =
    process.platform === 'win32'
      ? (process.env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'))
      : (process.env['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share'))
  return path.join(base, FOLDER_NAME)
}

/** Where papers go when nobody says otherwise: where the clerk looks for documents. */
export function defaultOutFolder(): string {
  const documents = path.join(os.homedir(), 'Documents')
  return path.join(existsSync(documents) ? documents : os.homedir(), FOLDER_NAME)
}

/** A folder of its own for each dossier, in plain letters, e.g. `huyen-tam-duong-lan-11-1a2b3c`. */
export function dossierFolderName(dossier: Dossier): string {
  const { unionShortName, unionName, ordinal } = dossier.congress
  const name = foldVietnamese(unionShortName ?? unionName ?? 'ho so')
  const slug = name
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const parts = [slug, ordinal === null ? '' : `lan-${ordinal}`, dossier.id.slice(0, 6)]
  return parts.filter(Boolean).join('-')
}
