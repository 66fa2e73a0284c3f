import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What @electron/fuses looks for in the program file; then the version of the wire, its length and the fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const WIRE = [1, 9, ...Array.from({ length: 9 }, () => '1'.charCodeAt(0))]

/** A folder that electron-builder takes for Electron. Nothing in it starts. */
export function writeStubElectron(folder: string): void {
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  write('electron.exe', Buffer.concat([Buffer.from(`MZ${SENTINEL}`), Buffer.from(WIRE)]))
  write('version', '45.4.1')
  write('ffmpeg.dll', '')
  for (const language of ['vi', 'en-US', 'fr', 'zh-CN']) write(`locales/${language}.pak`, '')
}
