import { assertNodeVersion } from './node-guard.mjs'
import { endQuietlyWhenPipeCloses } from './quiet-pipe.mjs'

assertNodeVersion()
endQuietlyWhenPipeCloses()
const { runTerminal } = await import('./cli/run-terminal.ts')
process.exitCode = await runTerminal(process.argv.slice(2))
