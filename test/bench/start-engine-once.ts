import path from 'node:path'
import { openEngine } from '#main/host/open-engine.ts'

/** A whole start of the engine. Run by engine-start.ts with the file of the database. */
const folder = path.dirname(process.argv[2] ?? '')
const engine = openEngine({
  workspace: folder,
  outFolder: folder,
  host: 'terminal',
  paperFolder: () => folder,
})
if (!engine.ok) throw new Error(engine.error.sentence)
engine.value.close()
