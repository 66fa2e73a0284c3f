import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { TableFailure } from './table-failure.ts'

/** Headings, folded, that name no person. */
const HEADINGS = [
  ['number', /^(?:phieu|phieu so|(?:so|stt|tt|so tt|so thu tu|so hieu|ma) phieu)$/],
  ['order', /^(?:stt|tt|so tt|so thu tu)$/],
  ['collected', /^(?:phieu )?(?:co |da )?thu (?:ve|lai)$/],
  ['seal', /^(?:co dau\b.*|(?:dong )?dau (?:bch|cua bch|ban chap hanh|cua ban chap hanh))$/],
  ['valid', /^(?:phieu )?hop le$/],
  ['invalid', /^(?:phieu )?khong hop le$/],
  ['reason', /^ly do(?: (?:phieu )?khong hop le| loai| bo phieu)?$/],
  ['note', /^ghi chu$/],
  ['sum', /^(?:tong|cong|tong cong|tong so|(?:tong )?so ten(?: (?:de |con )?lai)?)$/],
] as const

export type Heading = (typeof HEADINGS)[number][0]

/** A table of totals has a line for each name, which would be read as a ballot. */
const TOTALS = /^ho (?:va )?ten(?: |$)/

/** A heading that makes the table one of names, not of ballots. */
export function isOfTotals(name: string): boolean {
  return TOTALS.test(foldVietnamese(name))
}

/** What stands under a heading; null: the marks of a person. */
export function headingOf(text: string): Heading | null {
  const folded = foldVietnamese(text)
  return HEADINGS.find(([, word]) => word.test(folded))?.[0] ?? null
}

/** Where each heading stands; refused where two columns say the same. */
export function findPlaces(
  head: readonly string[],
): Result<ReadonlyMap<Heading, number>, TableFailure> {
  const places = new Map<Heading, number>()
  for (const [place, name] of head.entries()) {
    const heading = headingOf(name)
    if (heading === null) continue
    const before = places.get(heading)
    if (before !== undefined && heading !== 'sum')
      return failed({
        kind: 'same-heading',
        name: plainText(name),
        other: plainText(textAt(head, before)),
      })
    places.set(heading, place)
  }
  return ok(places)
}

/** The text of a cell; empty beyond the end of its line. */
export function textAt(texts: readonly string[], place: number): string {
  return texts[place] ?? ''
}

/** Composed and with single blanks, so that a name or a reason is one however it was typed. */
export function plainText(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim()
}
