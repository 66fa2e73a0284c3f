const MARKED = /[&<>"]/
const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
/** What no XML file may hold, lone halves of a pair included. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** Text for between tags or in quotes. */
export function escapeXml(text: string): string {
  const allowed = text.replace(FORBIDDEN, '')
  return MARKED.test(allowed) ? allowed.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark) : allowed
}

const LAST_CODE_POINT = 0x10ffff

/** Entities and numbered characters back to what they stand for; what is none stays as it is. */
export function decodeXml(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole
    const hex = /^#x/i.test(name)
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole
  })
}
