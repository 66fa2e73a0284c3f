import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'
import { KEEPING_NOTE } from '#test/contract/new-dossier.ts'
import type { BenchCase, MakeBenchCases } from './bench-case.ts'
import { BENCH_DOSSIER, importOf, makePeopleWorkbook, openBenchClient } from './bench-engine.ts'
import { readWithExcelJs } from './read-with-exceljs.ts'
import { fetchSheetJs } from './sheet-js.ts'

const SAMPLE = path.join(
  PROGRAM_FOLDER,
  'templates/samples/tam-duong-xi/dai-bieu-dai-hoi-huyen.xlsx',
)

/** Import of lists of people, beside libraries merely reading the same file. */
export const imports: MakeBenchCases = async (setting) => {
  const { client } = openBenchClient(setting, 'imports')
  const sheetJs = fetchSheetJs(setting)
  const large = 4 * setting.people
  const files = [
    { kind: 'delegates', people: 117, bytes: new Uint8Array(await readFile(SAMPLE)) },
    {
      kind: 'delegates',
      people: setting.people,
      bytes: await makePeopleWorkbook(setting.people),
    },
    { kind: 'members', people: large, bytes: await makePeopleWorkbook(large) },
  ] as const
  return files.flatMap(({ kind, people, bytes }): BenchCase[] => {
    let id = ''
    const before = async () => {
      id = (await client.dossiers.create(BENCH_DOSSIER)).id
      await client.personalData.setKeeping({ id, ...KEEPING_NOTE })
    }
    const request = () => ({ ...importOf(id, bytes, 'danh-sach.xlsx'), kind })
    const preview = {
      group: 'Import',
      name: `Preview of ${people} ${kind}: read, recognise, doubt, compare`,
      before,
      ours: () => client.imports.preview(request()),
    }
    const exceljs = {
      peerName: 'exceljs reading the same file',
      peer: () => readWithExcelJs(bytes),
    }
    const write = {
      group: 'Import',
      name: `Import of ${people} ${kind}: the same, and written with history`,
      before,
      ours: () => client.imports.apply(request()),
    }
    const cases: BenchCase[] = [
      { ...preview, ...exceljs },
      { ...write, ...exceljs },
    ]
    if (sheetJs !== null && kind === 'members') {
      const peerName = 'SheetJS reading the same file'
      cases.push({ ...preview, peerName, peer: () => sheetJs.read(bytes) })
    }
    return cases
  })
}
