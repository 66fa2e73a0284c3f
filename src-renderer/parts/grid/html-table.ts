/** One cell of a table from another program, with the font it is written in when that is told. */
export interface HtmlCell {
  readonly text: string
  readonly font: string | null
}

/** A block as a table. Excel takes this before plain text; `\@` keeps dates and `=` as the text they are. */
export function toHtmlTable(rows: readonly (readonly string[])[]): string {
  const body = rows.map((cells) => `<tr>${cells.map(drawCell).join('')}</tr>`)
  return `<meta charset="utf-8"><table>${body.join('')}</table>`
}

function drawCell(text: string): string {
  const lines = text.split(/\r\n?|\n/).map(escape)
  return `<td style="mso-number-format:'\\@'">${lines.join('<br style="mso-data-placement:same-cell">')}</td>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The cells of the first table in a piece of HTML from Excel, Calc, Word or a web page; empty without one. */
export function fromHtmlTable(html: string): HtmlCell[][] {
  const table = /<table\b[^]*?<\/table>/i.exec(html)?.[0]
  if (table === undefined) return []
  const fonts = readFonts(html)
  const rows: HtmlCell[][] = []
  let row: HtmlCell[] = []
  for (const [, name = '', attributes = '', content = ''] of table.matchAll(CELLS)) {
    if (name.toLowerCase() === 'tr') {
      row = []
      rows.push(row)
      continue
    }
    row.push({ text: readText(content), font: fontOf(`${attributes} ${content}`, fonts) })
    // A merged cell stands for several; what it covers is empty.
    const span = Number(/\bcolspan\s*=\s*["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1)
    for (let covered = 1; covered < span; covered += 1) row.push({ text: '', font: null })
  }
  return rows.filter((cells) => cells.length > 0)
}

/** A row's start, or a cell up to the next cell, row or end: end tags may be left out. */
const CELLS = /<(tr|td|th)\b([^>]*)>((?:(?!<\/?(?:tr|td|th|table)\b)[^])*)/gi

/** Excel names fonts once in a style sheet: class -> font. */
function readFonts(html: string): ReadonlyMap<string, string> {
  const sheet = [...html.matchAll(/<style\b[^>]*>([^]*?)<\/style>/gi)]
    .map(([, css]) => css)
    .join('')
  const fonts = new Map<string, string>()
  for (const [, name = '', rules = ''] of sheet.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
    const font = fontIn(rules)
    if (font !== null) fonts.set(name, font)
  }
  return fonts
}

const CLASSES = /\bclass\s*=\s*(?:["']([^"']*)["']|([^\s"'>]+))/gi

function fontOf(markup: string, fonts: ReadonlyMap<string, string>): string | null {
  const inline = fontIn(markup) ?? /<font\b[^>]*\bface\s*=\s*["']?([^"'>,]+)/i.exec(markup)?.[1]
  if (inline !== undefined && inline !== null) return inline.trim()
  const names = [...markup.matchAll(CLASSES)].flatMap(([, quoted, bare]) =>
    (quoted ?? bare ?? '').split(/\s+/),
  )
  return names.map((name) => fonts.get(name)).find((font) => font !== undefined) ?? null
}

function fontIn(rules: string): string | null {
  const found = /font-family\s*:\s*(?:&quot;|["'])?([^"';,&}]+)/i.exec(rules)?.[1]?.trim()
  return found === undefined || found === '' ? null : found
}

function readText(content: string): string {
  return content
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>|<\/p>\s*<p\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x[\da-f]+|#\d+|\w+);/gi, readEntity)
    .replace(/\u00a0/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim()
}

/** Marks over a letter by the name HTML gives them: `&ecirc;` is ê. */
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
}
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

function readEntity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const hex = /^#x/i.test(name)
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  }
  const marked = /^([aeiouy])(grave|acute|circ|tilde)$/i.exec(name)
  if (marked) return `${marked[1]}${MARKS[marked[2] ?? '']}`.normalize('NFC')
  return NAMED[name] ?? whole
}
