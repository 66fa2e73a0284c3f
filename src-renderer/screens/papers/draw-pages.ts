import { readBase64 } from './save-file.ts'

/** The .docx laid out page by page, measured, and not yet in any place. */
export async function drawPages(contentBase64: string): Promise<HTMLElement> {
  const { renderAsync } = await import('docx-preview')
  const drawn = document.createElement('div')
  drawn.className = 'word-drawing'
  document.body.append(drawn)
  await renderAsync(readBase64(contentBase64), drawn, drawn, {
    className: 'word',
    inWrapper: true,
    breakPages: true,
    ignoreLastRenderedPageBreak: true,
    useBase64URL: true,
    // Tab stops and their dot leaders.
    experimental: true,
  })
  await waitForTabStops()
  fillToTheMargin(drawn)
  drawn.remove()
  drawn.className = ''
  return drawn
}

/** docx-preview measures tab stops half a second after drawing, on a sheet that is in the page and not zoomed. */
function waitForTabStops(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 520))
}

/** A right tab with nothing behind it takes the rest of its line; docx-preview measures the nothing as far away. */
function fillToTheMargin(sheet: HTMLElement): void {
  for (const tab of sheet.querySelectorAll<HTMLElement>('.word-tab-stop')) {
    const line = tab.closest('p')
    if (!line || !tab.style.wordSpacing.startsWith('-')) continue
    tab.style.wordSpacing = '0'
    const room = line.getBoundingClientRect().right - tab.getBoundingClientRect().right
    tab.style.wordSpacing = `${Math.max(0, Math.floor(room) - 1)}px`
  }
}

/** Marks the paragraphs that read as one of these lines. */
export function markLines(sheet: HTMLElement, lines: ReadonlySet<string>): void {
  if (lines.size === 0) return
  for (const paragraph of sheet.querySelectorAll<HTMLElement>('section p')) {
    const text = (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim()
    if (text !== '' && isAmong(text, lines)) paragraph.classList.add('is-changed')
  }
}

/** Shortest text that tells something when it stands inside a line of a table. */
const TELLING = 4

/** A cell of a table is only a part of its line; a long line was cut when it was remembered. */
function isAmong(text: string, lines: ReadonlySet<string>): boolean {
  if (lines.has(text)) return true
  return [...lines].some(
    (line) =>
      (line.endsWith('…') && text.startsWith(line.slice(0, -1))) ||
      (line.includes(' | ') && text.length >= TELLING && line.split(' | ').includes(text)),
  )
}
