import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { parseOwnWord } from '#core/papers/check-own-word.ts'
import type { FactDefinitions } from '#core/papers/fact-definition.ts'
import { parseOwnTemplate } from '#core/papers/parse-own-template.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import type {
  OwnTemplate,
  OwnTemplateFault,
  OwnTemplateFile,
  OwnTemplateKind,
  TemplateShelf,
} from '#main/engine/template-shelf.ts'
import { OWN_WORD_LIMITS } from '#main/office/own-word-limits.ts'
import { readOwnWord } from '#main/office/read-own-word.ts'
import { freeName, writeWholeFile } from '#main/store/whole-file.ts'

/** Where an office keeps its own wording, inside its workspace. */
const OWN_FOLDER = 'mau-rieng'
/** What was replaced or taken away; the program never reads it. */
const ASIDE = 'da-thay'

const ENDINGS: Readonly<Record<OwnTemplateKind, string>> = { text: '.md', word: '.docx' }

interface Sources {
  workspace(): string
  /** Folder of the standard. */
  readonly standardFolder: string
  readonly standard: readonly PaperTemplate[]
  readonly definitions: FactDefinitions
}

/**
 * The standard of the program with the files of this office over it. A file that cannot be used is told with its
 * line, and its paper is made from the standard.
 */
export function openTemplateFolder(sources: Sources): TemplateShelf {
  const { standard, definitions } = sources
  const ownFolder = () => path.join(sources.workspace(), OWN_FOLDER)
  const find = (slug: string) => standard.find((one) => one.slug === slug)
  const parse = (own: OwnTemplate) => parseOwn(own, find(own.slug), definitions)
  const read = () => arrange(standard, listFiles(ownFolder()).map(readFile(ownFolder(), parse)))
  let folder = ownFolder()
  let current = read()
  const refresh = () => {
    folder = ownFolder()
    current = read()
  }
  const putAside = (fileName: string) => {
    const aside = path.join(ownFolder(), ASIDE)
    mkdirSync(aside, { recursive: true })
    return freeName(path.join(aside, fileName))
  }
  return {
    standard,
    current: () => {
      // The person may have moved to another workspace while the program runs.
      if (folder !== ownFolder()) refresh()
      return current
    },
    standardText: (slug) =>
      readFileSync(path.join(sources.standardFolder, find(slug)?.file ?? ''), 'utf8'),
    parse,
    save: ({ slug, kind, bytes }) => {
      const fileName = `${slug}${ENDINGS[kind]}`
      const file = path.join(ownFolder(), fileName)
      mkdirSync(ownFolder(), { recursive: true })
      if (existsSync(file)) writeWholeFile(putAside(fileName), readFileSync(file))
      writeWholeFile(file, bytes)
      refresh()
      return fileName
    },
    remove: (slug, kind) => {
      const fileName = `${slug}${ENDINGS[kind]}`
      const file = path.join(ownFolder(), fileName)
      if (!existsSync(file)) return false
      renameSync(file, putAside(fileName))
      refresh()
      return true
    },
  }
}

interface FoundFile {
  readonly slug: string
  readonly kind: OwnTemplateKind
  readonly fileName: string
}

/** Files that are half written, put aside or of another kind are none of ours. */
function listFiles(folder: string): FoundFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .flatMap((fileName): FoundFile[] => {
      const { name, ext } = path.parse(fileName)
      // Word keeps "~$name.docx" beside a file that is open.
      if (name.startsWith('~$')) return []
      const kind = ext === '.md' ? 'text' : ext === '.docx' ? 'word' : null
      return kind === null ? [] : [{ slug: name, kind, fileName }]
    })
}

function readFile(
  folder: string,
  parse: (own: OwnTemplate) => Result<PaperTemplate, readonly OwnTemplateFault[]>,
) {
  return (found: FoundFile): OwnTemplateFile => {
    const bytes = readBytes(path.join(folder, found.fileName))
    if (typeof bytes === 'string') {
      const fault = { file: found.fileName, line: null, tag: null, message: bytes }
      return { ...found, bytes: new Uint8Array(), template: null, faults: [fault] }
    }
    const parsed = parse({ ...found, bytes })
    return parsed.ok
      ? { ...found, bytes, template: parsed.value, faults: [] }
      : { ...found, bytes, template: null, faults: parsed.error }
  }
}

/** The bytes, or why there are none: a file put there by hand must not keep the program from starting. */
function readBytes(file: string): Uint8Array | string {
  try {
    if (statSync(file).size > OWN_WORD_LIMITS.fileBytes) return 'Tệp quá lớn để làm mẫu.'
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === null) throw error
    return `Không đọc được tệp này (${code}).`
  }
}

function parseOwn(
  { slug, kind, bytes }: OwnTemplate,
  standard: PaperTemplate | undefined,
  definitions: FactDefinitions,
): Result<PaperTemplate, OwnTemplateFault[]> {
  const file = `${slug}${ENDINGS[kind]}`
  if (standard === undefined) {
    const message = `Không có văn bản nào mang tên «${slug}»: đổi tên tệp theo mẫu chuẩn.`
    return failed([{ file, line: null, tag: null, message }])
  }
  if (kind === 'text') {
    const text = Buffer.from(bytes).toString('utf8')
    const parsed = parseOwnTemplate({ file, text }, standard, definitions)
    if (parsed.ok) return parsed
    return failed(parsed.error.map(({ line, message }) => ({ file, line, tag: null, message })))
  }
  const read = readOwnWord(bytes)
  if (!read.ok) return failed([{ file, line: null, tag: null, message: read.error }])
  const content = Buffer.from(bytes).toString('base64')
  const parsed = parseOwnWord({ file, content, text: read.value.text }, standard, definitions)
  if (parsed.ok) return ok(parsed.value)
  return failed(parsed.error.map(({ tag, message }) => ({ file, line: null, tag, message })))
}

function arrange(
  standard: readonly PaperTemplate[],
  files: readonly OwnTemplateFile[],
): ReturnType<TemplateShelf['current']> {
  const usable = (slug: string, kind: OwnTemplateKind) =>
    files.find((file) => file.slug === slug && file.kind === kind)?.template
  const known = new Set(standard.map(({ slug }) => slug))
  return {
    templates: standard.map((one) => usable(one.slug, 'word') ?? usable(one.slug, 'text') ?? one),
    files: files.filter(({ slug }) => known.has(slug)),
    strays: files.filter(({ slug }) => !known.has(slug)).flatMap(({ faults }) => faults),
  }
}
