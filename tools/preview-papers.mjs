/**
 * `npm run preview:papers`: the main job on the bundled sample congress, its papers written to
 * test-output/papers, to be looked at in Word or LibreOffice.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { runHeadless } from '#main/host/run-headless.ts'

const outFolder = path.join(import.meta.dirname, '..', 'test-output/papers')
// Papers of an earlier run would be kept beside the new ones, as an office's edits are.
rmSync(outFolder, { recursive: true, force: true })
process.exitCode = await runHeadless({ outFolder })
