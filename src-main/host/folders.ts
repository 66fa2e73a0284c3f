import { existsSync, readFileSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeFolder } from '#main/store/make-folder.ts'
import { writeWholeFile } from '#main/store/whole-file.ts'
import { dossierFileName } from '#core/dossier/dossier-file-name.ts'

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
  return readRemembered() ?? ownFolder()
}

const POINTER = 'noi-du-lieu.txt'

/** The folder in which work went on after the default one could not be opened; null when there is none. */
function readRemembered(): string | null {
  const file = path.join(ownFolder(), POINTER)
  if (!existsSync(file)) return null
  const folder = readFileSync(file, 'utf8').trim()
  return existsSync(folder) ? folder : null
}

/** Lets the next start go on in this folder. Only for folders made by freeWorkspace. */
export function rememberWorkspace(folder: string): void {
  if (!path.basename(folder).startsWith(FOLDER_NAME)) return
  try {
    makeFolder(ownFolder())
    writeWholeFile(path.join(ownFolder(), POINTER), `${folder}\n`)
  } catch (error) {
    // Work goes on all the same; the next start asks once more.
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

/** A folder beside the default one that holds no data yet. */
export function freeWorkspace(): string {
  const own = ownFolder()
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? own : `${own}-${number}`
    if (!existsSync(folder) || readdirSync(folder).length === 0) return folder
  }
}

function ownFolder(): string {
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

/** A folder of its own for each dossier. */
export const dossierFolderName = dossierFileName
