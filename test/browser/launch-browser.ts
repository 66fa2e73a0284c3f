import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const run = promisify(execFile)

/** The browser may talk to the page's own loopback address and to nothing else. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--font-render-hinting=none',
  '--lang=vi',
]

/** What a Linux binary needs to start: its path and the environment of its libraries and fonts. */
interface LinuxChromium {
  readonly executable: string
  readonly environment: Readonly<Record<string, string>>
}

/**
 * A headless Chromium for tests: `DAIHOI_CHROMIUM` when set, Edge on Windows, on Linux the binary inside
 * @sparticuz/chromium. Throws with the name of the missing library when it cannot start.
 */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env['DAIHOI_CHROMIUM']
  if (chosen) return chromium.launch({ executablePath: chosen, args: ARGUMENTS })
  if (process.platform === 'win32') return chromium.launch({ channel: 'msedge', args: ARGUMENTS })
  const { executable, environment } = await prepareLinuxChromium()
  return chromium.launch({
    executablePath: executable,
    args: ARGUMENTS,
    env: { ...process.env, ...environment },
  })
}

let prepared: Promise<LinuxChromium> | null = null

/** Once in a process: to ask the binary what it lacks starts it. */
function prepareLinuxChromium(): Promise<LinuxChromium> {
  prepared ??= findLinuxChromium()
  return prepared
}

async function findLinuxChromium(): Promise<LinuxChromium> {
  const executable = await unpackOnce('chromium.br', 'chromium')
  const fonts = { FONTCONFIG_FILE: await describeFonts() }
  if ((await missingLibrary(executable, fonts)) === null) return { executable, environment: fonts }

  // A bare Linux has no NSS; the package carries the libraries of the system it was built on.
  const libraries = join(await unpackOnce('al2023.tar.br', 'al2023'), 'lib')
  const environment = { ...fonts, LD_LIBRARY_PATH: libraries }
  const missing = await missingLibrary(executable, environment)
  if (missing === null) return { executable, environment }
  throw new Error(
    `Chromium for the tests cannot start: the library ${missing} is missing on this machine. ` +
      'Install the system package that holds it, or set DAIHOI_CHROMIUM to a Chromium that starts.',
  )
}

/** Where fonts lie: those of the system, if any, and one that comes along; without a font no text is laid out. */
async function describeFonts(): Promise<string> {
  const folder = await unpackOnce('fonts.tar.br', 'fonts')
  const file = join(folder, 'with-system-fonts.conf')
  if (existsSync(file)) return file
  const text =
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' +
    `<dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>\n`
  const own = `${file}.${process.pid}`
  await writeFile(own, text)
  await rename(own, file)
  return file
}

/** Name of the first shared library the binary cannot find, or null when it starts. */
async function missingLibrary(
  executable: string,
  environment: Readonly<Record<string, string>>,
): Promise<string | null> {
  try {
    await run(executable, ['--no-sandbox', '--version'], {
      env: { ...process.env, ...environment },
    })
    return null
  } catch (error) {
    const told = /error while loading shared libraries: ([^:]+):/.exec(String(error))
    if (told?.[1]) return told[1]
    throw error
  }
}

/**
 * Unpacks one archive of @sparticuz/chromium into a folder of this version and gives the path of the result.
 * Tests run side by side: each unpacks for itself and the first rename wins.
 */
async function unpackOnce(archive: string, result: string): Promise<string> {
  const packageFolder = dirname(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  )
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(tmpdir(), `daihoi-chromium-${version}`)
  const finished = join(folder, result)
  if (existsSync(finished)) return finished

  await mkdir(folder, { recursive: true })
  const own = await mkdtemp(join(folder, 'unpacking-'))
  try {
    const script = `import { inflate } from '@sparticuz/chromium'; await inflate(process.argv[1])`
    // The package always unpacks into the system's temporary folder, so a child gets its own.
    await run(
      process.execPath,
      ['--input-type=module', '--eval', script, join(packageFolder, 'bin', archive)],
      { cwd: import.meta.dirname, env: { ...process.env, TMPDIR: own } },
    )
    await rename(join(own, result), finished).catch((error: unknown) => {
      if (!existsSync(finished)) throw error
    })
    return finished
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}
