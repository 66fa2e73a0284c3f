import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { eventually } from './open-program.ts'

/** More stops than any screen has between two controls. */
const MOST_STOPS = 60

/** What the keyboard stands on, in words, and whether a person can see it. */
export interface FocusSeen {
  readonly what: string
  readonly ring: boolean
  readonly inView: boolean
}

/** Presses Tab (or Shift+Tab) until the keyboard stands on the control; every stop on the way must be seen. */
export async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await control.first().waitFor()
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await isFocused(control)) return
    await page.keyboard.press(key)
    await expectFocusSeen(page)
  }
  throw new Error(
    `${MOST_STOPS} presses of ${key} do not reach ${String(control)}; on ${(await readFocus(page)).what}`,
  )
}

export async function isFocused(control: Locator): Promise<boolean> {
  return control.evaluateAll((elements) =>
    elements.some((element) => element === document.activeElement),
  )
}

/** Waits until the keyboard stands on the control, and until it is seen there. */
export async function expectFocusOn(page: Page, control: Locator): Promise<void> {
  await eventually(
    () => isFocused(control),
    `the keyboard should stand on ${String(control)}`,
  ).toBe(true)
  await expectFocusSeen(page)
}

export async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await readFocus(page)
  expect(seen).toEqual({ what: seen.what, ring: true, inView: true })
}

function readFocus(page: Page): Promise<FocusSeen> {
  return page.evaluate(() => {
    const active = document.activeElement
    if (!active || active === document.body) return { what: 'nothing', ring: false, inView: false }
    const hasRing = (element: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
      )
    }
    // Some controls draw their ring on the box around them: the cell, the drop area, the select.
    const box = active.closest('[role="gridcell"], label, .ant-select')
    const place = (box ?? active).getBoundingClientRect()
    const inView =
      place.bottom > 0 && place.right > 0 && place.top < innerHeight && place.left < innerWidth
    const name = active.getAttribute('aria-label') ?? active.textContent ?? ''
    return {
      what: `${active.tagName.toLowerCase()} ${name.slice(0, 60)}`,
      // The page itself takes the keyboard after a step is opened, without being a control.
      ring: active.id === 'main' || hasRing(active) || (box !== null && hasRing(box)),
      inView,
    }
  })
}

/** A vote that nobody has touched, carried by a clicker: it asks before the second press records. */
export async function pressTwice(page: Page): Promise<void> {
  await page.keyboard.press('PageDown')
  await page.getByRole('button', { name: /nhất trí: bấm lần nữa để ghi/ }).waitFor()
  await page.keyboard.press('PageDown')
}
