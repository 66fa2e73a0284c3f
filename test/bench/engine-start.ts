import Database from 'better-sqlite3'
import path from 'node:path'
import type { MakeBenchCases } from './bench-case.ts'
import { openBenchClient, openBenchEngine } from './bench-engine.ts'

/** Opening the workspace with packs, templates and timelines, beside merely opening the database file. */
export const engineStart: MakeBenchCases = async (setting) => {
  const first = openBenchClient(setting, 'engine-start')
  await first.client.dossiers.openSample()
  const file = path.join(setting.folder, 'engine-start', 'tro-ly-dai-hoi.sqlite')
  return [
    {
      group: 'Engine',
      name: 'Start: workspace, rule packs, templates, timelines',
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
