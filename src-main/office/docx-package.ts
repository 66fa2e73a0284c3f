import { FONT, LANGUAGE } from './official-layout.ts'
import type { Sizes } from './official-layout.ts'
import { escapeXml } from './xml-text.ts'
import { zipParts } from './zip-parts.ts'

/** What the parts of one Word file share while its text is made. */
export interface WordFile {
  /** Numbers of controls and pictures, which no two of a file may share. */
  readonly nextId: () => number
  /** Takes a chart in and gives the name of its relation. */
  readonly addChart: (xml: string) => string
  readonly charts: readonly string[]
}

export function makeWordFile(): WordFile {
  let id = 0
  const charts: string[] = []
  return {
    nextId: () => (id += 1),
    addChart: (xml) => `rIdChart${charts.push(xml)}`,
    charts,
  }
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const NAMESPACES =
  `xmlns:w="${WORD}" xmlns:r="${OFFICE}" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPE = 'application/vnd.openxmlformats-officedocument'
const AUTHOR = 'Trợ lý Đại hội'

/** Headers and footers every section chooses from. */
export const NUMBERED_HEADER = 'rIdHeader1'
export const EMPTY_HEADER = 'rIdHeader2'
export const NUMBERED_FOOTER = 'rIdFooter1'
export const EMPTY_FOOTER = 'rIdFooter2'

interface WordText {
  readonly title: string
  readonly sizes: Sizes
  /** Everything between the tags of the body. */
  readonly body: string
}

/** The text as the bytes of a Word file; the same text always gives the same bytes. */
export function packWord({ title, sizes, body }: WordText, { charts }: WordFile): Uint8Array {
  const number = pageNumber(sizes.pageNumber)
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(charts.length)],
    ['_rels/.rels', ROOT_RELATIONS],
    ['docProps/app.xml', APPLICATION],
    ['docProps/core.xml', coreProperties(title)],
    ['word/_rels/document.xml.rels', relations(charts.length)],
    ...charts.map((xml, place): [string, string] => [`word/charts/chart${place + 1}.xml`, xml]),
    ['word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`],
    ['word/footer1.xml', `<w:ftr ${NAMESPACES}>${number('right')}</w:ftr>`],
    ['word/footer2.xml', `<w:ftr ${NAMESPACES}><w:p/></w:ftr>`],
    ['word/header1.xml', `<w:hdr ${NAMESPACES}>${number('center')}</w:hdr>`],
    ['word/header2.xml', `<w:hdr ${NAMESPACES}><w:p/></w:hdr>`],
    ['word/settings.xml', SETTINGS],
    ['word/styles.xml', styles(sizes.body)],
  ]
  return zipParts(
    parts.map(([name, xml]) => ({ name, bytes: Buffer.from(DECLARATION + xml, 'utf8') })),
  )
}

function pageNumber(size: number): (align: string) => string {
  const properties = `<w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`
  const field = (content: string) => `<w:r>${properties}${content}</w:r>`
  return (align) =>
    `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${field('<w:fldChar w:fldCharType="begin"/>')}` +
    `${field('<w:instrText xml:space="preserve">PAGE</w:instrText>')}${field('<w:fldChar w:fldCharType="separate"/>')}` +
    `${field('<w:t>1</w:t>')}${field('<w:fldChar w:fldCharType="end"/>')}</w:p>`
}

function contentTypes(charts: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`
  const word = (part: string, type: string) =>
    override(`word/${part}.xml`, `wordprocessingml.${type}`)
  const drawn = Array.from({ length: charts }, (_, place) =>
    override(`word/charts/chart${place + 1}.xml`, 'drawingml.chart'),
  )
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    override('docProps/app.xml', 'extended-properties') +
    word('document', 'document.main') +
    word('styles', 'styles') +
    word('settings', 'settings') +
    word('header1', 'header') +
    word('header2', 'header') +
    word('footer1', 'footer') +
    word('footer2', 'footer') +
    `${drawn.join('')}</Types>`
  )
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
}

const ROOT_RELATIONS =
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  relation('rId1', `${OFFICE}/officeDocument`, 'word/document.xml') +
  relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml') +
  relation('rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml') +
  '</Relationships>'

function relations(charts: number): string {
  const drawn = Array.from({ length: charts }, (_, place) =>
    relation(`rIdChart${place + 1}`, `${OFFICE}/chart`, `charts/chart${place + 1}.xml`),
  )
  return (
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    relation('rIdStyles', `${OFFICE}/styles`, 'styles.xml') +
    relation('rIdSettings', `${OFFICE}/settings`, 'settings.xml') +
    relation(NUMBERED_HEADER, `${OFFICE}/header`, 'header1.xml') +
    relation(EMPTY_HEADER, `${OFFICE}/header`, 'header2.xml') +
    relation(NUMBERED_FOOTER, `${OFFICE}/footer`, 'footer1.xml') +
    relation(EMPTY_FOOTER, `${OFFICE}/footer`, 'footer2.xml') +
    `${drawn.join('')}</Relationships>`
  )
}

const APPLICATION =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  `<Application>${AUTHOR}</Application></Properties>`

/** Without times: they would make two files of one paper differ. */
function coreProperties(title: string): string {
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${AUTHOR}</dc:creator><cp:lastModifiedBy>${AUTHOR}</cp:lastModifiedBy></cp:coreProperties>`
  )
}

/** The compatibility mode of Word 2013 and later, without which tables and spacing follow older rules. */
const SETTINGS =
  `<w:settings xmlns:w="${WORD}"><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>` +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'

function styles(size: number): string {
  const font = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`
  return (
    `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` +
    `<w:lang w:val="${LANGUAGE}" w:eastAsia="${LANGUAGE}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>' +
    '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/></w:style></w:styles>'
  )
}
