import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readAgendas } from '#main/bundled/read-agendas.ts'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'

test('every faulty agenda of the folder is named, with its line', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'agendas-'))
  await cp(path.join(PROGRAM_FOLDER, 'templates', 'agendas'), folder, { recursive: true })
  const sound = readAgendas(folder)
  const [first = ''] = sound.ok ? sound.value.map(({ id }) => id) : []
  const text = await readFile(path.join(folder, `${first}.yaml`), 'utf8')
  await writeFile(path.join(folder, 'a.yaml'), text.replace(/^form: .*$/m, 'form: whole'))
  await writeFile(path.join(folder, 'b.yaml'), `${text}\nid: again\n`)
  const read = readAgendas(folder)
  await rm(folder, { recursive: true })
  const lineOf = (start: string) => text.split('\n').findIndex((line) => line.startsWith(start)) + 1
  expect(read.ok ? [] : read.error.map(({ file, line, message }) => [file, line, message])).toEqual(
    [
      ['a.yaml', lineOf('form:'), 'Chỗ form viết sai: phải là plenary hoặc delegate'],
      ['b.yaml', text.split('\n').length + 1, 'Tệp viết sai kiểu YAML: mục này đã ghi ở trên rồi'],
    ],
  )
})
