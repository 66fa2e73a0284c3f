import type { Page } from 'playwright-core'
import { OWN_TIME } from './bench-case.ts'
import type { OwnTime } from './bench-case.ts'

const TURNS = 120
/** Pixels of one notch. */
const NOTCH = 100

/**
 * How long the pictures of a list last while the wheel turns over it, as the page itself counts them: the mean, or
 * the longest.
 */
export async function wheelAndSee(
  page: Page,
  list: string,
  which: 'mean' | 'longest',
): Promise<OwnTime> {
  const place = page.locator(list)
  await place.evaluate((element) => element.scrollTo(0, 0))
  const box = await place.boundingBox()
  if (box === null) throw new Error(`${list} is not on the page`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const pictures = page.evaluate(countPictures, { list, until: TURNS * NOTCH })
  for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, NOTCH)
  const times = await pictures
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length
  return { [OWN_TIME]: which === 'mean' ? mean : Math.max(...times) }
}

/** In the page: milliseconds between one picture and the next, until the list has come to its end or as far as asked. */
function countPictures({ list, until }: { list: string; until: number }): Promise<number[]> {
  const element = document.querySelector(list)
  if (element === null) throw new Error(`${list} is not on the page`)
  const end = Math.min(until, element.scrollHeight - element.clientHeight) - 1
  return new Promise((resolve) => {
    const times: number[] = []
    let before = performance.now()
    const next = (now: number) => {
      if (element.scrollTop > 0 || end <= 0) times.push(now - before)
      before = now
      if (element.scrollTop < end) requestAnimationFrame(next)
      else resolve(times)
    }
    requestAnimationFrame(next)
  })
}
