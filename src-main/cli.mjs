import { assertNodeVersion } from './node-guard.mjs'

assertNodeVersion()
const { endQuietlyWhenPipeCloses } = await import('./quiet-pipe.mjs')
endQuietlyWhenPipeCloses()
const { keepCompiled } = await import('./keep-compiled.mjs')
keepCompiled()
const { runTerminal } = await import('./cli/run-terminal.ts')
process.exitCode = await runTerminal(process.argv.slice(2))
