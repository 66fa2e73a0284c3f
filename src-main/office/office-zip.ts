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
        bytes: settlePart(name, part),
      })),
  )
}

function settlePart(name: string, part: Uint8Array): Uint8Array {
  if (name === 'docProps/core.xml') return strToU8(dropTimes(strFromU8(part)))
  if (name === 'word/document.xml') return strToU8(numberPictures(strFromU8(part)))
  return part
}

/** The library goes on counting from one file to the next. */
function numberPictures(xml: string): string {
  let number = 0
  return xml.replace(/(<wp:docPr id=)"\d+"/g, (_, tag: string) => `${tag}"${(number += 1)}"`)
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
