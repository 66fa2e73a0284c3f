import { crc32, deflateSync } from 'node:zlib'
import qrcode from 'qrcode-generator'

/** Quiet modules around the code, as its standard asks for. */
const QUIET = 4
/** Points of the image for each module. */
const SCALE = 6
const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const GREY = 0
const WHITE = 0xff

/** The words as a QR code, a PNG in black and white. */
export function qrImage(words: string): Uint8Array {
  // 0: the smallest size that holds the words; M mends a card that has been folded or wetted.
  const code = qrcode(0, 'M')
  code.addData(words)
  code.make()
  const side = (code.getModuleCount() + 2 * QUIET) * SCALE
  const rows = Array.from({ length: side }, (_, y) => {
    const row = Buffer.alloc(side + 1, WHITE)
    row[0] = 0
    for (let x = 0; x < side; x += 1) if (isDark(code, x, y)) row[x + 1] = 0
    return row
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, GREY, 0, 0, 0], 8)
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function isDark(code: ReturnType<typeof qrcode>, x: number, y: number): boolean {
  const column = Math.floor(x / SCALE) - QUIET
  const row = Math.floor(y / SCALE) - QUIET
  const count = code.getModuleCount()
  return column >= 0 && row >= 0 && column < count && row < count && code.isDark(row, column)
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
