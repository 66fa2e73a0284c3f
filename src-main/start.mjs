import { assertNodeVersion } from './node-guard.mjs'

assertNodeVersion()
const { endQuietlyWhenPipeCloses } = await import('./quiet-pipe.mjs')
endQuietlyWhenPipeCloses()
const { keepCompiled } = await import('./keep-compiled.mjs')
keepCompiled()
const { start } = await import('./host/start.ts')
process.exitCode = await start(process.argv.slice(2))
