import type { Block, DocumentModel } from '#core/papers/document-model.ts'
import { wordFlow } from './docx-blocks.ts'
import { addresseeParagraphs, headTable, preambleParagraphs, titleParagraphs } from './docx-head.ts'
import {
  EMPTY_FOOTER,
  EMPTY_HEADER,
  NUMBERED_FOOTER,
  NUMBERED_HEADER,
  makeWordFile,
  packWord,
} from './docx-package.ts'
import type { WordFile } from './docx-package.ts'
import { ballotSection } from './docx-ballot.ts'
import { signatureTable } from './docx-signature.ts'
import { tinyParagraph } from './docx-text.ts'
import { HEADER_DISTANCE, PAGE_NUMBER_ROOM, layoutOf } from './official-layout.ts'
import type { PageLayout } from './official-layout.ts'

/** A run of pages with one layout; each counts its pages from 1. */
export interface WordSection {
  readonly layout: PageLayout
  readonly content: string
}

/** The model as a Word file in the official layout; the same model always gives the same bytes. */
export async function writeDocx(document: DocumentModel): Promise<Uint8Array> {
  const file = makeWordFile()
  const papers = [document, ...(document.copies ?? [])]
  const sections = papers.flatMap((paper) => sectionsOf(paper, file))
  const body = sections
    .map(({ layout, content }, place) =>
      place === sections.length - 1
        ? content + tinyParagraph() + sectionEnd(layout)
        : content + tinyParagraph({}, sectionEnd(layout)),
    )
    .join('')
  const { sizes } = layoutOf(document.page)
  return packWord({ title: document.title, sizes, body }, file)
}

/** The paper first, then one section per annex. */
function sectionsOf(document: DocumentModel, file: WordFile): WordSection[] {
  // While nobody stands for election the page waits without names.
  if (document.blocks.some(({ kind }) => kind === 'ballot')) return [ballotSection(document, file)]
  const [main = [], ...annexes] = splitAtAnnexes(document.blocks)
  const layout = layoutOf(document.page)
  const signature = signatureTable(document, layout)
  const body = wordFlow(main, { layout, file, signatureFollows: signature !== '' })
  // Without a title the head would touch a table below it, and Word would join the two.
  const above =
    titleParagraphs(document, layout) +
    addresseeParagraphs(document, layout) +
    preambleParagraphs(document, layout)
  const content =
    headTable(document, layout) + (above === '' ? tinyParagraph() : above) + body + signature
  return [{ layout, content }, ...annexes.map((blocks) => annexSection(blocks, file))]
}

function splitAtAnnexes(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'annex') parts.push([])
    parts.at(-1)?.push(block)
  }
  return parts
}

function annexSection(blocks: readonly Block[], file: WordFile): WordSection {
  const [opening] = blocks
  const across = opening?.kind === 'annex' && opening.orientation === 'landscape'
  const layout = layoutOf(across ? 'PL' : 'P0')
  return { layout, content: wordFlow(blocks, { layout, file, signatureFollows: false }) }
}

function sectionEnd({ width, height, orientation, margins, pageNumber }: PageLayout): string {
  const { top, right, bottom, left } = margins
  const onTop = pageNumber === 'top'
  const header = onTop ? NUMBERED_HEADER : EMPTY_HEADER
  const footer = pageNumber === 'bottom-right' ? NUMBERED_FOOTER : EMPTY_FOOTER
  const first = onTop ? `<w:headerReference w:type="first" r:id="${EMPTY_HEADER}"/>` : ''
  const edge = Math.min(HEADER_DISTANCE, Math.min(top, bottom) - PAGE_NUMBER_ROOM)
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="${header}"/>${first}` +
    `<w:footerReference w:type="default" r:id="${footer}"/>` +
    `<w:pgSz w:w="${width}" w:h="${height}" w:orient="${orientation}"/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${edge}" w:footer="${edge}" w:gutter="0"/>` +
    `<w:pgNumType w:start="1"/>${onTop ? '<w:titlePg/>' : ''}</w:sectPr>`
  )
}
