import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The first day a zip entry can carry; local, as zip times are. */
const ZIP_EPOCH = new Date(1980, 0, 1)

type PartRewrites = Readonly<Record<string, (xml: string) => string>>

/** The same office file without times, parts in a fixed order, so that equal models are equal bytes. */
export function settleOfficeZip(bytes: Uint8Array, rewrites: PartRewrites): Uint8Array {
  const parts = unzipSync(bytes)
  const settled: Record<string, Uint8Array> = {}
  for (const name of Object.keys(parts).toSorted(comparePartNames)) {
    const part = parts[name]
    if (part === undefined || name.endsWith('/')) continue
    const rewrite = name === 'docProps/core.xml' ? dropTimes : rewrites[name]
    settled[name] = rewrite ? strToU8(rewrite(strFromU8(part))) : part
  }
  return zipSync(settled, { level: 6, mtime: ZIP_EPOCH })
}

/** Readers look for the content types first. */
function comparePartNames(left: string, right: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)
  if (rank(left) !== rank(right)) return rank(left) - rank(right)
  return left < right ? -1 : 1
}

function dropTimes(xml: string): string {
  return xml.replace(/<dcterms:(created|modified)[\s\S]*?<\/dcterms:\1>/g, '')
}
