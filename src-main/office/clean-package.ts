import { strToU8, zipSync } from 'fflate'
import type { Package } from './open-package.ts'
import { READ_FAILURES, refusalError } from './read-failure.ts'
import { decodeXml } from './xml-text.ts'

const SHEET_TYPE = /\/worksheet$/
/**
 * Excel ends at XFD1048576; the reader counts up to whatever number a row or a cell gives itself. No element of
 * these patterns may run over the beginning of the next, or a part full of half elements is searched for hours.
 */
const ENDLESS = /<(?:row|c)\s[^<>]*?\br\s*=\s*["'](?:[A-Za-z]*\d{8}|[A-Za-z]{4})/
/** Office files declare nothing of their own; declarations make short texts endless or bring other files in. */
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i

export type CleanPackage = {
  readonly bytes: Uint8Array
  /** Sheet name -> its XML, for what the reader is not asked to parse. */
  readonly sheets: ReadonlyMap<string, string>
}

/**
 * A workbook with only the parts that carry cells, under the names the reader expects. Drawings, tables,
 * macros, links and comments never reach it: they are not read, and some of them make it fail.
 * Null when there is no workbook inside.
 */
export function cleanPackage(source: Package): CleanPackage | null {
  const workbook = readText(source, 'xl/workbook.xml')
  if (workbook === null) return null
  const targets = sheetTargets(readText(source, 'xl/_rels/workbook.xml.rels') ?? '')
  const parts: Record<string, string> = {
    'xl/workbook.xml': without(workbook, 'definedNames'),
    'xl/styles.xml': readText(source, 'xl/styles.xml') ?? EMPTY_STYLES,
    'xl/sharedStrings.xml': readText(source, 'xl/sharedStrings.xml') ?? EMPTY_STRINGS,
  }
  const sheets = new Map<string, string>()
  const links: string[] = []
  for (const { name, relation } of listSheets(workbook)) {
    const target = targets.get(relation)
    const xml = target === undefined ? null : readText(source, target)
    if (xml === null) continue
    if (ENDLESS.test(xml)) throw refusalError(READ_FAILURES.unsafe, 'row or column number')
    const file = `worksheets/sheet${sheets.size + 1}.xml`
    parts[`xl/${file}`] = without(xml, 'cols')
    links.push(`<Relationship Id="${relation}" Type="${SHEET_RELATION}" Target="${file}"/>`)
    sheets.set(name, xml)
  }
  parts['xl/_rels/workbook.xml.rels'] =
    `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`
  return { bytes: pack(parts), sheets }
}

/**
 * The XML without an element that is no cell: the reader walks through every cell of a named range and makes
 * every column a sheet has widths for, and both are often whole sheets.
 */
function without(xml: string, element: string): string {
  const start = xml.search(new RegExp(`<${element}[\\s>]`))
  const end = xml.lastIndexOf(`</${element}>`)
  return start < 0 || end < start ? xml : xml.slice(0, start) + xml.slice(end + element.length + 3)
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const SHEET_RELATION =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const EMPTY_STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`
const EMPTY_STRINGS = `<sst xmlns="${MAIN}" count="0" uniqueCount="0"></sst>`

function pack(parts: Record<string, string>): Uint8Array {
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)
  return zipSync(Object.fromEntries(files), { level: 0 })
}

/** XML of a part as UTF-8 text, with the namespace prefix some writers put before every element taken off. */
function readText(source: Package, name: string): string | null {
  const bytes = source.read(name)
  if (bytes === null) return null
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const xml = bytes.toString(utf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/, '')
  if (DECLARATION.test(xml)) throw refusalError(READ_FAILURES.unsafe, 'declaration')
  const prefix = /^<([A-Za-z]\w*):/.exec(xml.slice(rootStart(xml), rootStart(xml) + 80))?.[1]
  const plain =
    prefix === undefined ? xml : xml.replaceAll(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1')
  return utf16 ? plain.replace(/encoding="[^"]*"/i, 'encoding="UTF-8"') : plain
}

/** Where the first element begins, behind the XML declaration and comments. */
function rootStart(xml: string): number {
  let at = 0
  for (;;) {
    at = xml.indexOf('<', at)
    if (at < 0) return xml.length
    const end = xml.startsWith('<?', at) ? '?>' : xml.startsWith('<!--', at) ? '-->' : null
    if (end === null) return at
    const closed = xml.indexOf(end, at)
    if (closed < 0) return xml.length
    at = closed
  }
}

function sheetTargets(relations: string): Map<string, string> {
  const targets = new Map<string, string>()
  for (const [element] of relations.matchAll(/<Relationship\s[^<>]*>/g)) {
    const id = attribute(element, 'Id')
    const target = attribute(element, 'Target')
    if (id === null || target === null || !SHEET_TYPE.test(attribute(element, 'Type') ?? ''))
      continue
    targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
  }
  return targets
}

function listSheets(workbook: string): { name: string; relation: string }[] {
  return [...workbook.matchAll(/<sheet\s[^<>]*>/g)].flatMap(([element]) => {
    const name = attribute(element, 'name')
    const relation = attribute(element, '\\w+:id')
    return name === null || relation === null ? [] : [{ name: decodeXml(name), relation }]
  })
}

function attribute(element: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element)
  return found ? (found[1] ?? found[2] ?? null) : null
}
