import path from 'node:path'
import { keepCompiled } from '#main/keep-compiled.mjs'

/** A whole start of the engine, as start.mjs does it. Run by engine-start.ts with the file of the database. */
keepCompiled()
const { openEngine } = await import('#main/host/open-engine.ts')
const folder = path.dirname(process.argv[2] ?? '')
const engine = openEngine({
  workspace: folder,
  outFolder: folder,
  host: 'terminal',
  paperFolder: () => folder,
})
if (!engine.ok) throw new Error(engine.error.sentence)
engine.value.close()
