import { FONT } from './official-layout.ts'
import { escapeXml } from './xml-text.ts'

/** A bar chart over cells of a sheet: the numbers stay in the table, the chart follows them. */
export interface PlacedChart {
  readonly title: string
  /** Ranges such as `'Thống kê'!$B$12:$B$15`. */
  readonly labels: string
  readonly values: string
  /** What stands there now, for programs that draw the chart before they read the cells. */
  readonly points: readonly { readonly label: string; readonly value: number }[]
  /** Cells from the upper left corner, counted from 0. */
  readonly place: {
    readonly column: number
    readonly row: number
    readonly toColumn: number
    readonly toRow: number
  }
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const FILL = '4A6FA5'

export function chartXml({ title, labels, values, points }: PlacedChart): string {
  const texts = points.map(({ label }, index) => point(index, escapeXml(label)))
  const numbers = points.map(({ value }, index) => point(index, String(value)))
  return (
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${runProperties('a:defRPr', 1300, true)}</a:pPr>` +
    `<a:r>${runProperties('a:rPr', 1300, true)}<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="${FILL}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strRef><c:f>${escapeXml(labels)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${texts.join('')}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(values)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${numbers.length}"/>${numbers.join('')}</c:numCache></c:numRef></c:val>` +
    '</c:ser><c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    // The first row of the table stands on top of the chart.
    `<c:catAx><c:axId val="1"/>${scaling('maxMin')}<c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/></c:catAx>` +
    `<c:valAx><c:axId val="2"/>${scaling('minMax')}<c:delete val="1"/><c:axPos val="b"/><c:crossAx val="1"/></c:valAx>` +
    '</c:plotArea><c:plotVisOnly val="1"/></c:chart>' +
    `<c:txPr><a:bodyPr/><a:p><a:pPr>${runProperties('a:defRPr', 1100, false)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>` +
    '</c:chartSpace>'
  )
}

function point(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`
}

function scaling(orientation: string): string {
  const from = orientation === 'minMax' ? '<c:min val="0"/>' : ''
  return `<c:scaling><c:orientation val="${orientation}"/>${from}</c:scaling>`
}

function runProperties(tag: string, size: number, bold: boolean): string {
  const weight = bold ? '1' : '0'
  return `<${tag} lang="vi-VN" sz="${size}" b="${weight}"><a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/></${tag}>`
}

/** Where the charts of a sheet stand; the n-th has the relation `rId<n>`. */
export function drawingXml(charts: readonly PlacedChart[]): string {
  const anchors = charts.map(({ title, place }, index) => {
    const number = index + 1
    return (
      `<xdr:twoCellAnchor>${corner('from', place.column, place.row)}${corner('to', place.toColumn, place.toRow)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Biểu đồ ${number}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${number}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    )
  })
  return `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}">${anchors.join('')}</xdr:wsDr>`
}

function corner(tag: string, column: number, row: number): string {
  return `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`
}
