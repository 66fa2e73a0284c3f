import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zipParts } from './zip-parts.ts'

/** The same office file without times, parts in a fixed order, so that equal models are equal bytes. */
export function settleOfficeZip(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  return zipParts(
    parts
      .toSorted(([left], [right]) => comparePartNames(left, right))
      .map(([name, part]) => ({
        name,
        bytes: name === 'docProps/core.xml' ? strToU8(dropTimes(strFromU8(part))) : part,
      })),
  )
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
