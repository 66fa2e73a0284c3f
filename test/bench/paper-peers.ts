import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { readWithExcelJs } from './read-with-exceljs.ts'

/** The text of a written .docx: paragraphs, and tables as rows of cells, in order. */
export type PlainBlock = string | readonly (readonly string[])[]

export function readBlocks(bytes: Uint8Array): PlainBlock[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const textOf = (part: string) =>
    [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')
  const partsOf = (part: string, tag: string) =>
    [...part.matchAll(new RegExp(`<w:${tag}[ >][\\s\\S]*?</w:${tag}>`, 'g'))].map(
      ([found]) => found,
    )
  return xml
    .split(/(<w:tbl>[\s\S]*?<\/w:tbl>)/)
    .flatMap((part): PlainBlock[] =>
      part.startsWith('<w:tbl>')
        ? [partsOf(part, 'tr').map((row) => partsOf(row, 'tc').map(textOf))]
        : partsOf(part, 'p').map(textOf),
    )
}

/** The library alone, given the finished text: no template, no facts, no layout. */
export function writePlainDocx(blocks: readonly PlainBlock[]): Promise<Buffer> {
  const paragraph = (text: string) => new Paragraph({ children: [new TextRun(text)] })
  const children = blocks.map((block) =>
    typeof block === 'string'
      ? paragraph(block)
      : new Table({
          rows: block.map(
            (cells) =>
              new TableRow({
                children: cells.map((text) => new TableCell({ children: [paragraph(text)] })),
              }),
          ),
        }),
  )
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

export async function readCellRows(bytes: Uint8Array): Promise<unknown[][]> {
  const workbook = await readWithExcelJs(bytes)
  const rows: unknown[][] = []
  workbook.worksheets[0]?.eachRow((row) => {
    if (Array.isArray(row.values)) rows.push(row.values.slice(1))
  })
  return rows
}

export interface TemplatePeers {
  /** Fill a Word template whose loop writes one paragraph for each text. */
  docxtemplater(texts: readonly string[]): unknown
  carbone(texts: readonly string[]): Promise<unknown>
}

const PEERS = ['carbone@3.8.2', 'docxtemplater@3.71.0', 'pizzip@3.3.0'] as const

type Zip = object
interface Filled {
  render(data: object): void
  getZip(): { generate(options: object): unknown }
}
interface PeerModules {
  readonly carbone: {
    render(file: string, data: object, done: (error: unknown, result: unknown) => void): void
  }
  readonly docxtemplater: new (zip: Zip, options: object) => Filled
  readonly pizzip: new (bytes: Uint8Array) => Zip
}

/** Installs the two template engines into a folder of the run; null, with the reason told, where that fails. */
export async function fetchTemplatePeers(folder: string): Promise<TemplatePeers | null> {
  try {
    const flags = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
    execFileSync('npm', ['install', ...flags, ...PEERS], {
      stdio: 'ignore',
      timeout: 90_000,
      shell: process.platform === 'win32',
    })
  } catch (error) {
    process.stdout.write(`Carbone and docxtemplater are not reachable: ${String(error)}\n`)
    return null
  }
  const load = createRequire(path.join(folder, 'node_modules', 'from-here.cjs'))
  const modules = {
    carbone: load('carbone') as PeerModules['carbone'],
    docxtemplater: load('docxtemplater') as PeerModules['docxtemplater'],
    pizzip: load('pizzip') as PeerModules['pizzip'],
  }
  const looped = await writePlainDocx(['{#texts}', '{.}', '{/texts}'])
  const file = path.join(folder, 'carbone.docx')
  writeFileSync(file, await writePlainDocx(['{d.texts[i].text}', '{d.texts[i+1].text}']))
  return {
    docxtemplater: (texts) => {
      const filled = new modules.docxtemplater(new modules.pizzip(looped), { paragraphLoop: true })
      filled.render({ texts })
      return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
    },
    carbone: (texts) =>
      new Promise((resolve, reject) => {
        const data = { texts: texts.map((text) => ({ text })) }
        modules.carbone.render(file, data, (error, result) =>
          error ? reject(new Error(String(error))) : resolve(result),
        )
      }),
  }
}
