import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Packs the program for Windows x64 as electron-builder.yml says: a setup and a folder to unzip, in out/package.
 * Usage: npm run package                          on Windows; the first time it downloads Electron and NSIS
 *        node tools/package.mjs --stub-electron DIR --out DIR
 *                                                 only the folder, around a stand-in for Electron: any machine
 */
const { resolve } = await import('node:path')
const { parseArgs } = await import('node:util')
const { Platform, build } = await import('electron-builder')
const { ensureRenderer, ensureWindow } = await import('./build-program.mjs')

const PROJECT = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: { 'stub-electron': { type: 'string' }, out: { type: 'string' } },
})

const stub = values['stub-electron']
// electron-builder reads electron-builder.yml itself; this comes on top.
const changes = {
  ...(values.out === undefined ? {} : { directories: { output: resolve(values.out) } }),
  ...(stub === undefined ? {} : standIn(resolve(stub))),
}
ensureRenderer()
ensureWindow()
process.stderr.write(
  stub === undefined
    ? 'Packing for Windows. The first time, Electron and the setup maker are downloaded from GitHub.\n'
    : 'Packing around a stand-in for Electron; the result does not start.\n',
)
const made = await build({
  projectDir: PROJECT,
  config: changes,
  targets: Platform.WINDOWS.createTarget(stub === undefined ? undefined : 'dir'),
  publish: 'never',
})
made.forEach((file) => process.stdout.write(`${file}\n`))

/** The stand-in has no place for an icon, a version or the checksum of the archive. */
function standIn(electronDist) {
  return { electronDist, disableAsarIntegrity: true, win: { signAndEditExecutable: false } }
}
