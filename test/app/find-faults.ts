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

/** Sentences about what no screen may have: a page that scrolls, small text, controls cut off or without a name. */
export async function findFaults(page: Page): Promise<string[]> {
  return [...(await page.evaluate(findLayoutFaults)), ...(await findNameless(page))]
}

/** Runs in the page. */
function findLayoutFaults(): string[] {
  const faults: string[] = []
  const root = document.documentElement
  if (root.scrollHeight > root.clientHeight || root.scrollWidth > root.clientWidth)
    faults.push(`the page scrolls: ${root.scrollWidth} x ${root.scrollHeight}`)

  const smallest = 14
  const seen = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? ''
    const element = walker.currentNode.parentElement
    if (text === '' || !element?.checkVisibility() || element.closest('style, script')) continue
    // A sheet of paper is shown smaller than it will be printed.
    if (element.closest('.word-pages, .sheet-paper')) continue
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    if (size < smallest) seen.add(`text of ${size} px: ${text.slice(0, 40)}`)
  }
  faults.push(...seen)

  for (const primary of document.querySelectorAll<HTMLElement>('.btn.primary')) {
    const box = primary.getBoundingClientRect()
    const scrolls = primary.closest('.scroll, .page, dialog') ?? null
    const inView =
      box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth
    const canScroll = scrolls !== null && scrolls.scrollHeight > scrolls.clientHeight
    if (primary.checkVisibility() && !inView && !canScroll)
      faults.push(`the button "${primary.textContent}" is cut off`)
  }
  return faults
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
