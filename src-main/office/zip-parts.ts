import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly bytes: Uint8Array
}

const LOCAL_RECORD = 0x04034b50
const CENTRAL_RECORD = 0x02014b50
const END_RECORD = 0x06054b50
const VERSION = 20
const UTF8_NAMES = 0x0800
const DEFLATED = 8
/** 1 January 1980, the first day an entry can carry: the same parts are always the same bytes. */
const EPOCH_DAY = (1 << 5) | 1
/** Above 3 the native packer takes twice as long for a tenth less. */
const LEVEL = 3

/** The parts as a zip, in the given order; packed natively, which no library in JavaScript comes near. */
export function zipParts(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of parts) {
    const title = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(bytes, { level: LEVEL })
    const entry = entryOf({ title, packed: packed.length, size: bytes.length, sum: crc32(bytes) })
    const local = Buffer.alloc(30)
    local.writeUInt32LE(LOCAL_RECORD, 0)
    entry.copy(local, 4)
    chunks.push(local, title, packed)
    directory.push(centralRecord(entry, offset), title)
    offset += local.length + title.length + packed.length
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0)
  return Buffer.concat([...chunks, ...directory, endRecord(parts.length, size, offset)])
}

interface EntryFacts {
  readonly title: Buffer
  readonly packed: number
  readonly size: number
  readonly sum: number
}

/** The 26 bytes that stand alike in front of the part and in the directory. */
function entryOf({ title, packed, size, sum }: EntryFacts): Buffer {
  const entry = Buffer.alloc(26)
  entry.writeUInt16LE(VERSION, 0)
  entry.writeUInt16LE(UTF8_NAMES, 2)
  entry.writeUInt16LE(DEFLATED, 4)
  entry.writeUInt16LE(EPOCH_DAY, 8)
  entry.writeUInt32LE(sum, 10)
  entry.writeUInt32LE(packed, 14)
  entry.writeUInt32LE(size, 18)
  entry.writeUInt16LE(title.length, 22)
  return entry
}

function centralRecord(entry: Buffer, offset: number): Buffer {
  const record = Buffer.alloc(46)
  record.writeUInt32LE(CENTRAL_RECORD, 0)
  record.writeUInt16LE(VERSION, 4)
  entry.copy(record, 6)
  record.writeUInt32LE(offset, 42)
  return record
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(END_RECORD, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  return record
}
