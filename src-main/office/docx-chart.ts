import type { ChartBlock } from '#core/papers/chart-block.ts'
import type { WordFile } from './docx-package.ts'
import { paragraph } from './docx-text.ts'
import { CHART_SHAPE, FONT, PARAGRAPH_SPACING, textWidth } from './official-layout.ts'
import type { PageLayout } from './official-layout.ts'
import { escapeXml } from './xml-text.ts'

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const EMU_PER_TWIP = 635
/** Dark to light, so that a black-and-white copy still tells them apart. */
const FILLS = ['1F3864', '8EAADB', '7F7F7F', 'D9D9D9', '2E75B6', 'BDD7EE']
/** Thousands parted by a full stop whatever the language of the machine. */
const NUMBERS = '[&gt;=1000000]#\\.000\\.000;[&gt;=1000]#\\.000;General'
const TITLE_SIZE = 1300
const TEXT_SIZE = 1100

/** The chart in a line of its own, as wide as the text. */
export function chartParagraph(
  chart: ChartBlock,
  { layout, file }: { readonly layout: PageLayout; readonly file: WordFile },
  keepNext: boolean,
): string {
  const relation = file.addChart(chartXml(chart))
  const id = file.nextId()
  const width = textWidth(layout) * EMU_PER_TWIP
  const height = Math.round(width * CHART_SHAPE)
  const drawing =
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/>` +
    `<wp:docPr id="${id}" name="Biểu đồ ${id}" descr="${escapeXml(chart.title)}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relation}"/></a:graphicData></a:graphic>` +
    '</wp:inline></w:drawing>'
  const style = { align: 'center', before: PARAGRAPH_SPACING, after: PARAGRAPH_SPACING } as const
  return paragraph(`<w:r>${drawing}</w:r>`, { ...style, keepNext })
}

function chartXml({ title, categories, series }: ChartBlock): string {
  const labels = categories.map((label, place) => point(place, escapeXml(label))).join('')
  const columns = series.map(({ name, values }, place) => {
    const points = values.map((value, at) => (value === null ? '' : point(at, String(value))))
    return (
      `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${FILLS[place % FILLS.length]}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
      '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
      `<c:cat><c:strLit><c:ptCount val="${categories.length}"/>${labels}</c:strLit></c:cat>` +
      `<c:val><c:numLit><c:formatCode>${NUMBERS}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numLit></c:val></c:ser>`
    )
  })
  const legend =
    series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''
  return (
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}"><c:roundedCorners val="0"/><c:chart>${titleXml(title)}` +
    '<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `${columns.join('')}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${axes(series)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>' +
    `<c:txPr><a:bodyPr/><a:p><a:pPr>${textProperties('a:defRPr', TEXT_SIZE, false)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr></c:chartSpace>`
  )
}

/** Columns stand on zero: from anywhere else a small difference looks like a large one. */
function axes(series: ChartBlock['series']): string {
  const isNegative = series.some(({ values }) => values.some((value) => (value ?? 0) < 0))
  return AXES.replace('<c:min/>', isNegative ? '' : '<c:min val="0"/>')
}

const AXES =
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min/></c:scaling><c:delete val="1"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>'

function titleXml(title: string): string {
  if (title === '') return '<c:autoTitleDeleted val="1"/>'
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${textProperties('a:defRPr', TITLE_SIZE, true)}</a:pPr>` +
    `<a:r>${textProperties('a:rPr', TITLE_SIZE, true)}<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`
  )
}

function point(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`
}

function textProperties(tag: string, size: number, bold: boolean): string {
  return `<${tag} lang="vi-VN" sz="${size}" b="${bold ? '1' : '0'}"><a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/></${tag}>`
}
