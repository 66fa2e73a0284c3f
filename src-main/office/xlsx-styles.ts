import { FONT } from './official-layout.ts'
import type { CellLook } from './sheet-draft.ts'

/** Times New Roman 11 is as wide in digits as the Calibri 11 that column widths are usually thought in. */
const USUAL_FONT = fontXml({ size: 11, align: 'left' })
/** Built in, `#,##0`: each program shows it with the sign its country puts between thousands. */
const THOUSANDS_FORMAT = 3
const TEXT_FORMAT = 49

export interface StyleBook {
  /** Number of the style of a cell; `quoted`: Excel shows it as text whatever it opens with. */
  of(look: CellLook, quoted: boolean): number
  xml(): string
}

/** Gives each look one number; the styles part lists what was asked for, in the order it was asked for. */
export function makeStyleBook(): StyleBook {
  const fonts = new Map<string, number>([[USUAL_FONT, 0]])
  const formats = new Map<string, number>([
    ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', 0],
  ])
  const known = new Map<CellLook, readonly [number, number]>()
  const numberOf = (look: CellLook, quoted: boolean) => {
    const font = indexIn(fonts, fontXml(look))
    return indexIn(formats, formatXml(look, font, quoted))
  }
  return {
    of(look, quoted) {
      let numbers = known.get(look)
      if (numbers === undefined) {
        numbers = [numberOf(look, false), look.text === true ? numberOf(look, true) : -1]
        known.set(look, numbers)
      }
      const number = numbers[quoted ? 1 : 0]
      return number < 0 ? numberOf(look, quoted) : number
    },
    xml: () => stylesXml([...fonts.keys()], [...formats.keys()]),
  }
}

function indexIn(known: Map<string, number>, xml: string): number {
  const found = known.get(xml)
  if (found !== undefined) return found
  known.set(xml, known.size)
  return known.size - 1
}

function fontXml({ size, bold = false, italic = false }: CellLook): string {
  const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`
  return `<font>${marks}<sz val="${size}"/><name val="${FONT}"/><family val="1"/></font>`
}

function formatXml(look: CellLook, font: number, quoted: boolean): string {
  const format = formatOf(look, quoted)
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${look.border === true ? 1 : 0}" xfId="0"` +
    `${quoted ? ' quotePrefix="1"' : ''}${format > 0 ? ' applyNumberFormat="1"' : ''} applyFont="1"` +
    `${look.border === true ? ' applyBorder="1"' : ''} applyAlignment="1">` +
    `<alignment horizontal="${look.align}" vertical="center" wrapText="1"/></xf>`
  )
}

function formatOf({ text = false, thousands = false }: CellLook, quoted: boolean): number {
  if (text || quoted) return TEXT_FORMAT
  return thousands ? THOUSANDS_FORMAT : 0
}

const LINE = (side: string) => `<${side} style="thin"><color auto="1"/></${side}>`
const GRID = ['left', 'right', 'top', 'bottom'].map(LINE).join('')
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>'

function stylesXml(fonts: readonly string[], formats: readonly string[]): string {
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="2">${NO_BORDER}<border>${GRID}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  )
}
