import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { ISectionOptions } from 'docx'
import type { Block, DocumentModel, Orientation } from '#core/papers/document-model.ts'
import { wordBlock } from './docx-blocks.ts'
import type { FlowElement } from './docx-blocks.ts'
import { headTable, titleParagraphs } from './docx-head.ts'
import { signatureTable } from './docx-signature.ts'
import { settleOfficeZip } from './office-zip.ts'
import {
  A4,
  FONT,
  HEADER_DISTANCE,
  LANGUAGE,
  MARGINS,
  SIZES,
  orientationOf,
} from './official-layout.ts'

/** The model as a Word file in the official layout; the same model always gives the same bytes. */
export async function writeDocx(document: DocumentModel): Promise<Uint8Array> {
  const [main = [], ...annexes] = splitAtAnnexes(document.blocks)
  const file = new Document({
    title: document.title,
    creator: 'Trợ lý Đại hội',
    lastModifiedBy: 'Trợ lý Đại hội',
    compatibility: { version: 15 },
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZES.body, language: { value: LANGUAGE } } },
      },
    },
    sections: [
      section(orientationOf(document.page), true, [
        headTable(document),
        ...titleParagraphs(document),
        ...flow(main, orientationOf(document.page), hasSignature(document)),
        ...signatureTable(document),
      ]),
      ...annexes.map(annexSection),
    ],
  })
  return settleOfficeZip(new Uint8Array(await Packer.toBuffer(file)))
}

function hasSignature({ signatures, recipients }: DocumentModel): boolean {
  return signatures.length + recipients.length > 0
}

/** The body first, then one part per annex, which opens with its annex block. */
function splitAtAnnexes(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'annex') parts.push([])
    parts.at(-1)?.push(block)
  }
  return parts
}

function annexSection(blocks: readonly Block[]): ISectionOptions {
  const [opening] = blocks
  const orientation = opening?.kind === 'annex' ? opening.orientation : 'portrait'
  return section(orientation, false, flow(blocks, orientation, false))
}

function flow(
  blocks: readonly Block[],
  orientation: Orientation,
  signatureFollows: boolean,
): FlowElement[] {
  const elements = blocks.flatMap((block, place): FlowElement[] => {
    if (block.kind === 'annex') return []
    return wordBlock(block, {
      orientation,
      keepNext: signatureFollows && place === blocks.length - 1,
      afterHeading: blocks[place - 1]?.kind === 'heading',
      afterTable: blocks[place - 1]?.kind === 'table',
    })
  })
  // A table may neither touch the next table (Word would join them) nor end a section.
  const endsInTable = blocks.at(-1)?.kind === 'table'
  return endsInTable ? [...elements, gapAfterTable(signatureFollows)] : elements
}

function gapAfterTable(keepNext: boolean): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0 },
    run: { size: 12 },
    keepNext,
    children: [],
  })
}

function section(
  orientation: Orientation,
  hideFirstNumber: boolean,
  children: FlowElement[],
): ISectionOptions {
  return {
    properties: {
      titlePage: hideFirstNumber,
      page: {
        size: {
          width: A4.width,
          height: A4.height,
          orientation:
            orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { ...MARGINS[orientation], header: HEADER_DISTANCE, footer: HEADER_DISTANCE },
      },
    },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      first: new Header({ children: [new Paragraph({ children: [] })] }),
    },
    children,
  }
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ font: FONT, size: SIZES.pageNumber, children: [PageNumber.CURRENT] })],
  })
}
