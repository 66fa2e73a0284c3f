import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { openPackage } from './open-package.ts'
import { refusalOf } from './read-failure.ts'
import { zipParts } from './zip-parts.ts'
import type { ZipPart } from './zip-parts.ts'

const MOST_FILES = 400
const MOST_BYTES = 32 * 1024 * 1024

export function packTemplateSet(files: readonly ZipPart[]): Uint8Array {
  return zipParts(files)
}

/** The files of a set, each checked; why not, in one sentence. A small file that unpacks to endless ones is refused. */
export function unpackTemplateSet(bytes: Buffer): Result<ZipPart[], string> {
  if (bytes.length > MOST_BYTES) return failed(TOO_LARGE)
  const opened = openPackage(bytes, MOST_BYTES)
  if (!opened.ok) return failed(DAMAGED)
  const { names, read } = opened.value
  if (names.length > MOST_FILES) return failed(TOO_LARGE)
  try {
    return ok(names.map((name) => ({ name, bytes: read(name) ?? new Uint8Array() })))
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    return failed(refusal.kind === 'too-large' ? TOO_LARGE : DAMAGED)
  }
}

const TOO_LARGE = 'Tệp bộ mẫu quá lớn: xin gửi lại bộ mẫu có ít tệp Word hơn.'
const DAMAGED =
  'Tệp này không đọc được như một bộ mẫu: chọn tệp có đuôi .daihoi-mau, hoặc xin gửi lại tệp.'
