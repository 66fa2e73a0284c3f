import { characterOf } from '#core/intake/encodings.ts'
import { READ_FAILURES, refusalError } from './read-failure.ts'

/** The records of an old Excel stream ([MS-XLS]), each with the pieces that continue it. */
export type BiffRecord = { readonly type: number; readonly pieces: readonly Buffer[] }

const CONTINUE = 0x3c
const HEADER_SIZE = 4

/** Records from an offset on; ends at the end of the stream or where a record is cut off. */
export function* listRecords(stream: Buffer, offset: number): Generator<BiffRecord> {
  let at = offset
  while (at + HEADER_SIZE <= stream.length) {
    const type = stream.readUInt16LE(at)
    const pieces: Buffer[] = []
    do {
      const end = at + HEADER_SIZE + stream.readUInt16LE(at + 2)
      if (end > stream.length) throw refusalError(READ_FAILURES.damaged, 'record is cut off')
      pieces.push(stream.subarray(at + HEADER_SIZE, end))
      at = end
    } while (at + HEADER_SIZE <= stream.length && stream.readUInt16LE(at) === CONTINUE)
    yield { type, pieces }
  }
}

/** Reads a record from front to back over its pieces; reading beyond its end is damage. */
export type RecordReader = {
  readonly byte: () => number
  readonly word: () => number
  readonly doubleWord: () => number
  readonly skip: (count: number) => void
  /** Characters of a string; in the piece that continues one, its first byte says the width anew. */
  readonly characters: (count: number, wide: boolean) => string
  /** Bytes left in the last piece; infinite before it. */
  readonly left: () => number
}

export function readRecord({ pieces }: BiffRecord): RecordReader {
  let piece = 0
  let at = 0
  const left = () =>
    piece < pieces.length - 1 ? Number.POSITIVE_INFINITY : (pieces[piece]?.length ?? 0) - at
  const advance = () => {
    while (piece < pieces.length && at >= (pieces[piece]?.length ?? 0)) {
      piece += 1
      at = 0
    }
    const own = pieces[piece]
    if (!own) throw refusalError(READ_FAILURES.damaged, 'record is too short')
    return own
  }
  const byte = () => advance().readUInt8((at += 1) - 1)
  const word = () => byte() + byte() * 0x100
  const characters = (count: number, wide: boolean) => {
    let text = ''
    let isWide = wide
    for (let missing = count; missing > 0;) {
      const before = piece
      const own = advance()
      if (piece !== before) isWide = (own.readUInt8((at += 1) - 1) & 1) === 1
      const width = isWide ? 2 : 1
      const taken = Math.min(missing, Math.floor((own.length - at) / width))
      // A width byte that ends its piece has no character behind it.
      if (taken === 0 && own.length - at > 0)
        throw refusalError(READ_FAILURES.damaged, 'half a character')
      text += own.toString(isWide ? 'utf16le' : 'latin1', at, at + taken * width)
      at += taken * width
      missing -= taken
    }
    return text
  }
  const skip = (count: number) => {
    for (let missing = count; missing > 0;) {
      const taken = Math.min(missing, advance().length - at)
      at += taken
      missing -= taken
    }
  }
  return { byte, word, doubleWord: () => word() + word() * 0x10000, skip, characters, left }
}

export type RichText = {
  readonly text: string
  /** From which character on which font of the workbook holds. */
  readonly runs: readonly { readonly from: number; readonly font: number }[]
}

/** A string of Excel 97 and later: 16 or 8 bits a character, with runs of fonts and phonetic parts behind. */
export function readUnicode(reader: RecordReader, count: number): RichText {
  const flags = reader.byte()
  const runCount = (flags & 8) === 0 ? 0 : reader.word()
  const extra = (flags & 4) === 0 ? 0 : reader.doubleWord()
  const text = reader.characters(count, (flags & 1) === 1)
  const runs = Array.from({ length: runCount }, () => ({
    from: reader.word(),
    font: reader.word(),
  }))
  // How the text is spoken, for East Asian scripts.
  reader.skip(extra)
  return { text, runs }
}

/** A string of Excel 5 and 95: bytes, shown as Windows-1252 shows them. */
export function readBytes(reader: RecordReader, count: number): string {
  return Array.from({ length: count }, () => characterOf(reader.byte())).join('')
}
