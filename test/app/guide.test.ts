import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'

const LARGEST_PICTURE = 300_000

const documents = [
  'README.md',
  ...readdirSync(path.join(PROGRAM_FOLDER, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
]

/** Pictures the documents show, by their place in the project. */
const shown = documents.flatMap((document) => {
  const text = readFileSync(path.join(PROGRAM_FOLDER, document), 'utf8')
  return [...text.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)].map((match) =>
    path.join(path.dirname(document), match[1] ?? ''),
  )
})

test('every picture of the documents is there, is a PNG and is small enough', () => {
  expect(shown.length).toBeGreaterThan(5)
  const unfit = shown.filter((picture) => {
    const file = path.join(PROGRAM_FOLDER, picture)
    return (
      !existsSync(file) ||
      statSync(file).size >= LARGEST_PICTURE ||
      readFileSync(file).subarray(1, 4).toString('latin1') !== 'PNG'
    )
  })
  expect(unfit).toEqual([])
})

test('every picture that lies in docs is shown in a document', () => {
  const lying = readdirSync(path.join(PROGRAM_FOLDER, 'docs', 'pictures')).map((name) =>
    path.join('docs', 'pictures', name),
  )
  expect(lying.filter((picture) => !shown.includes(picture))).toEqual([])
})

test('the guide names only buttons and words that stand on the screens', () => {
  const guide = readFileSync(
    path.join(PROGRAM_FOLDER, 'docs', 'huong-dan', 'muoi-phut-dau-tien.md'),
    'utf8',
  )
  const named = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map((match) => match[1] ?? '')
  expect(named.length).toBeGreaterThan(15)
  const screens = readdirSync(path.join(PROGRAM_FOLDER, 'src-renderer'), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(PROGRAM_FOLDER, 'src-renderer', name), 'utf8'))
    .join('\n')
    .toLowerCase()
  // What the program puts together of two parts.
  const joined = new Map([
    ['Sửa ở Kế hoạch cấp trên', 'Sửa ở'],
    ['Nhập', 'Nhập ${'],
    ['F1', 'F1'],
  ])
  const unknown = named.filter(
    (words) => !screens.includes((joined.get(words) ?? words).toLowerCase()),
  )
  expect(unknown).toEqual([])
})
