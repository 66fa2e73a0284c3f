import { assertNodeVersion } from './node-guard.mjs'
import { endQuietlyWhenPipeCloses } from './quiet-pipe.mjs'

assertNodeVersion()
endQuietlyWhenPipeCloses()
const { start } = await import('./host/start.ts')
process.exitCode = await start(process.argv.slice(2))
