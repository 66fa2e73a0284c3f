import { crc32, inflateRawSync } from 'node:zlib'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { READ_FAILURES, refusalError } from './read-failure.ts'
import type { ReadFailure } from './read-failure.ts'

const END_RECORD = 0x06054b50
const CENTRAL_RECORD = 0x02014b50
const LOCAL_RECORD = 0x04034b50
const END_RECORD_SIZE = 22
const LOCAL_RECORD_SIZE = 30
const LONGEST_COMMENT = 0xffff

type Entry = {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  readonly localOffset: number
}

/** The entries of a zip, unpacked on demand: nothing that is not asked for is ever unpacked. */
export type Package = {
  readonly names: readonly string[]
  /** Declared size of all XML parts, whether they will be read or not. */
  readonly xmlBytes: number
  /** The bytes checked against size and checksum; throws a refusalError on damage or beyond the limit. */
  readonly read: (name: string) => Buffer | null
}

/** Opens a zip; what is read of it may unpack to `unpackedBytes` in all. */
export function openPackage(bytes: Buffer, unpackedBytes: number): Result<Package, ReadFailure> {
  const entries = listEntries(bytes)
  if (entries === null) return failed(READ_FAILURES.damaged)
  if (entries.some((entry) => entry.encrypted)) return failed(READ_FAILURES.encrypted)
  if (hasTricks(entries)) return failed(READ_FAILURES.unsafe)
  const xml = entries.filter(({ name }) => /\.xml$/i.test(name))
  let left = unpackedBytes
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  return ok({
    names: entries.map((entry) => entry.name),
    xmlBytes: xml.reduce((sum, entry) => sum + entry.size, 0),
    read: (name) => {
      const entry = byName.get(name.toLowerCase())
      if (!entry) return null
      left -= entry.size
      if (left < 0) throw refusalError(READ_FAILURES.tooLarge)
      return unpack(bytes, entry)
    },
  })
}

function listEntries(bytes: Buffer): Entry[] | null {
  const end = findEnd(bytes)
  if (end === null) return null
  const count = bytes.readUInt16LE(end + 10)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL_RECORD) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//, ''),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      checksum: bytes.readUInt32LE(at + 16),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      localOffset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * No office program writes a path out of the package, two parts of one name, or parts that share their bytes
 * (by which a small file unpacks to endless ones).
 */
function hasTricks(entries: readonly Entry[]): boolean {
  if (entries.some(({ name }) => /(?:^|[\\/])\.\.(?:[\\/]|$)|^[A-Za-z]:/.test(name))) return true
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) return true
  const spans = entries
    .map(({ localOffset, packedSize, name }) => {
      const start = localOffset + LOCAL_RECORD_SIZE + Buffer.byteLength(name)
      return { from: localOffset, to: start + packedSize }
    })
    .toSorted((a, b) => a.from - b.from)
  return spans.some(({ to }, at) => to > (spans[at + 1]?.from ?? Number.POSITIVE_INFINITY))
}

function findEnd(bytes: Buffer): number | null {
  const earliest = Math.max(0, bytes.length - END_RECORD_SIZE - LONGEST_COMMENT)
  for (let at = bytes.length - END_RECORD_SIZE; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_RECORD) return at
  }
  return null
}

function unpack(bytes: Buffer, entry: Entry): Buffer {
  const fits = entry.localOffset + LOCAL_RECORD_SIZE <= bytes.length
  if (!fits || bytes.readUInt32LE(entry.localOffset) !== LOCAL_RECORD)
    throw refusalError(READ_FAILURES.damaged, 'no local record')
  const start =
    entry.localOffset +
    LOCAL_RECORD_SIZE +
    bytes.readUInt16LE(entry.localOffset + 26) +
    bytes.readUInt16LE(entry.localOffset + 28)
  const packed = bytes.subarray(start, start + entry.packedSize)
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry.size)
  if (unpacked.length !== entry.size) throw refusalError(READ_FAILURES.damaged, 'size differs')
  if (crc32(unpacked) !== entry.checksum)
    throw refusalError(READ_FAILURES.damaged, 'checksum differs')
  return unpacked
}

/** The limit is the declared size, so that a part which lies about it cannot fill the memory. */
function inflate(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    throw refusalError(READ_FAILURES.damaged, error)
  }
}
