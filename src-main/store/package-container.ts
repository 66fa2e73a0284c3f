import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { PACKAGE_LIMITS } from './package-limits.ts'

/**
 * The outside of a `.daihoi` file (docs/decisions/package-format.md): 80 bytes of header, then the body, sealed
 * or not. All lengths are fixed by the format, so nothing in a file decides how much is allocated or computed.
 *
 *    0  8  "DAIHOI\r\n", broken by any transfer as text
 *    8  2  format number, big endian
 *   10  1  1 when sealed with a password
 *   11  1  zero
 *   12 16  salt of the key
 *   28 12  nonce
 *   40  8  length of the body
 *   48 32  SHA-256 of the body; when sealed, the 16 bytes of the GCM tag and zeros
 */
const MAGIC = Buffer.from('DAIHOI\r\n', 'latin1')
const FORMAT = 1
const HEADER = 80
const AUTHENTICATED = 48
const TAG = 16

/** Format 1: 64 MB and about a quarter of a second on a laptop of ten years, for every guess as well. */
const SCRYPT = { N: 65_536, r: 8, p: 1, maxmem: 128 * 65_536 * 8 * 2 } as const

export type ContainerFailure =
  | { readonly kind: 'not-a-package' }
  | { readonly kind: 'newer-format'; readonly format: number }
  | { readonly kind: 'cut-short' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'needs-password' }
  | { readonly kind: 'wrong-password-or-altered' }

/** Wraps a body; with a password only who knows it can read or change it unnoticed. */
export function packBody(body: Uint8Array, password: string | null): Buffer {
  const header = Buffer.alloc(HEADER)
  MAGIC.copy(header)
  header.writeUInt16BE(FORMAT, 8)
  header.writeBigUInt64BE(BigInt(body.length), 40)
  if (password === null) {
    createHash('sha256').update(body).digest().copy(header, AUTHENTICATED)
    return Buffer.concat([header, body])
  }
  header.writeUInt8(1, 10)
  randomBytes(16).copy(header, 12)
  randomBytes(12).copy(header, 28)
  const cipher = createCipheriv('aes-256-gcm', keyOf(password, header), header.subarray(28, 40))
  cipher.setAAD(header.subarray(0, AUTHENTICATED))
  const sealed = Buffer.concat([cipher.update(body), cipher.final()])
  cipher.getAuthTag().copy(header, AUTHENTICATED)
  return Buffer.concat([header, sealed])
}

/** The body of a file that is whole and, when sealed, opened by the password. */
export function unpackBody(
  file: Buffer,
  password: string | null,
): Result<{ readonly sealed: boolean; readonly body: Buffer }, ContainerFailure> {
  const fault = readHeader(file)
  if (fault) return failed(fault)
  const sealed = file.readUInt8(10) === 1
  const body = file.subarray(HEADER)
  if (!sealed) {
    const hash = createHash('sha256').update(body).digest()
    const whole =
      hash.equals(file.subarray(AUTHENTICATED, HEADER)) && isBlank(file.subarray(11, 40))
    return whole ? ok({ sealed, body }) : failed({ kind: 'damaged' })
  }
  if (password === null) return failed({ kind: 'needs-password' })
  if (file.readUInt8(11) !== 0 || !isBlank(file.subarray(AUTHENTICATED + TAG, HEADER))) {
    return failed({ kind: 'wrong-password-or-altered' })
  }
  const opened = open(file, body, password)
  return opened ? ok({ sealed, body: opened }) : failed({ kind: 'wrong-password-or-altered' })
}

function readHeader(file: Buffer): ContainerFailure | null {
  if (file.length > PACKAGE_LIMITS.fileBytes) return { kind: 'too-large' }
  if (!file.subarray(0, MAGIC.length).equals(MAGIC)) return { kind: 'not-a-package' }
  if (file.length < HEADER) return { kind: 'cut-short' }
  const format = file.readUInt16BE(8)
  if (format > FORMAT) return { kind: 'newer-format', format }
  if (format < FORMAT || file.readUInt8(10) > 1) return { kind: 'not-a-package' }
  return file.readBigUInt64BE(40) === BigInt(file.length - HEADER) ? null : { kind: 'cut-short' }
}

function open(file: Buffer, sealed: Buffer, password: string): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(password, file), file.subarray(28, 40), {
    authTagLength: TAG,
  })
  decipher.setAAD(file.subarray(0, AUTHENTICATED))
  decipher.setAuthTag(file.subarray(AUTHENTICATED, AUTHENTICATED + TAG))
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  } catch (error) {
    // Node has no code of its own for a tag that does not fit.
    if (error instanceof Error && /authenticate data/.test(error.message)) return null
    throw error
  }
}

/** The same word typed with composed or with combining marks is the same password. */
function keyOf(password: string, header: Buffer): Buffer {
  return scryptSync(password.normalize('NFC'), header.subarray(12, 28), 32, SCRYPT)
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}
