import { z } from 'zod'
import type { TemplateSetEntry, TemplateSetPreview } from '#core/contract/template-values.ts'
import { packTemplateSet, unpackTemplateSet } from '#main/office/template-set-file.ts'
import { notFound, unusable } from './failures.ts'
import { guardTemplateFiles, ownFile } from './own-templates.ts'
import type { EngineParts } from './parts.ts'
import { hashOf } from './save-paper-file.ts'
import type { OwnTemplate } from './template-shelf.ts'

/** All own wording and Word files of an office as one file, to be taken in by another. */

const FORMAT = 'daihoi-mau'
const MANIFEST = 'manifest.json'
const ENTRY = /^mau\/([a-z][a-z0-9-]*)\.(md|docx)$/

const manifest = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  program: z.string(),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
})

export function exportSet(parts: EngineParts): { fileName: string; contentBase64: string } {
  const { files } = parts.ownTemplates.current()
  if (files.length === 0) throw notFound('Cơ quan chưa có mẫu riêng nào để xuất.')
  const entries = files.map(({ fileName, bytes }) => ({ name: `mau/${fileName}`, bytes }))
  const head = {
    ...{ format: FORMAT, version: 1, program: parts.programVersion },
    files: entries.map(({ name, bytes }) => ({ name, sha256: hashOf(bytes) })),
  }
  const packed = packTemplateSet([
    { name: MANIFEST, bytes: Buffer.from(JSON.stringify(head, null, 2), 'utf8') },
    ...entries,
  ])
  return {
    fileName: 'mau-cua-co-quan.daihoi-mau',
    contentBase64: Buffer.from(packed).toString('base64'),
  }
}

export function previewSet(parts: EngineParts, contentBase64: string): TemplateSetPreview {
  return { entries: readSet(parts, contentBase64).map(({ entry }) => entry) }
}

/** Each file whole or not at all; taking the same set in once more completes what a power cut left out. */
export function importSet(parts: EngineParts, contentBase64: string): { label: string } {
  const wanted = readSet(parts, contentBase64).filter(
    ({ entry }) => entry.change === 'new' || entry.change === 'changed',
  )
  for (const { own } of wanted) guardTemplateFiles(() => parts.ownTemplates.save(own))
  const count = wanted.length
  return { label: count === 0 ? 'Không có mẫu nào mới để lấy' : `Đã lấy ${count} mẫu riêng` }
}

interface SetFile {
  readonly own: OwnTemplate
  readonly entry: TemplateSetEntry
}

function readSet(parts: EngineParts, contentBase64: string): SetFile[] {
  const unpacked = unpackTemplateSet(Buffer.from(contentBase64, 'base64'))
  if (!unpacked.ok) throw unusable(unpacked.error)
  const files = new Map(unpacked.value.map(({ name, bytes }) => [name, bytes]))
  const head = readManifest(files.get(MANIFEST))
  return head.files.map(({ name, sha256 }) => {
    const [, slug = '', ending] = ENTRY.exec(name) ?? []
    const bytes = files.get(name)
    if (slug === '' || bytes === undefined || hashOf(bytes) !== sha256) {
      throw unusable('Tệp bộ mẫu bị hỏng hoặc đã bị sửa: xin gửi lại tệp.')
    }
    return describeFile(parts, { slug, kind: ending === 'md' ? 'text' : 'word', bytes })
  })
}

function readManifest(bytes: Uint8Array | undefined): z.infer<typeof manifest> {
  const other = () =>
    unusable('Đây không phải bộ mẫu của chương trình: chọn tệp có đuôi .daihoi-mau.')
  if (bytes === undefined) throw other()
  const parsed = manifest.safeParse(parseJson(Buffer.from(bytes).toString('utf8')))
  if (!parsed.success) throw other()
  return parsed.data
}

/** Null: not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function describeFile(parts: EngineParts, own: OwnTemplate): SetFile {
  const { slug, kind, bytes } = own
  const parsed = parts.ownTemplates.parse(own)
  const before = ownFile(parts, slug, kind)
  const known = parts.ownTemplates.standard.find((one) => one.slug === slug)
  const isSame = before !== null && Buffer.from(before.bytes).equals(bytes)
  const change = !parsed.ok ? 'refused' : isSame ? 'same' : before === null ? 'new' : 'changed'
  return {
    own,
    entry: {
      ...{ slug, kind, change, title: known?.title ?? slug },
      faults: parsed.ok ? [] : [...parsed.error],
    },
  }
}
