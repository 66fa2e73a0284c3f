/** One unlawful file per rule of .dependency-cruiser.mjs. The test fails when a rule has none here. */
export interface ImportPlant {
  readonly rule: string
  readonly file: string
  /** The whole text of the file. */
  readonly text: string
  readonly to: string
}

/** Lawful files the plants point at; `nothing` is the export of each. */
export const HOUSE: readonly string[] = [
  'src-core/base/ground.ts',
  'src-core/contract/ground.ts',
  'src-core/papers/ground.ts',
  'src-core/intake/ground.ts',
  'src-main/store/ground.ts',
  'src-main/engine/ground.ts',
  'src-renderer/parts/ground.ts',
  'test/ground.ts',
  'tools/ground.mjs',
]

export const IMPORT_PLANTS: readonly ImportPlant[] = [
  imports('core-is-pure', 'src-core/base/reads-a-file.ts', 'node:fs', 'fs'),
  imports(
    'core-stands-alone',
    'src-core/base/by-value.ts',
    '#main/store/ground.ts',
    'src-main/store/ground.ts',
  ),
  {
    rule: 'core-stands-alone',
    file: 'src-core/base/by-type.ts',
    text: `import type { nothing } from '#main/store/ground.ts'\nexport type Nothing = typeof nothing\n`,
    to: 'src-main/store/ground.ts',
  },
  {
    rule: 'core-stands-alone',
    file: 'src-core/base/by-re-export.ts',
    text: `export { nothing } from '#renderer/parts/ground.ts'\n`,
    to: 'src-renderer/parts/ground.ts',
  },
  {
    rule: 'core-stands-alone',
    file: 'src-core/base/by-late-import.ts',
    text: `export const late = () => import('#main/store/ground.ts')\n`,
    to: 'src-main/store/ground.ts',
  },
  imports(
    'core-imports-relative',
    'src-core/checks/by-alias.ts',
    '#core/base/ground.ts',
    'src-core/base/ground.ts',
  ),
  ...'base vocabulary regulation dossier checks seats election report papers identities day'
    .split(' ')
    .map((folder) =>
      imports(
        `src-core-order-${folder}`,
        `src-core/${folder}/upward.ts`,
        '../contract/ground.ts',
        'src-core/contract/ground.ts',
      ),
    ),
  imports(
    'src-core-order-contract',
    'src-core/contract/needs-intake.ts',
    '../intake/ground.ts',
    'src-core/intake/ground.ts',
  ),
  imports(
    'src-core-order-intake',
    'src-core/intake/sideways.ts',
    '../papers/ground.ts',
    'src-core/papers/ground.ts',
  ),
  ...['store', 'office', 'solver', 'bundled', 'preload'].map((folder) =>
    imports(
      `src-main-order-${folder}`,
      `src-main/${folder}/upward.ts`,
      '../engine/ground.ts',
      'src-main/engine/ground.ts',
    ),
  ),
  imports(
    'src-main-order-engine',
    'src-main/engine/knows-a-host.ts',
    '../cli/outward.ts',
    'src-main/cli/outward.ts',
  ),
  imports(
    'src-main-order-host',
    'src-main/host/inward.ts',
    '../window/outward.ts',
    'src-main/window/outward.ts',
  ),
  ...['web-host', 'cli', 'window'].map((folder) =>
    imports(
      `src-main-order-${folder}`,
      `src-main/${folder}/outward.ts`,
      '../store/ground.ts',
      'src-main/store/ground.ts',
    ),
  ),
  imports(
    'every-folder-has-a-place',
    'src-main/uses-odds.ts',
    './odds/ends.ts',
    'src-main/odds/ends.ts',
  ),
  imports(
    'migrations-are-frozen',
    'src-main/store/migrations/0002-live.ts',
    '../ground.ts',
    'src-main/store/ground.ts',
  ),
  imports(
    'renderer-never-main',
    'src-renderer/parts/to-main.ts',
    '#main/engine/ground.ts',
    'src-main/engine/ground.ts',
  ),
  imports(
    'main-never-renderer',
    'src-main/engine/to-renderer.ts',
    '#renderer/parts/ground.ts',
    'src-renderer/parts/ground.ts',
  ),
  imports('renderer-no-node', 'src-renderer/parts/reads-a-file.ts', 'node:fs', 'fs'),
  imports(
    'renderer-asks-the-engine',
    'src-renderer/parts/decides.ts',
    '#core/papers/ground.ts',
    'src-core/papers/ground.ts',
  ),
  fromPackage('sqlite-only-in-store', 'src-main/engine/opens-a-database.ts', 'better-sqlite3'),
  fromPackage('office-files-only-in-office', 'src-main/engine/writes-word.ts', 'docx'),
  fromPackage('solver-only-in-solver', 'src-main/engine/solves.ts', 'highs'),
  fromPackage('electron-only-in-window', 'src-main/engine/opens-a-window.ts', 'electron'),
  fromPackage('command-line-only-in-hosts', 'src-main/engine/parses-arguments.ts', 'commander'),
  fromPackage('packages-src-core', 'src-core/base/unplaced.ts', 'left-over'),
  fromPackage('packages-src-main', 'src-main/engine/unplaced.ts', 'left-over'),
  fromPackage('packages-src-renderer', 'src-renderer/parts/unplaced.ts', 'left-over'),
  fromPackage('packages-test', 'test/unplaced.ts', 'left-over'),
  fromPackage('packages-tools', 'tools/unplaced.mjs', 'left-over'),
  imports(
    'nobody-imports-tests',
    'src-main/engine/to-test.ts',
    '#test/ground.ts',
    'test/ground.ts',
  ),
  imports(
    'nobody-imports-data',
    'src-main/engine/bakes-in.ts',
    '../../templates/agenda.json',
    'templates/agenda.json',
  ),
  imports(
    'program-runs-without-tools',
    'src-main/engine/to-tools.ts',
    '../../tools/ground.mjs',
    'tools/ground.mjs',
  ),
  imports(
    'alias-across-top-folders',
    'src-main/engine/by-steps.ts',
    '../../src-core/base/ground.ts',
    'src-core/base/ground.ts',
  ),
  imports('no-cycles', 'src-core/base/ring-one.ts', './ring-two.ts', 'src-core/base/ring-two.ts'),
  imports('imports-exist', 'src-core/base/to-nowhere.ts', './nowhere.ts', './nowhere.ts'),
  {
    rule: 'no-dead-modules',
    file: 'src-core/base/dead.ts',
    text: 'export const nothing = 0\n',
    to: 'src-core/base/dead.ts',
  },
]

function imports(rule: string, file: string, specifier: string, to: string): ImportPlant {
  return { rule, file, text: `import '${specifier}'\n`, to }
}

function fromPackage(rule: string, file: string, name: string): ImportPlant {
  return imports(rule, file, name, `node_modules/${name}/index.js`)
}
