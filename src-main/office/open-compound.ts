import { READ_FAILURES, refusalError } from './read-failure.ts'

/** The container of old office files ([MS-CFB]): streams by name, each read on demand. */
export type Compound = {
  readonly names: readonly string[]
  /** Null when there is no such stream; throws a refusalError on damage or beyond the limit. */
  readonly read: (name: string) => Buffer | null
}

const SIGNATURE = 'd0cf11e0a1b11ae1'
const HEADER_SIZE = 512
const HEADER_FAT_ENTRIES = 109
const LAST_SECTOR = 0xfffffff9
const ENTRY_SIZE = 128
const STREAM = 2
const ROOT = 5

type Entry = {
  readonly name: string
  readonly kind: number
  readonly start: number
  readonly size: number
}

/** Where sectors lie and which follows which. */
type Sectors = {
  readonly source: Buffer
  readonly shift: number
  readonly offset: number
  readonly next: readonly number[]
}

export function isCompound(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).toString('hex') === SIGNATURE
}

/** Opens the container; a stream may have `largest` bytes. Throws a refusalError where it is damaged. */
export function openCompound(bytes: Buffer, largest: number): Compound {
  if (bytes.length < HEADER_SIZE) throw damage('header')
  const shift = bytes.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw damage('sector size')
  const plain = { source: bytes, shift, offset: 1 << shift, next: [] }
  const big: Sectors = { ...plain, next: readFat(bytes, plain) }
  const directory = readChain(big, bytes.readUInt32LE(48), bytes.length)
  const entries = readEntries(directory)
  const root = entries.find(({ kind }) => kind === ROOT)
  if (!root) throw damage('no root')
  const cutoff = bytes.readUInt32LE(56)
  const streams = entries.filter(({ kind }) => kind === STREAM)
  return {
    names: streams.map(({ name }) => name),
    read: (name) => {
      const entry = streams.find((candidate) => candidate.name === name)
      if (!entry) return null
      if (entry.size > largest) throw refusalError(READ_FAILURES.tooLarge)
      const sectors = entry.size < cutoff ? openMini(bytes, big, root) : big
      const stream = readChain(sectors, entry.start, entry.size)
      if (stream.length < entry.size) throw damage('stream is cut off')
      return stream.subarray(0, entry.size)
    },
  }
}

function damage(reason: string): Error {
  return refusalError(READ_FAILURES.damaged, reason)
}

/** The table of followers, whose own sectors are listed in the header and in a chain behind it. */
function readFat(bytes: Buffer, plain: Sectors): number[] {
  const listed: number[] = []
  for (let at = 0; at < HEADER_FAT_ENTRIES; at += 1) listed.push(bytes.readUInt32LE(76 + at * 4))
  const seen = new Set<number>()
  let more = bytes.readUInt32LE(68)
  while (more <= LAST_SECTOR && !seen.has(more)) {
    seen.add(more)
    const numbers = numbersIn(sectorAt(plain, more))
    more = numbers.pop() ?? LAST_SECTOR + 1
    listed.push(...numbers)
  }
  const most = Math.ceil(bytes.length / plain.offset)
  const used = listed.filter((sector) => sector <= LAST_SECTOR)
  if (used.length > most) throw damage('more tables than sectors')
  return used.flatMap((sector) => numbersIn(sectorAt(plain, sector)))
}

function openMini(bytes: Buffer, big: Sectors, root: Entry): Sectors {
  const source = readChain(big, root.start, bytes.length)
  const next = numbersIn(readChain(big, bytes.readUInt32LE(60), bytes.length))
  return { source, shift: bytes.readUInt16LE(32), offset: 0, next }
}

/** The sectors of one chain up to `size` bytes; a chain that returns to itself is damage, not endless. */
function readChain(sectors: Sectors, start: number, size: number): Buffer {
  const parts: Buffer[] = []
  const seen = new Set<number>()
  let left = size
  for (let at = start; at <= LAST_SECTOR && left > 0; at = sectors.next[at] ?? LAST_SECTOR + 1) {
    if (seen.has(at)) throw damage('chain in a circle')
    seen.add(at)
    const part = sectorAt(sectors, at)
    parts.push(part)
    left -= part.length
  }
  return Buffer.concat(parts)
}

function sectorAt({ source, shift, offset }: Sectors, sector: number): Buffer {
  const size = 2 ** shift
  const from = offset + sector * size
  if (from >= source.length) throw damage('sector beyond the end')
  return source.subarray(from, from + size)
}

function numbersIn(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readUInt32LE(at * 4))
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const length = Math.min(64, directory.readUInt16LE(at + 64))
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
      kind: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return entries
}
