import { strFromU8, unzipSync } from 'fflate'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'

/** A report of a hundred pages is far below this; a file that swells beyond is none. */
const MOST_BYTES = 40_000_000
const BODY = 'word/document.xml'
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** The paragraphs of a Word file, one a line; fails with a sentence. Deleted text of tracked changes is left out. */
export function readDocxText(bytes: Uint8Array): Result<string, string> {
  const unreadable =
    'Tệp này không đọc được như tệp Word (.docx). Lưu lại bằng Word dạng .docx rồi chọn lại.'
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === BODY && originalSize <= MOST_BYTES,
    })
    const body = parts[BODY]
    if (body === undefined) return failed(unreadable)
    return ok(textOf(strFromU8(body)))
  } catch {
    // No zip at all, or a broken one: the person is told what to do.
    return failed(unreadable)
  }
}

function textOf(xml: string): string {
  return xml
    .split(/<\/w:p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)(?:\s[^>]*)?\/>/g)]
        .map(([, text, space]) => (space === undefined ? unescapeXml(text ?? '') : ' '))
        .join('')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
    .normalize('NFC')
}

function unescapeXml(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
