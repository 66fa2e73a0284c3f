import { columnLetter } from '#core/intake/workbook.ts'
import type { PageSetup, SheetDraft } from './sheet-draft.ts'
import type { PlacedChart } from './xlsx-chart.ts'
import { chartXml, drawingXml } from './xlsx-chart.ts'
import { makeTextBook, sheetXml } from './xlsx-sheet.ts'
import { makeStyleBook } from './xlsx-styles.ts'
import { escapeXml } from './xml-text.ts'
import { zipParts } from './zip-parts.ts'

export interface WorkbookSheet {
  readonly draft: SheetDraft
  readonly page: PageSetup
  readonly charts: readonly PlacedChart[]
}

export interface WorkbookSource {
  readonly title: string
  readonly sheets: readonly WorkbookSheet[]
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DRAWING_ML = 'application/vnd.openxmlformats-officedocument'
const PROGRAM = 'Trợ lý Đại hội'

type Parts = Map<string, string>

/** The workbook as bytes; the same drafts always give the same ones. */
export function packWorkbook(source: WorkbookSource): Uint8Array {
  const parts: Parts = new Map()
  const types: string[] = []
  const books = { styles: makeStyleBook(), texts: makeTextBook() }
  const chartPlaces = new Map<WorkbookSheet, number>()
  let charts = 0
  for (const sheet of source.sheets) {
    chartPlaces.set(sheet, charts)
    charts += sheet.charts.length
  }
  source.sheets.forEach((sheet, index) => {
    const drawing = sheet.charts.length > 0 ? 'rId1' : null
    parts.set(`xl/worksheets/sheet${index + 1}.xml`, sheetXml({ ...sheet, drawing }, books))
    types.push(override(`xl/worksheets/sheet${index + 1}.xml`, `${SHEET_ML}.worksheet+xml`))
    if (drawing === null) return
    types.push(
      ...addCharts(parts, { sheet, number: index + 1, first: chartPlaces.get(sheet) ?? 0 }),
    )
  })
  parts.set('xl/workbook.xml', workbookXml(source))
  parts.set('xl/_rels/workbook.xml.rels', workbookRelations(source.sheets.length))
  parts.set('xl/styles.xml', books.styles.xml())
  parts.set('xl/sharedStrings.xml', books.texts.xml())
  parts.set('docProps/core.xml', coreXml(source.title))
  parts.set('_rels/.rels', packageRelations())
  const first = ['[Content_Types].xml', contentTypes(types)] as const
  return zipParts(
    [first, ...parts].map(([name, xml]) => ({
      name,
      bytes: Buffer.from(DECLARATION + xml, 'utf8'),
    })),
  )
}

interface ChartPlace {
  readonly sheet: WorkbookSheet
  readonly number: number
  /** Charts of the sheets before. */
  readonly first: number
}

function addCharts(parts: Parts, { sheet, number, first }: ChartPlace): string[] {
  const drawing = `xl/drawings/drawing${number}.xml`
  const charts = sheet.charts.map((chart, index) => ({
    chart,
    file: `chart${first + index + 1}.xml`,
  }))
  parts.set(
    `xl/worksheets/_rels/sheet${number}.xml.rels`,
    relations([
      relation('rId1', `${OFFICE}/relationships/drawing`, `../drawings/drawing${number}.xml`),
    ]),
  )
  parts.set(drawing, drawingXml(sheet.charts))
  parts.set(
    `xl/drawings/_rels/drawing${number}.xml.rels`,
    relations(
      charts.map(({ file }, index) =>
        relation(`rId${index + 1}`, `${OFFICE}/relationships/chart`, `../charts/${file}`),
      ),
    ),
  )
  for (const { chart, file } of charts) parts.set(`xl/charts/${file}`, chartXml(chart))
  return [
    override(drawing, `${DRAWING_ML}.drawing+xml`),
    ...charts.map(({ file }) => override(`xl/charts/${file}`, `${DRAWING_ML}.drawingml.chart+xml`)),
  ]
}

function workbookXml({ sheets }: WorkbookSource): string {
  const list = sheets.map(({ draft }, index) => {
    const id = index + 1
    return `<sheet name="${escapeXml(draft.name)}" sheetId="${id}" r:id="rId${id}"/>`
  })
  const names = sheets.flatMap((sheet, index) => definedNames(sheet, index))
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships">` +
    '<bookViews><workbookView/></bookViews>' +
    `<sheets>${list.join('')}</sheets>` +
    (names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '') +
    '</workbook>'
  )
}

/** What is printed, and which rows stand at the top of every page. */
function definedNames({ draft, page }: WorkbookSheet, index: number): string[] {
  const sheet = `'${draft.name.replaceAll("'", "''")}'!`
  const last = `$${columnLetter(draft.widths.length - 1)}$${Math.max(1, draft.rows.length - 1)}`
  const name = (title: string, range: string) =>
    `<definedName name="_xlnm.${title}" localSheetId="${index}">${escapeXml(sheet + range)}</definedName>`
  return [
    ...(draft.rows.length > 1 ? [name('Print_Area', `$A$1:${last}`)] : []),
    ...(page.titles === null
      ? []
      : [name('Print_Titles', `$${page.titles.from}:$${page.titles.to}`)]),
  ]
}

function workbookRelations(sheets: number): string {
  const list = Array.from({ length: sheets }, (_, index) =>
    relation(
      `rId${index + 1}`,
      `${OFFICE}/relationships/worksheet`,
      `worksheets/sheet${index + 1}.xml`,
    ),
  )
  return relations([
    ...list,
    relation(`rId${sheets + 1}`, `${OFFICE}/relationships/styles`, 'styles.xml'),
    relation(`rId${sheets + 2}`, `${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml'),
  ])
}

function packageRelations(): string {
  return relations([
    relation('rId1', `${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'),
    relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  ])
}

function relations(list: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
}

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${type}"/>`
}

function contentTypes(overrides: readonly string[]): string {
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', `${SHEET_ML}.sheet.main+xml`) +
    override('xl/styles.xml', `${SHEET_ML}.styles+xml`) +
    override('xl/sharedStrings.xml', `${SHEET_ML}.sharedStrings+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    overrides.join('') +
    '</Types>'
  )
}

function coreXml(title: string): string {
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${PROGRAM}</dc:creator></cp:coreProperties>`
  )
}
