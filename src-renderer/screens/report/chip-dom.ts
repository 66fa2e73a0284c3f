import type { ReportChip } from '#core/contract/report-contract.ts'

/** What a chip needs to be drawn, by its token. */
export type ChipWords = ReadonlyMap<string, Pick<ReportChip, 'label' | 'printed'>>

const TOKEN = /\{\{([^{}]*)\}\}/g
export const OPEN_FIGURE = 'chưa có số'

/** Draws a text into the editor: words as they are, each `{{ token }}` as a chip that is deleted as one. */
export function drawText(root: HTMLElement, text: string, chips: ChipWords): void {
  const pieces: Node[] = []
  let at = 0
  for (const found of text.matchAll(TOKEN)) {
    const before = text.slice(at, found.index)
    if (before !== '') pieces.push(document.createTextNode(before))
    pieces.push(makeChip(found[1]?.trim() ?? '', chips))
    at = found.index + found[0].length
  }
  if (at < text.length) pieces.push(document.createTextNode(text.slice(at)))
  root.replaceChildren(...pieces)
}

export function makeChip(token: string, chips: ChipWords): HTMLElement {
  const chip = document.createElement('span')
  chip.dataset['token'] = token
  chip.contentEditable = 'false'
  fillChip(chip, chips)
  return chip
}

/** The words of a chip follow the figures. */
export function fillChip(chip: HTMLElement, chips: ChipWords): void {
  const token = chip.dataset['token'] ?? ''
  const known = chips.get(token)
  const printed = known?.printed ?? null
  chip.className = printed === null ? 'figure-chip open' : 'figure-chip'
  const words = printed ?? OPEN_FIGURE
  if (chip.textContent !== words) chip.textContent = words
  chip.title = known?.label ?? `Không có số liệu ${token}`
}

/** The text as it is kept: chips as `{{ token }}`, lines parted by line ends. */
export function readText(root: HTMLElement): string {
  return readNodes(root.childNodes)
    .replace(/\u00a0/g, ' ')
    .replace(/\n$/, '')
    .normalize('NFC')
}

function readNodes(nodes: Iterable<ChildNode>): string {
  let text = ''
  for (const node of nodes) {
    if (node instanceof Text) text += node.data
    else if (node instanceof HTMLBRElement) text += '\n'
    else if (node instanceof HTMLElement) {
      const token = node.dataset['token']
      if (token !== undefined) text += `{{ ${token} }}`
      else text += (text === '' || text.endsWith('\n') ? '' : '\n') + readNodes(node.childNodes)
    }
  }
  return text
}

/** Where these words stand among the words of the editor, each place once. */
export function findQuotes(root: HTMLElement, quotes: readonly string[]): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.dataset['token'] !== undefined) continue
    for (const quote of quotes) {
      const at = node.data.indexOf(quote)
      if (quote === '' || at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + quote.length)
      ranges.push(range)
    }
  }
  return ranges
}
