import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { openPackage } from './open-package.ts'
import type { Package } from './open-package.ts'
import { refusalOf } from './read-failure.ts'
import type { ReadFailure } from './read-failure.ts'
import { readWordText } from './read-word-text.ts'
import type { PaperText } from './read-word-text.ts'

/** A paper of a thousand pages has a tenth of this. */
const UNPACKED_BYTES = 48 * 1024 * 1024
const DOCUMENT = 'word/document.xml'
/** Word declares nothing of its own; declarations make short texts endless or bring other files in. */
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i

const MESSAGES: Readonly<Record<ReadFailure['kind'], string>> = {
  empty: 'Tệp Word rỗng: kiểm tra lại tệp.',
  'old-excel': 'Tệp này không phải tệp Word (.docx).',
  encrypted: 'Tệp Word có mật khẩu: mở bằng Word, bỏ mật khẩu rồi lưu lại.',
  'other-format': 'Tệp này không phải tệp Word (.docx): mở bằng Word rồi lưu lại thành .docx.',
  damaged: 'Tệp Word bị hỏng hoặc đang lưu dở: mở bằng Word, lưu lại rồi thử lại.',
  unsafe: 'Tệp Word có cấu trúc lạ mà Word không tạo ra nên không đọc.',
  'too-large': 'Tệp Word quá lớn sau khi giải nén nên không đọc.',
  'no-content': 'Tệp Word không có nội dung: kiểm tra lại tệp.',
}

/** What the office wrote into a paper, by the names of its free-text parts, and all other lines of it. */
export function readPaperText(bytes: Uint8Array): Result<PaperText, ReadFailure> {
  if (bytes.length === 0) return refuse('empty')
  const opened = openPackage(Buffer.from(bytes), UNPACKED_BYTES)
  if (!opened.ok) return refuse(opened.error.kind)
  try {
    return readDocument(opened.value)
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (refusal === null) throw thrown
    return refuse(refusal.kind)
  }
}

function readDocument(source: Package): Result<PaperText, ReadFailure> {
  const part = source.read(DOCUMENT)
  if (part === null) return refuse('other-format')
  const xml = part.toString('utf8')
  if (DECLARATION.test(xml)) return refuse('unsafe')
  const text = readWordText(xml)
  return text === null ? refuse('no-content') : ok(text)
}

function refuse(kind: ReadFailure['kind']): Result<PaperText, ReadFailure> {
  return failed({ kind, message: MESSAGES[kind] })
}
