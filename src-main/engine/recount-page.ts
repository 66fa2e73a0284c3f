import type { Recount } from '#core/election/recount.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

/** Where the page keeps the count; the build leaves it empty (tools/recount-page.mjs). */
const PLACE = '<script type="application/json" id="recount">null</script>'

/**
 * One HTML file with the ballots, the names on them and the counting core: opened on any machine, without a network, it
 * counts again.
 */
export function writeRecountPage(
  parts: Pick<EngineParts, 'readRecountPage' | 'countingWords'>,
  given: Omit<Recount, 'words'>,
): string {
  const page = parts.readRecountPage()
  if (page === null) {
    throw unusable(
      'Trang kiểm lại chưa được dựng trên máy này: chạy npm start một lần, đóng lại rồi xuất lại.',
    )
  }
  const { verdicts, faults, identities, kinds, standings, recount } = parts.countingWords
  const words = { verdicts, faults, identities, kinds, standings, recount }
  const carried: Recount = { ...given, words }
  // Nothing of the data may end the element that holds it.
  const data = JSON.stringify(carried).replaceAll('<', '\\u003c')
  return page.replace(PLACE, () => PLACE.replace('null', () => data))
}
