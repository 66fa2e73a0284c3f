import { formatRoman } from '#core/base/roman.ts'
import type { CongressFacts } from '#core/dossier/dossier.ts'

/** "Tam Đường XI": the place, else the name without what every union is called, and the ordinal; for narrow spots. */
export function shortNameOf(congress: CongressFacts): string {
  const { place, unionShortName } = congress
  const short = unionShortName && unionShortName.charAt(0).toUpperCase() + unionShortName.slice(1)
  const name = place ?? (short || longNameOf(congress))
  return congress.ordinal === null ? name : `${name} ${formatRoman(congress.ordinal)}`
}

/** The union's full name. */
export function longNameOf({ unionName, unionShortName }: CongressFacts): string {
  if (unionName !== null) return unionName
  return unionShortName === null ? 'Hồ sơ chưa có tên' : `Công đoàn ${unionShortName}`
}

/** A title whose years never part at the end of a line. */
export function keepYears(title: string): string {
  return title.replace(/(\d)-(\d)/g, '$1\u2060-\u2060$2')
}

export { titleLinesOf } from '#core/dossier/congress-title.ts'
