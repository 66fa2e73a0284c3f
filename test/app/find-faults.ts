import type { Page } from 'playwright-core'

/** What a person can press or type into, by its role in the accessibility tree. */
const CONTROLS = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'spinbutton',
  'checkbox',
  'radio',
  'combobox',
  'listbox',
  'option',
  'switch',
  'slider',
  'tab',
  'menuitem',
  'grid',
])

/** Pixels; the smallest size of the type scale. */
const SMALLEST_TEXT = 14

/** Sentences about what no screen may have: a page that scrolls, small text, controls cut off or without a name. */
export async function findFaults(page: Page): Promise<string[]> {
  return [
    ...(await page.evaluate(findPageScroll)),
    ...(await page.evaluate(findSmallText, SMALLEST_TEXT)),
    ...(await page.evaluate(findHiddenPrimary)),
    ...(await page.evaluate(findCutOff)),
    ...(await findNameless(page)),
  ]
}

// The next four run in the page: they can use nothing of this file.

function findPageScroll(): string[] {
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
  const scrolls = scrollHeight > clientHeight || scrollWidth > clientWidth
  return scrolls ? [`the page scrolls: ${scrollWidth} x ${scrollHeight}`] : []
}

function findSmallText(smallest: number): string[] {
  const faults = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? ''
    const element = walker.currentNode.parentElement
    // A sheet of paper is shown smaller than it will be printed.
    const outside = 'style, script, .word-pages, .sheet-paper'
    if (text === '' || !element?.checkVisibility() || element.closest(outside)) continue
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    if (size < smallest) faults.add(`text of ${size} px: ${text.slice(0, 40)}`)
  }
  return [...faults]
}

/** The one primary button of a screen, where nothing around it can be scrolled to reach it. */
function findHiddenPrimary(): string[] {
  const inWindow = ({ top, left, bottom, right }: DOMRect) =>
    top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
  const canBeReached = (inside: Element): boolean => {
    const around = inside.parentElement?.closest('.scroll, .page, dialog')
    if (!around) return false
    return around.scrollHeight > around.clientHeight || canBeReached(around)
  }
  return [...document.querySelectorAll<HTMLElement>('.btn.primary')]
    .filter((button) => button.checkVisibility())
    .filter((button) => !inWindow(button.getBoundingClientRect()) && !canBeReached(button))
    .map((button) => `the button "${button.textContent}" is cut off`)
}

/** Controls that reach over the right edge of what cuts them; in a grid one scrolls. */
function findCutOff(): string[] {
  const clipOf = (control: HTMLElement): HTMLElement | null => {
    let around = control.parentElement
    while (around && getComputedStyle(around).overflowX === 'visible') around = around.parentElement
    return around
  }
  return [...document.querySelectorAll<HTMLElement>('button, a[href], input, select')]
    .filter((control) => control.checkVisibility() && !control.closest('[role="grid"]'))
    .filter((control) => {
      const clip = clipOf(control)
      const box = control.getBoundingClientRect()
      return clip !== null && box.width > 1 && box.right > clip.getBoundingClientRect().right + 1
    })
    .map((control) => `"${control.getAttribute('aria-label') ?? control.textContent}" is cut off`)
}

interface TreeNode {
  readonly role?: { readonly value?: unknown }
  readonly properties?: readonly {
    readonly name: string
    readonly value: { readonly value?: unknown }
  }[]
}

/** The list of an open select: the keyboard stays in the select, which has the name. */
function isPointedAt({ role, properties = [] }: TreeNode): boolean {
  const focusable = properties.some(
    ({ name, value }) => name === 'focusable' && value.value === true,
  )
  return role?.value === 'listbox' && !focusable
}

async function findNameless(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const controls = nodes.filter(
      (node) => !node.ignored && CONTROLS.has(String(node.role?.value ?? '')) && !isPointedAt(node),
    )
    if (controls.length === 0) return ['the screen has no control at all']
    const nameless = controls.filter((node) => String(node.name?.value ?? '').trim() === '')
    return Promise.all(
      nameless.map(async (node) => {
        const { outerHTML } = await session.send('DOM.getOuterHTML', {
          ...(node.backendDOMNodeId === undefined ? {} : { backendNodeId: node.backendDOMNodeId }),
        })
        return `a ${String(node.role?.value)} without a name: ${outerHTML.slice(0, 160)}`
      }),
    )
  } finally {
    await session.detach()
  }
}
