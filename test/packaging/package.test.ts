import { readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { once } from 'node:events'
import { extractAll, listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Contract } from '#core/contract/contract.ts'
import { PROJECT, runTool } from '#test/layers/run-tool.ts'
import { EngineProcess } from '#test/window/engine-process.ts'
import { writeStubElectron } from './stub-electron.ts'

/** Packs once, around a stand-in for Electron, with the real configuration and the real builder. */
let folder: string
let program: string
let archive: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'daihoi-package-'))
  const stub = path.join(folder, 'electron')
  writeStubElectron(stub)
  const out = path.join(folder, 'out')
  const { code, output } = await runTool('tools/package.mjs', '--stub-electron', stub, '--out', out)
  if (code !== 0) throw new Error(output)
  program = path.join(out, 'win-unpacked')
  archive = path.join(program, 'resources', 'app.asar')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Every file below a folder, with forward slashes, in order. */
function filesIn(place: string): string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
}

function archivedFiles(): string[] {
  return listPackage(archive, { isPack: false })
    .map((file) => file.replaceAll('\\', '/').slice(1))
    .filter((file) => !('files' in statFile(archive, path.normalize(file))))
    .sort()
}

/** States of a fuse in the program file. */
const OFF = '0'.charCodeAt(0)
const ON = '1'.charCodeAt(0)

/** Code that several entries share: which pieces it is cut into is the bundler's choice. */
const isSharedPiece = (file: string) => /^out\/main\/[\w-]+-[\w-]{8}\.js$/.test(file)

test('the archive holds the built program, the database library for Windows, the solver and nothing else', () => {
  const files = archivedFiles()
  const screens = files.filter((file) => file.startsWith('out/renderer/assets/'))
  expect(screens.length).toBeGreaterThan(10)
  expect(screens.filter((file) => !/-[\w-]{8}\.(js|css|woff2|svg)$/.test(file))).toEqual([])
  const library = files.filter((file) => file.startsWith('node_modules/better-sqlite3/lib/'))
  expect(library.length).toBeGreaterThan(5)
  const others = files.filter((file) => !screens.includes(file) && !library.includes(file))
  expect(new Set(others.filter((file) => !isSharedPiece(file)))).toEqual(
    new Set([
      'node_modules/better-sqlite3/LICENSE',
      'node_modules/better-sqlite3/package.json',
      'node_modules/better-sqlite3/prebuilds/win32-x64.node',
      'node_modules/highs/LICENSE',
      'node_modules/highs/build/highs.mjs',
      'node_modules/highs/build/highs.wasm',
      'node_modules/highs/package.json',
      'out/main/main.js',
      'out/main/read-package-process.js',
      'out/main/read-office-thread.js',
      'out/main/solver-worker.js',
      'out/main/window-engine.js',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
      'out/renderer/recount.html',
      'package.json',
    ]),
  )
})

test('native code lies outside the archive, and nothing of the source or the toolchain inside', () => {
  const unpacked = filesIn(`${archive}.unpacked`)
  expect(unpacked.filter((file) => !file.includes('/lib/'))).toEqual([
    'node_modules/better-sqlite3/LICENSE',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/prebuilds/win32-x64.node',
  ])
  const foreign =
    /(^|\/)(src-|test\/|tools\/|docs\/|\.git|node(-\w+)*\.exe|.*\.(ts|tsx|map|gyp|c|h)$)/
  expect([...archivedFiles(), ...unpacked].filter((file) => foreign.test(file))).toEqual([])
})

test('rules, wording and samples lie beside the archive, readable and whole', () => {
  const resources = path.join(program, 'resources')
  for (const data of ['regulations', 'templates']) {
    expect(filesIn(path.join(resources, data))).toEqual(filesIn(path.join(PROJECT, data)))
  }
  expect(readdirSync(resources).sort()).toEqual([
    'LICENSE',
    'app.asar',
    'app.asar.unpacked',
    'licences',
    'regulations',
    'templates',
  ])
})

test('the licences of what was bundled come along', () => {
  const read = (part: string) =>
    readFileSync(path.join(program, 'resources', 'licences', `${part}.txt`), 'utf8')
  expect(read('engine')).toMatch(/^docx 9\.15\.2 \(MIT\)\n\n.*Permission is hereby granted/ms)
  expect(read('screens')).toMatch(/^antd 6\.6\.8 \(MIT\)\n\n.*Permission is hereby granted/ms)
})

test('the program file has a plain name, and of the languages only two are kept', () => {
  expect(readdirSync(program).sort()).toEqual([
    'TroLyDaiHoi.exe',
    'ffmpeg.dll',
    'locales',
    'resources',
    'version',
  ])
  expect(readdirSync(path.join(program, 'locales')).sort()).toEqual(['en-US.pak', 'vi.pak'])
})

test('the fuses are set: no Node for others, no debugging from outside, only our own archive', async () => {
  const wire = await getCurrentFuseWire(path.join(program, 'TroLyDaiHoi.exe'))
  const state = (fuse: FuseV1Options) => wire[fuse]
  expect([
    state(FuseV1Options.RunAsNode),
    state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    state(FuseV1Options.EnableNodeCliInspectArguments),
    state(FuseV1Options.GrantFileProtocolExtraPrivileges),
    state(FuseV1Options.OnlyLoadAppFromAsar),
    state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
  ]).toEqual([OFF, OFF, OFF, OFF, ON, ON])
})

test('a double click on a package opens the program, by a name without marks and for this person only', () => {
  const config = parse(readFileSync(path.join(PROJECT, 'electron-builder.yml'), 'utf8')) as {
    readonly win: { readonly fileAssociations: unknown }
  }
  expect(config.win.fileAssociations).toEqual([
    { ext: 'daihoi', name: 'TroLyDaiHoi.Goi', description: 'Hồ sơ Trợ lý Đại hội' },
  ])
})

test('the setup asks for no administrator and leaves the data of the person alone', () => {
  const config = parse(readFileSync(path.join(PROJECT, 'electron-builder.yml'), 'utf8')) as {
    readonly win: unknown
    readonly nsis: unknown
  }
  expect(config).toMatchObject({
    win: {
      requestedExecutionLevel: 'asInvoker',
      target: [
        { target: 'nsis', arch: 'x64' },
        { target: 'zip', arch: 'x64' },
      ],
    },
    nsis: { perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false },
  })
})

test('the packed engine opens the bundled sample, writes a paper and repairs the list from where it lies', async () => {
  // As installed, but as folders and with the database library of this machine.
  const resources = path.join(folder, 'resources')
  const code = path.join(resources, 'app.asar')
  extractAll(archive, code)
  rmSync(path.join(code, 'node_modules'), { recursive: true })
  const link = (from: string, to: string) => symlinkSync(from, to, 'junction')
  link(path.join(PROJECT, 'node_modules'), path.join(code, 'node_modules'))
  for (const data of ['regulations', 'templates']) {
    link(path.join(program, 'resources', data), path.join(resources, data))
  }
  const outFolder = path.join(folder, 'van-ban')
  const engine = new EngineProcess(
    path.join(code, 'out', 'main', 'window-engine.js'),
    JSON.stringify({ workspace: path.join(folder, 'so-lieu'), outFolder }),
  )
  const { port1, port2 } = new MessageChannel()
  // The types of Node's ports in a page and in a worker differ; it is one and the same object.
  engine.say({ kind: 'connect' }, [port1 as never])
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }))
  port2.start()
  const { id } = await client.dossiers.openSample()
  const written = await client.papers.write({ id, slugs: ['agenda', 'delegate-list'] })
  expect(written.files.map((file) => statSync(file.path).size > 5_000)).toEqual([true, true])
  // The built solver-worker.js, with HiGHS from the folder of packages.
  const events = await client.repair.propose({
    id,
    settings: { keep: [], tried: [], seconds: 60 },
  })
  const solved: unknown[] = []
  for await (const event of events) {
    if (event.kind === 'done')
      solved.push(event.proposal.answer.status, event.proposal.answer.swaps)
  }
  expect(solved).toEqual(['optimal', 4])
  const packed = await client.packages.export({ id, password: null })
  const sent = { contentBase64: packed.contentBase64, password: null }
  expect(await client.packages.inspect(sent)).toMatchObject({
    contents: { difference: { state: 'same' } },
  })
  const status = await client.workspace.status()
  expect([status.host, status.outFolder]).toEqual(['window', outFolder])
  port2.close()
  engine.kill()
  await once(engine, 'exit')
})
