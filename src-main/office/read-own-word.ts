import { invariant } from '#core/base/invariant.ts'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { WordText } from '#core/papers/word-nodes.ts'
import { openPackage } from './open-package.ts'
import type { Package } from './open-package.ts'
import { refusalOf } from './read-failure.ts'
import { OWN_WORD_LIMITS } from './own-word-limits.ts'

/** Office files declare nothing of their own; declarations make short texts endless or bring other files in. */
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i
const ACTIVE = /(?:vbaProject|activeX|embeddings\/|\.bin$)/i
const EDGE = /^word\/(?:header|footer)\d*\.xml$/i
export const MAIN_PART = 'word/document.xml'

export interface ReadWord {
  /** The parts anew: what was read once counts against the limit. */
  reopen(): Package
  /** Names of the parts above and below the pages. */
  readonly edges: readonly string[]
  readonly text: WordText
}

/** The words of an office's own Word file with its tags; why it cannot be used, in one sentence. */
export function readOwnWord(bytes: Uint8Array): Result<ReadWord, string> {
  if (bytes.length > OWN_WORD_LIMITS.fileBytes) return failed(SENTENCES.large)
  const open = () => openPackage(Buffer.from(bytes), OWN_WORD_LIMITS.unpackedBytes)
  const opened = open()
  if (!opened.ok) return failed(sentenceFor(opened.error.kind))
  const reopen = () => {
    const again = open()
    invariant(again.ok, 'a package that was opened opens again')
    return again.value
  }
  try {
    // Every part, so that one that is damaged or endless is met now and not when a paper is written.
    if (opened.value.names.length > OWN_WORD_LIMITS.parts) return failed(SENTENCES.large)
    for (const name of opened.value.names) opened.value.read(name)
    return readParts(reopen)
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    return failed(sentenceFor(refusal.kind))
  }
}

function readParts(reopen: () => Package): Result<ReadWord, string> {
  const source = reopen()
  if (source.names.some((name) => ACTIVE.test(name))) return failed(SENTENCES.active)
  if (hasForeignContent(source)) return failed(SENTENCES.foreign)
  const main = partText(source, MAIN_PART)
  const types = partText(source, '[Content_Types].xml')
  if (main === null || types === null || !/<w:body[\s>]/.test(main)) return failed(SENTENCES.other)
  const edges = source.names.filter((name) => EDGE.test(name))
  const edgeXml = edges.map((name) => partText(source, name) ?? '')
  if ([main, types, ...edgeXml].some((xml) => DECLARATION.test(xml)))
    return failed(SENTENCES.active)
  const text = { main: wordsOfXml(main), edges: edgeXml.map(wordsOfXml).join('\n') }
  return ok({ reopen, edges, text })
}

/** Pictures, templates or frames fetched from elsewhere when Word opens the paper; a link in the text is none. */
function hasForeignContent(source: Package): boolean {
  return source.names
    .filter((name) => name.toLowerCase().endsWith('.rels'))
    .flatMap((name) => (partText(source, name) ?? '').match(/<Relationship\s[^<>]*>/g) ?? [])
    .some((link) => /TargetMode\s*=\s*["']External/i.test(link) && !/\/hyperlink["']/.test(link))
}

export function partText(source: Package, name: string): string | null {
  return (
    source
      .read(name)
      ?.toString('utf8')
      .replace(/^\ufeff/, '') ?? null
  )
}

const WORDS = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<\/w:p>/g

/** The text as docxtemplater reads it: the runs of a paragraph joined, each paragraph a line. */
function wordsOfXml(xml: string): string {
  const texts = [...xml.matchAll(WORDS)].map(([whole, text]) =>
    whole === '</w:p>' ? '\n' : decodeXml(text ?? '').replace(/[\r\n]+/g, ' '),
  )
  return texts.join('')
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
}
const LAST_CODE_POINT = 0x10ffff

function decodeXml(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole
    const hex = /^#x/i.test(name)
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole
  })
}

const SENTENCES = {
  large: 'Tệp Word quá lớn để làm mẫu: bỏ bớt ảnh, lưu lại rồi chọn lại.',
  active:
    'Tệp Word có macro hoặc tệp nhúng nên không dùng làm mẫu: chép nội dung sang một tệp .docx mới rồi chọn lại.',
  foreign:
    'Tệp Word lấy ảnh hoặc khuôn mẫu từ nơi khác nên không dùng làm mẫu: chép nội dung sang một tệp .docx mới rồi chọn lại.',
  locked: 'Tệp Word có mật khẩu: mở bằng Word, bỏ mật khẩu, lưu lại rồi chọn lại.',
  broken: 'Tệp Word bị hỏng hoặc chép chưa xong: mở thử bằng Word, lưu lại rồi chọn lại.',
  other: 'Tệp này không phải tệp Word .docx: mở bằng Word, chọn Lưu thành .docx rồi chọn lại.',
} as const

function sentenceFor(kind: string): string {
  if (kind === 'encrypted') return SENTENCES.locked
  if (kind === 'too-large') return SENTENCES.large
  return kind === 'unsafe' ? SENTENCES.active : SENTENCES.broken
}
