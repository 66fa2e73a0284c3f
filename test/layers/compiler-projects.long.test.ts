import { execFile } from 'node:child_process'
import { rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT, plantFolder } from './run-tool.ts'

/**
 * Each layer is its own compiler project, and what a layer may not touch does not exist there. The plant is
 * compiled together with the real files of the layer, so that a package whose types let Node in is seen too.
 */
const PLANTS = [
  { layer: 'src-core', names: 'process', text: 'export const where: unknown = process' },
  { layer: 'src-core', names: 'document', text: 'export const page: unknown = document' },
  { layer: 'src-core', names: 'setTimeout', text: 'export const wait: unknown = setTimeout' },
  { layer: 'src-core', names: 'Buffer', text: 'export const bytes: unknown = Buffer' },
  { layer: 'src-main', names: 'document', text: 'export const page: unknown = document' },
  { layer: 'src-renderer', names: 'process', text: 'export const where: unknown = process' },
] as const

/** One compilation for each layer: its files are read once for all that is planted. */
test.each(Object.entries(Object.groupBy(PLANTS, ({ layer }) => layer)))(
  'files in %s that name what is not there do not compile',
  async (layer, plants) => {
    const files = plants.map(({ text }, place) => [`planted-${place}.ts`, `${text}\n`] as const)
    const folder = await plantFolder(Object.fromEntries(files))
    await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction')
    const configuration = {
      extends: join(PROJECT, layer, 'tsconfig.json'),
      compilerOptions: {
        composite: false,
        emitDeclarationOnly: false,
        noEmit: true,
        rootDir: '/',
        tsBuildInfoFile: null,
      },
      include: [
        join(PROJECT, layer, '**/*.ts'),
        join(PROJECT, layer, '**/*.tsx'),
        join(folder, 'planted-*.ts'),
      ],
      references: [],
    }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(configuration))
    const output = await compile(folder)
    await rm(folder, { recursive: true })
    const about = output.split('\n').filter((line) => line.includes('planted-'))
    expect(about.toSorted()).toEqual(
      plants.map(({ names }, place) =>
        expect.stringMatching(new RegExp(`planted-${place}\\.ts.*Cannot find name '${names}'`)),
      ),
    )
  },
)

function compile(folder: string): Promise<string> {
  return new Promise((done) => {
    const compiler = join(PROJECT, 'node_modules/ts7/bin/tsc')
    execFile(
      process.execPath,
      [compiler, '-p', folder],
      { cwd: PROJECT, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => done(stdout + stderr),
    )
  })
}
