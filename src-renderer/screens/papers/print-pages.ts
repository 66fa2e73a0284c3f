/** Prints what stands on the desk through the dialog of the system, page sizes and margins as in the file. */
export async function printPages(content: HTMLElement, title: string): Promise<void> {
  const frame = document.createElement('iframe')
  frame.className = 'print-frame'
  frame.title = title
  document.body.append(frame)
  const page = frame.contentDocument
  const view = frame.contentWindow
  if (!page || !view) return frame.remove()
  page.title = title
  page.documentElement.lang = 'vi'
  const style = page.createElement('style')
  const sheets = [...content.querySelectorAll<HTMLElement>('section.word')]
  style.textContent = sheets.length > 0 ? rulesOf(sheets) : SHEET_RULES
  page.head.append(style)
  page.body.append(page.importNode(content, true))
  await page.fonts.ready
  view.addEventListener('afterprint', () => frame.remove())
  view.focus()
  view.print()
}

const PLAIN = `
body { margin: 0; background: none; }
.word-wrapper { background: none !important; padding: 0 !important; display: block !important; }
section.word { box-shadow: none !important; margin: 0 !important; padding: 0 !important;
  width: auto !important; min-height: 0 !important; break-after: page; }
section.word:last-child { break-after: auto; }
section.word > header, section.word > footer { display: none !important; }
tr { break-inside: avoid; }
`

/** Of an Excel sheet: lying, as lists of people are. */
const SHEET_RULES = `
@page { size: A4 landscape; margin: 15mm 12mm; }
body { margin: 0; font: 12pt "Times New Roman", serif; }
table { border-collapse: collapse; width: 100% !important; }
td { padding: 1pt 3pt; vertical-align: middle; white-space: pre-line; }
td.ruled { border: 0.75pt solid; }
tr { break-inside: avoid; }
`

/** A page of its own for each section: an annex may lie while the paper stands. */
function rulesOf(sheets: readonly HTMLElement[]): string {
  const rules = sheets.map(({ style }, place) => {
    const { width, minHeight, padding, paddingTop, paddingRight, paddingBottom, paddingLeft } =
      style
    const margin = padding || `${paddingTop} ${paddingRight} ${paddingBottom} ${paddingLeft}`
    return `@page sheet${place} { size: ${width} ${minHeight}; margin: ${margin}; }
section.word:nth-of-type(${place + 1}) { page: sheet${place}; }`
  })
  return [PLAIN, ...rules].join('\n')
}
