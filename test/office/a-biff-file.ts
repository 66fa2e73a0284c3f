/** Small old Excel files for tests: records of [MS-XLS] in a container of [MS-CFB]. */

const SECTOR = 512
const [END_OF_CHAIN, FREE, FAT_SECTOR] = [0xfffffffe, 0xffffffff, 0xfffffffd]

export function record(type: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([words(type, body.length), body])
}

export function words(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2)
  numbers.forEach((number, at) => bytes.writeUInt16LE(number, at * 2))
  return bytes
}

export function doubles(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  numbers.forEach((number, at) => bytes.writeUInt32LE(number >>> 0, at * 4))
  return bytes
}

export function float(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}

/** A string with a length of two bytes and 16 bits a character. */
export function text(value: string): Buffer {
  return Buffer.concat([words(value.length), Buffer.from([1]), Buffer.from(value, 'utf16le')])
}

/** A string with a length of one byte and 8 bits a character. */
function shortText(value: string): Buffer {
  return Buffer.concat([Buffer.from([value.length, 0]), Buffer.from(value, 'latin1')])
}

export type BiffParts = {
  /** Records before the sheets besides fonts, formats and styles. */
  readonly globals?: readonly Buffer[]
  readonly fonts?: readonly string[]
  /** Number and text of formats that are not built in. */
  readonly formats?: readonly (readonly [number, string])[]
  /** Font and format of each style. */
  readonly styles?: readonly (readonly [number, number])[]
  readonly sheets: readonly {
    readonly name: string
    readonly hidden?: boolean
    readonly records: readonly Buffer[]
  }[]
}

/** The stream of an Excel 97 workbook. */
export function biffStream(parts: BiffParts): Buffer {
  const { globals = [], fonts = ['Arial'], formats = [], styles = [[0, 0]], sheets } = parts
  const before = [
    bof(5),
    ...globals,
    ...fonts.map((name) => record(0x31, Buffer.alloc(14), shortText(name))),
    ...formats.map(([number, format]) => record(0x41e, words(number), text(format))),
    ...styles.map(([font, format]) => record(0xe0, words(font, format), Buffer.alloc(16))),
  ]
  const bodies = sheets.map(({ records }) => Buffer.concat([bof(0x10), ...records, record(0x0a)]))
  const heads = (offsets: readonly number[]) =>
    sheets.map(({ name, hidden }, at) =>
      record(
        0x85,
        doubles(offsets[at] ?? 0),
        Buffer.from([hidden === true ? 1 : 0, 0]),
        shortText(name),
      ),
    )
  const end = record(0x0a)
  const start = Buffer.concat([...before, ...heads([]), end]).length
  const offsets = bodies.map((_, at) => start + Buffer.concat(bodies.slice(0, at)).length)
  return Buffer.concat([...before, ...heads(offsets), end, ...bodies])
}

function bof(kind: number): Buffer {
  return record(0x809, words(0x600, kind, 0, 0), doubles(0, 0))
}

/** The stream in a container; streams below 4096 bytes are filled up, as Excel does. */
export function compound(streams: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(streams).map(([name, stream]) => {
    const size = Math.max(4096, stream.length)
    const sectors = Math.ceil(size / SECTOR)
    return { name, size, sectors, bytes: Buffer.concat([stream], sectors * SECTOR) }
  })
  const directorySectors = Math.ceil((entries.length + 1) / 4)
  const total = entries.reduce((sum, { sectors }) => sum + sectors, directorySectors)
  const fatSectors = Math.ceil((total + Math.ceil(total / 127)) / 128)
  const fat: number[] = Array.from({ length: fatSectors }, () => FAT_SECTOR)
  const chain = (count: number) => {
    const from = fat.length
    for (let at = 1; at <= count; at += 1) fat.push(at === count ? END_OF_CHAIN : from + at)
    return from
  }
  const directoryAt = chain(directorySectors)
  const starts = entries.map(({ sectors }) => chain(sectors))
  const directory = Buffer.concat(
    [
      entry('Root Entry', 5, END_OF_CHAIN, 0),
      ...entries.map(({ name, size }, at) => entry(name, 2, starts[at] ?? 0, size)),
    ],
    directorySectors * SECTOR,
  )
  while (fat.length < fatSectors * 128) fat.push(FREE)
  return Buffer.concat([
    header(fatSectors, directoryAt),
    doubles(...fat),
    directory,
    ...entries.map(({ bytes }) => bytes),
  ])
}

function header(fatSectors: number, directoryAt: number): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  words(0x3e, 3, 0xfffe, 9, 6).copy(bytes, 24)
  doubles(fatSectors, directoryAt, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0).copy(bytes, 44)
  doubles(...Array.from({ length: fatSectors }, (_, at) => at)).copy(bytes, 76)
  return bytes
}

function entry(name: string, kind: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 64)
  bytes.writeUInt8(kind, 66)
  doubles(start, size).copy(bytes, 116)
  return bytes
}
