import type {
  OwnWordView,
  TemplateCheck,
  TemplatePreview,
  TemplateView,
} from '#core/contract/template-values.ts'
import { changedLines } from '#core/papers/changed-lines.ts'
import { pickCopy } from '#core/papers/paper-stamp.ts'
import { parseWordText, tagsOf } from '#core/papers/word-nodes.ts'
import { readOwnWord } from '#main/office/read-own-word.ts'
import type { EngineApi } from './api.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import {
  faultsOf,
  guardTemplateFiles,
  listTemplates,
  ownFile,
  sayFault,
  sourceOf,
  standardOf,
} from './own-templates.ts'
import { planFor } from './paper-plans.ts'
import type { EngineParts } from './parts.ts'
import { showPaper } from './show-paper.ts'
import { factsToInsert } from './template-facts.ts'
import { exportSet, importSet, previewSet } from './template-sets.ts'
import { modelToWrite } from './write-papers.ts'

export function templateHandlers(api: EngineApi, parts: EngineParts) {
  return {
    templates: {
      list: api.templates.list.handler(() => ({
        templates: listTemplates(parts),
        strays: [...parts.ownTemplates.current().strays],
      })),
      text: api.templates.text.handler(({ input }) => viewTemplate(parts, input.slug)),
      check: api.templates.check.handler(({ input }) => checkText(parts, input)),
      facts: api.templates.facts.handler(({ input }) =>
        factsToInsert(parts, requireDossier(parts, input.id), standardOf(parts, input.slug)),
      ),
      preview: api.templates.preview.handler(({ input }) => previewText(parts, input)),
      save: api.templates.save.handler(({ input }) => saveText(parts, input)),
      remove: api.templates.remove.handler(({ input }) => remove(parts, input.slug, 'text')),
      checkWord: api.templates.checkWord.handler(({ input }) => checkWord(parts, input)),
      saveWord: api.templates.saveWord.handler(({ input }) => saveWord(parts, input)),
      removeWord: api.templates.removeWord.handler(({ input }) =>
        remove(parts, input.slug, 'word'),
      ),
      word: api.templates.word.handler(({ input }) => ownWordFile(parts, input.slug)),
      exportSet: api.templates.exportSet.handler(() => exportSet(parts)),
      previewSet: api.templates.previewSet.handler(({ input }) =>
        previewSet(parts, input.contentBase64),
      ),
      importSet: api.templates.importSet.handler(({ input }) =>
        importSet(parts, input.contentBase64),
      ),
    },
  }
}

function viewTemplate(parts: EngineParts, slug: string): TemplateView {
  const { title } = standardOf(parts, slug)
  const text = ownFile(parts, slug, 'text')
  const word = ownFile(parts, slug, 'word')
  return {
    ...{ slug, title, source: sourceOf(parts, slug) },
    standard: parts.ownTemplates.standardText(slug),
    own: text === null ? null : decode(text.bytes),
    word:
      word === null
        ? null
        : {
            fileName: word.fileName,
            tags: tagsIn(word.bytes),
            faults: faultsOf(parts, slug).filter(({ file }) => file === word.fileName),
          },
  }
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
}

interface TypedText {
  readonly slug: string
  readonly text: string
}

function checkText(parts: EngineParts, { slug, text }: TypedText): TemplateCheck {
  standardOf(parts, slug)
  const parsed = parts.ownTemplates.parse({ slug, kind: 'text', bytes: Buffer.from(text, 'utf8') })
  const standard = parts.ownTemplates.standardText(slug)
  return {
    faults: parsed.ok ? [] : [...parsed.error],
    // Empty lines make no other paper.
    changes: changedLines(linesOf(standard), linesOf(text)).filter(
      ({ before, after }) => (before ?? '').trim() !== '' || (after ?? '').trim() !== '',
    ),
  }
}

function linesOf(text: string): string[] {
  return text.replace(/\r\n?/g, '\n').split('\n')
}

async function previewText(
  parts: EngineParts,
  { id, slug, text }: TypedText & { readonly id: string },
): Promise<TemplatePreview> {
  const dossier = requireDossier(parts, id)
  const template = requireSound(parts, { slug, text })
  const planned = planFor(parts, dossier, template)
  const whole = modelToWrite(parts, dossier, planned)
  // One of a hundred summonses shows all there is to see, at once.
  const model = template.each === null ? whole : pickCopy(whole, 0)
  return { ...(await showPaper(model)), missing: [...planned.missing] }
}

function requireSound(parts: EngineParts, { slug, text }: TypedText) {
  standardOf(parts, slug)
  const parsed = parts.ownTemplates.parse({ slug, kind: 'text', bytes: Buffer.from(text, 'utf8') })
  if (parsed.ok) return parsed.value
  const [first] = parsed.error
  throw unusable(first === undefined ? 'Mẫu chưa dùng được.' : sayFault(first), 'text')
}

function saveText(parts: EngineParts, typed: TypedText): { label: string } {
  const { slug } = typed
  const { title } = requireSound(parts, typed)
  // What is as it came needs no file: the next release may better it.
  if (typed.text === parts.ownTemplates.standardText(slug)) {
    if (ownFile(parts, slug, 'text') === null)
      return { label: 'Giống mẫu chuẩn, không có gì để lưu' }
    return remove(parts, slug, 'text')
  }
  const bytes = Buffer.from(typed.text, 'utf8')
  guardTemplateFiles(() => parts.ownTemplates.save({ slug, kind: 'text', bytes }))
  return { label: `Đã lưu lời văn riêng của “${title}”` }
}

function remove(parts: EngineParts, slug: string, kind: 'text' | 'word'): { label: string } {
  const { title } = standardOf(parts, slug)
  const had = guardTemplateFiles(() => parts.ownTemplates.remove(slug, kind))
  if (!had) throw notFound(`“${title}” đang theo mẫu chuẩn, không có mẫu riêng để bỏ.`)
  return kind === 'word'
    ? { label: `“${title}” thôi dùng tệp Word riêng` }
    : { label: `“${title}” trở lại mẫu chuẩn` }
}

interface GivenWord {
  readonly slug: string
  readonly fileName: string
  readonly contentBase64: string
}

function tagsIn(bytes: Uint8Array): string[] {
  const read = readOwnWord(bytes)
  if (!read.ok) return []
  const { main, edges } = read.value.text
  return [...new Set([main, edges].flatMap((text) => tagsOf(parseWordText(text).nodes)))]
}

function checkWord(parts: EngineParts, given: GivenWord): OwnWordView {
  const { slug, fileName } = given
  standardOf(parts, slug)
  const bytes = Buffer.from(given.contentBase64, 'base64')
  const parsed = parts.ownTemplates.parse({ slug, kind: 'word', bytes })
  const faults = parsed.ok ? [] : parsed.error.map((fault) => ({ ...fault, file: fileName }))
  return { fileName, tags: tagsIn(bytes), faults }
}

function saveWord(parts: EngineParts, given: GivenWord): { label: string } {
  const { slug } = given
  const { title } = standardOf(parts, slug)
  const { faults } = checkWord(parts, given)
  if (faults.length > 0) {
    const all = faults.map(sayFault)
    throw unusable(
      ['Chưa dùng được tệp Word này; sửa các chỗ sau rồi chọn lại:', ...all].join('\n'),
    )
  }
  const bytes = Buffer.from(given.contentBase64, 'base64')
  guardTemplateFiles(() => parts.ownTemplates.save({ slug, kind: 'word', bytes }))
  return { label: `“${title}” nay lập từ tệp Word riêng` }
}

function ownWordFile(parts: EngineParts, slug: string) {
  const { title } = standardOf(parts, slug)
  const word = ownFile(parts, slug, 'word')
  if (word === null) throw notFound(`“${title}” chưa có tệp Word riêng.`)
  return {
    fileName: word.fileName,
    contentBase64: Buffer.from(word.bytes).toString('base64'),
  }
}
