import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { databaseFile } from '#main/store/open-database.ts'
import { describeOpenFailure } from '#main/store/open-failure.ts'
import { readBody } from '#main/store/package-body.ts'
import { unpackBody } from '#main/store/package-container.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'
import { openAt } from './kill-jobs.ts'
import { aDatabaseFile, aPackage, damage, damageInside, wrongValue } from './fuzz-inputs.ts'

/**
 * Tries damaged files one after another and says before each which one, so that a crash, a hang or a flood of
 * memory (the parent ends it) can be laid at the door of one file. Ends with a line of figures.
 */
const [kind = '', first = '0', count = '0'] = process.argv.slice(2)
const place = mkdtempSync(path.join(os.tmpdir(), 'daihoi-fuzz-'))
const original = aDatabaseFile(path.join(place, 'mau'))
const packed = aPackage(original)
const figures: Record<string, number> = {}

for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  process.stdout.write(`seed ${seed}\n`)
  const outcome = kind === 'databases' ? tryDatabase(seed) : tryPackage(seed)
  figures[outcome] = (figures[outcome] ?? 0) + 1
}
rmSync(place, { recursive: true, force: true })
process.stdout.write(`figures ${JSON.stringify(figures)}\n`)

function tryDatabase(seed: number): string {
  const folder = path.join(place, String(seed))
  mkdirSync(folder)
  const bytes = damage(original, seed)
  writeFileSync(databaseFile(folder), bytes)
  const workspace = openAt(folder)
  const { state } = workspace
  let outcome = 'opened whole'
  if (state.kind !== 'open') {
    if (describeOpenFailure(state.failure).length < 40) throw new Error('no sentence')
    outcome = `refused: ${state.failure.kind}`
    if (!readFileSync(databaseFile(folder)).equals(bytes)) throw new Error('the file was changed')
    if (workspace.rescue.openReadOnly().kind === 'read-only') {
      readAll(workspace)
      outcome += ', read as far as it goes'
    }
  } else if (readAll(workspace)) outcome = 'opened, one dossier unreadable'
  workspace.close()
  rmSync(folder, { recursive: true, force: true })
  return outcome
}

/** Reads every dossier and its history; true when one could not be read. Any other error is a find. */
function readAll(workspace: ReturnType<typeof openAt>): boolean {
  try {
    for (const { id } of workspace.store.listDossiers()) {
      workspace.store.dossier(id)
      for (const step of workspace.store.history.steps(id)) {
        workspace.store.history.asOf(id, step.revision)
      }
    }
    return false
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (error instanceof UnreadableData || code.startsWith('SQLITE_')) return true
    throw error
  }
}

function tryPackage(seed: number): string {
  const ways = [damage, damageInside, wrongValue]
  const file = (ways[seed % ways.length] ?? damage)(packed, seed)
  const unpacked = unpackBody(file, null)
  if (!unpacked.ok) return `refused outside: ${unpacked.error.kind}`
  const read = readBody(unpacked.value.body)
  return read.ok ? 'read' : `refused inside: ${read.error.kind}`
}
