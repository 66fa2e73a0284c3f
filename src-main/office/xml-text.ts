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
