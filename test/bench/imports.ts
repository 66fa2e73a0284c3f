import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'
import { KEEPING_NOTE } from '#test/contract/new-dossier.ts'
import type { BenchCase, MakeBenchCases } from './bench-case.ts'
import { BENCH_DOSSIER, importOf, makePeopleWorkbook, openBenchClient } from './bench-engine.ts'
import { readWithExcelJs } from './read-with-exceljs.ts'

const SAMPLE = path.join(
  PROGRAM_FOLDER,
  'templates/samples/tam-duong-xi/dai-bieu-dai-hoi-huyen.xlsx',
)

/** Import of a delegate list, beside exceljs merely reading the same file. */
export const imports: MakeBenchCases = async (setting) => {
  const { client } = openBenchClient(setting, 'imports')
  const files = [
    { people: 117, bytes: new Uint8Array(await readFile(SAMPLE)) },
    { people: setting.people, bytes: await makePeopleWorkbook(setting.people) },
  ]
  return files.flatMap(({ people, bytes }): BenchCase[] => {
    let id = ''
    const before = async () => {
      id = (await client.dossiers.create(BENCH_DOSSIER)).id
      await client.personalData.setKeeping({ id, ...KEEPING_NOTE })
    }
    const read = {
      group: 'Import',
      peerName: 'exceljs reading the same file',
      before,
      peer: () => readWithExcelJs(bytes),
    }
    const request = () => importOf(id, bytes, 'danh-sach.xlsx')
    return [
      {
        ...read,
        name: `Preview of ${people} people: read, recognise, doubt, compare`,
        ours: () => client.imports.preview(request()),
      },
      {
        ...read,
        name: `Import of ${people} people: the same, and written with history`,
        ours: () => client.imports.apply(request()),
      },
    ]
  })
}
