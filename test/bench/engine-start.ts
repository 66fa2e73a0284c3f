import { execFileSync } from 'node:child_process'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { MakeBenchCases } from './bench-case.ts'
import { openBenchClient, openBenchEngine } from './bench-engine.ts'

/** Opening the workspace with packs, templates and timelines, beside merely opening the database file. */
export const engineStart: MakeBenchCases = async (setting) => {
  const first = openBenchClient(setting, 'engine-start')
  await first.client.dossiers.openSample()
  const file = path.join(setting.folder, 'engine-start', 'tro-ly-dai-hoi.sqlite')
  const runNode = (script: string) =>
    execFileSync(process.execPath, [path.join(import.meta.dirname, script), file])
  return [
    {
      group: 'Engine',
      name: 'Start in a new process: modules, workspace, rule packs, templates, timelines',
      peerName: 'a new Node process that opens the same file with better-sqlite3',
      ours: () => runNode('start-engine-once.ts'),
      peer: () => runNode('open-file-once.ts'),
    },
    {
      group: 'Engine',
      name: 'Start once more in the same process',
      peerName: 'better-sqlite3 opening the same file and counting one table',
      ours: () => openBenchEngine(setting, 'engine-start').close(),
      peer: () => {
        const database = new Database(file)
        database.prepare('SELECT count(*) FROM person').get()
        database.close()
      },
    },
  ]
}
