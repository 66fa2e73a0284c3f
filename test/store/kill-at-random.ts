import { spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { listBackups, readBackup } from '#main/store/backup-files.ts'
import { recordExplainsRows } from '#main/store/dossier-image.ts'
import { schemaVersion } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'
import { databaseFile } from '#main/store/open-database.ts'
import { readPackage } from '#main/store/read-package.ts'
import { UNFINISHED } from '#main/store/whole-file.ts'
import Database from 'better-sqlite3'
import { IMPORT_SIZE, PACKAGE_NAME, openAt, writeOldDatabase } from './kill-jobs.ts'
import type { KillJob } from './kill-jobs.ts'
import { findBytes } from './find-bytes.ts'
import { temporaryFolder } from './temporary-workspace.ts'

const WORKER = path.join(import.meta.dirname, 'work-until-killed.ts')
const OLD_DOSSIERS = 400
const ERASED_AT_ONCE = 40
const ERASURE_ORDER = 'dang-xoa-du-lieu-ca-nhan.json'

interface Said {
  /** People there were after the last confirmed command. */
  readonly confirmed: number
  readonly commands: number
  readonly backups: readonly string[]
  /** People in the last package that was said to be written; null when none was. */
  readonly packaged: number | null
  readonly erased: number
}

/** What one kill met, for the figures of the long run. */
export interface KillCounts extends Record<string, number> {
  readonly kills: number
  /** Commands, backups and packages the program had confirmed. */
  readonly confirmed: number
  /** 1 when an unfinished file or an unfinished migration lay there afterwards. */
  readonly unfinished: number
}

/** Lets the worker work for a while after it said it was ready and kills it without warning. */
async function workUntilKilled(job: KillJob, folder: string, milliseconds: number): Promise<Said> {
  const child = spawn(process.execPath, [WORKER, job, folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const ready = new Promise<void>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      resolve()
    }),
  )
  await Promise.race([ready, ended])
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  child.kill('SIGKILL')
  await ended
  if (complaint !== '') throw new Error(complaint)
  // The last line may be cut in the middle: only whole lines were said.
  const lines = said.slice(0, said.lastIndexOf('\n')).split('\n')
  const after = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))
  return {
    confirmed: Number(after('confirmed').at(-1) ?? 0),
    commands: after('confirmed').length,
    backups: after('backup'),
    packaged: after('package').map(Number).at(-1) ?? null,
    erased: after('erased').length,
  }
}

/** Files that were being written when the process ended; the next start must not take them for whole. */
function leftUnfinished(folder: string): boolean {
  const places = [folder, path.join(folder, 'sao-luu')].filter((place) => existsSync(place))
  const names = places.flatMap((place) => readdirSync(place))
  const noteAlone = names.some(
    (name) => name.endsWith('.json') && !names.includes(name.replace(/json$/, 'sqlite')),
  )
  return noteAlone || names.some((name) => name.endsWith(UNFINISHED) || name.endsWith('-journal'))
}

/** One kill in the middle of a job, then everything that must hold afterwards. */
export async function killDuring(
  job: KillJob,
  folder: string,
  milliseconds: number,
): Promise<KillCounts> {
  if (job === 'migrations') return killDuringMigration(milliseconds)
  if (job === 'erasures') return killDuringErasure(folder, milliseconds)
  const said = await workUntilKilled(job, folder, milliseconds)
  const unfinished = leftUnfinished(folder)
  const workspace = openAt(folder)
  expect(workspace.state, 'the program opens').toEqual({ kind: 'open', warning: null })
  const image = workspace.store.image('d1')
  if (!image) throw new Error('the dossier is gone')
  const present = image.rows.person.length
  workspace.close()
  expect(recordExplainsRows(image), 'no half command').toBe(true)
  expect(present % (job === 'imports' ? IMPORT_SIZE : 2)).toBe(0)
  if (present > 0) expect(image.rows.dossier[0]?.['venue']).toBe(`Hội trường ${present}`)
  const saved = job === 'restores' ? mostPeopleSaved(folder) : 0
  const reached = job === 'package-imports' ? present + 2 : Math.max(present, saved)
  expect(reached, 'no confirmed command lost').toBeGreaterThanOrEqual(said.confirmed)
  for (const backup of listBackups(folder)) expect(readBackup(folder, backup.name).ok).toBe(true)
  const names = listBackups(folder).map((backup) => backup.name)
  // Older ones give way by the policy; the newest confirmed never do.
  expect(names).toEqual(expect.arrayContaining(said.backups.slice(-5)))
  await checkPackage(folder, said.packaged)
  return {
    kills: 1,
    confirmed: said.commands + said.backups.length + Number(said.packaged !== null),
    unfinished: Number(unfinished),
  }
}

/** The package there is whole, and is the last one confirmed or a later one. */
async function checkPackage(folder: string, people: number | null): Promise<void> {
  const file = path.join(folder, PACKAGE_NAME)
  if (!existsSync(file)) {
    expect(people, 'no confirmed package lost').toBe(null)
    return
  }
  const read = await readPackage(readFileSync(file), null)
  expect(read.ok && read.value.image.rows.person.length).toBeGreaterThanOrEqual(people ?? 0)
}

/** In the middle of a restore the newest state stands in the backup made before it. */
function mostPeopleSaved(folder: string): number {
  const place = path.join(folder, 'sao-luu')
  const counts = readdirSync(place)
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => {
      const database = new Database(path.join(place, name), { readonly: true })
      const { n } = database.prepare('SELECT count(*) AS n FROM person').get() as { n: number }
      database.close()
      return n
    })
  return Math.max(0, ...counts)
}

/** Either nobody of a round is erased, or nobody of it is left in any file. */
async function killDuringErasure(folder: string, milliseconds: number): Promise<KillCounts> {
  const said = await workUntilKilled('erasures', folder, milliseconds)
  const unfinished = leftUnfinished(folder) || existsSync(path.join(folder, ERASURE_ORDER))
  const workspace = openAt(folder)
  expect(workspace.state, 'the program opens').toEqual({ kind: 'open', warning: null })
  const image = workspace.store.image('d1')
  if (!image) throw new Error('the dossier is gone')
  workspace.close()
  expect(recordExplainsRows(image), 'no half erasure').toBe(true)
  const present = image.rows.person.length
  expect(present % ERASED_AT_ONCE).toBe(0)
  if (present === 0) expect(findBytes(folder, ['Người vòng ']), 'nobody is left').toEqual([])
  for (const backup of listBackups(folder)) expect(readBackup(folder, backup.name).ok).toBe(true)
  return { kills: 1, confirmed: said.erased, unfinished: Number(unfinished) }
}

async function killDuringMigration(milliseconds: number): Promise<KillCounts> {
  const folder = temporaryFolder()
  writeOldDatabase(folder, OLD_DOSSIERS)
  const said = await workUntilKilled('migrations', folder, milliseconds)
  const unfinished = leftUnfinished(folder) || !isMigrated(folder)
  const workspace = openAt(folder)
  expect(workspace.state, 'the program opens').toEqual({ kind: 'open', warning: null })
  expect(workspace.store.listDossiers().length).toBe(OLD_DOSSIERS)
  expect(workspace.store.history.steps('d1').length).toBe(1)
  // A kill between two migrations leaves a half-way database, which is backed up too before the rest.
  const saved = workspace.backups.list().filter((one) => one.reason === 'before-migration')
  expect(saved.map(({ schemaVersion }) => schemaVersion)).toContain(1)
  workspace.close()
  return { kills: 1, confirmed: said.commands, unfinished: Number(unfinished) }
}

/** Read from a copy, so that the program and not this test meets what the kill left. */
function isMigrated(folder: string): boolean {
  const copy = temporaryFolder()
  cpSync(folder, copy, { recursive: true })
  const database = new Database(databaseFile(copy))
  const version = schemaVersion(database)
  database.close()
  return version === MIGRATIONS.length
}
