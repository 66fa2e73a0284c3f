import { invariant, present } from '#core/base/invariant.ts'
import type { DocumentModel } from '#core/papers/document-model.ts'
import type { FilledWord, WordPiece, WordValues } from '#core/papers/filled-word.ts'
import { normalTag } from '#core/papers/word-nodes.ts'
import { LEADER_DOTS } from './official-layout.ts'
import type { Package } from './open-package.ts'
import { MAIN_PART, partText, readOwnWord } from './read-own-word.ts'
import { escapeXml } from './xml-text.ts'
import { zipParts } from './zip-parts.ts'

/** Dots of a leader that takes the rest of a line: in a file of the office nobody knows how long that is. */
const LINE_DOTS = 40

/** The office's own Word file with its tags filled; every copy of the paper in the one file. */
export async function fillOwnWord(document: DocumentModel, own: FilledWord): Promise<Uint8Array> {
  const read = readOwnWord(Buffer.from(own.content, 'base64'))
  invariant(read.ok, 'an own Word file was read before it became a template')
  const { edges } = read.value
  const source = read.value.reopen()
  const fill = await makeFiller()
  const main = partText(source, MAIN_PART) ?? ''
  const pages = [document, ...(document.copies ?? [])].map(({ ownWord }) => {
    const { main: values } = present(ownWord, 'copies are made from the same file')
    return fill(main, values)
  })
  const written = new Map(
    edges.map((name) => [name, fill(partText(source, name) ?? '', own.edges)] as const),
  )
  written.set(MAIN_PART, joinCopies(pages, document.draftLabel))
  return zipParts(partsOf(source, written))
}

function partsOf(source: Package, written: ReadonlyMap<string, string>) {
  const names = source.names.filter((name) => !name.endsWith('/')).toSorted()
  const first = '[Content_Types].xml'
  return [first, ...names.filter((name) => name !== first)].map((name) => {
    const text = written.get(name)
    const bytes = text === undefined ? source.read(name) : Buffer.from(text, 'utf8')
    invariant(bytes !== null, 'a part that is listed is there')
    return { name, bytes }
  })
}

type Fill = (xml: string, values: WordValues) => string

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

/** Loaded when first needed: most offices have no file of their own. */
async function makeFiller(): Promise<Fill> {
  const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([
    import('docxtemplater'),
    import('pizzip'),
  ])
  return (xml, values) => {
    const zip = new PizZip()
    zip.file('[Content_Types].xml', CONTENT_TYPES)
    zip.file(MAIN_PART, xml)
    const writer = new Docxtemplater(zip, {
      paragraphLoop: true,
      parser: (tag: string) => ({
        get: (scope: unknown, { meta }: { meta: { part: { module?: string } } }) =>
          valueOf(normalTag(tag), scope as WordValues, meta.part.module === 'loop'),
      }),
    })
    writer.render(values)
    return writer.getZip().file(MAIN_PART)?.asText() ?? ''
  }
}

/** Undefined: docxtemplater asks the part around. */
function valueOf(tag: string, { prints, sections }: WordValues, isSection: boolean): unknown {
  return isSection ? sections[tag] : prints[tag]?.map(textOf).join('')
}

function textOf(piece: WordPiece): string {
  if ('text' in piece) return piece.text
  return '…'.repeat(piece.leader === 'line' ? LINE_DOTS : LEADER_DOTS[piece.leader])
}

interface Page {
  readonly before: string
  readonly body: string
  /** Measures of the last pages, which stand at the end of the body. */
  readonly section: string
  readonly after: string
}

function takeApart(xml: string): Page {
  const open = /<w:body(?:\s[^<>]*)?>/.exec(xml)
  invariant(open !== null, 'a Word document has a body')
  const start = open.index + open[0].length
  const close = xml.lastIndexOf('</w:body>')
  const inner = xml.slice(start, close)
  const last = inner.lastIndexOf('<w:sectPr')
  const isLast = last !== -1 && !inner.slice(last).includes('</w:p>')
  return {
    before: xml.slice(0, start),
    body: isLast ? inner.slice(0, last) : inner,
    section: isLast ? inner.slice(last) : '',
    after: xml.slice(close),
  }
}

/** One document: each copy is a section of its own, so that it opens a new page with the same margins. */
function joinCopies(pages: readonly string[], draftLabel: string | null): string {
  const apart = pages.map(takeApart)
  const [first] = apart
  invariant(first !== undefined, 'a paper has at least one copy')
  const draft = draftLabel === null ? '' : draftParagraph(draftLabel)
  const bodies = apart.map(({ body, section }, place) =>
    place === apart.length - 1 ? draft + body : draft + closeSection(body, section),
  )
  return first.before + bodies.join('') + (apart.at(-1)?.section ?? '') + first.after
}

function draftParagraph(label: string): string {
  return (
    '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>' +
    `<w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r></w:p>`
  )
}

/** A paragraph of a point that carries the end of the section. */
function closeSection(body: string, section: string): string {
  const small = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
  return `${body}<w:p><w:pPr>${small}${section}</w:pPr></w:p>`
}
