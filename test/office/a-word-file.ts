import { Buffer } from 'node:buffer'
import { zipParts } from '#main/office/zip-parts.ts'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A line whose words Word has cut into runs, as it does after every correction. */
export function wordLine(...runs: readonly string[]): string {
  const texts = runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`)
  return `<w:p>${texts.join('')}</w:p>`
}

/** An office's own file: its body, what stands below each page, and more parts where a test wants them. */
export function aWordFile(
  body: string,
  { footer = '', more = {} }: { footer?: string; more?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const section =
    '<w:sectPr><w:footerReference xmlns:r="' +
    `${OFFICE}" w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>` +
      `<Override PartName="/word/footer1.xml" ContentType="${TYPE}.footer+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}"><w:body>${body}${section}</w:body></w:document>`,
    'word/footer1.xml': `<w:ftr xmlns:w="${MAIN}">${footer === '' ? '<w:p/>' : footer}</w:ftr>`,
    ...more,
  }
  return zipParts(
    Object.entries(parts).map(([name, xml]) => ({ name, bytes: Buffer.from(xml, 'utf8') })),
  )
}
