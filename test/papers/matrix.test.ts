import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readBundled } from '#main/bundled/read-bundled.ts'
import { PROGRAM_FOLDER } from '#main/host/folders.ts'

const COLUMNS = [
  'plenaryElect',
  'delegateElect',
  'plenaryAppoint',
  'delegateAppoint',
  'upperElect',
  'upperAppoint',
] as const

/** Made by others and kept as they came: the minutes of units below, the opinion of the Party committee. */
const INCOMING = ['A19', 'B08']

const matrix = Object.entries(
  parse(readFileSync(path.join(import.meta.dirname, 'matrix.yaml'), 'utf8')) as Record<
    string,
    string
  >,
)
const bundled = readBundled({
  regulations: path.join(PROGRAM_FOLDER, 'regulations'),
  templates: path.join(PROGRAM_FOLDER, 'templates'),
})
const templates = bundled.ok ? bundled.value.templates : []

test('every paper of the matrix that an office writes has a template', () => {
  const codes = new Set(templates.flatMap(({ code }) => (code === null ? [] : [code])))
  const absent = matrix.map(([code]) => code).filter((code) => !codes.has(code))
  expect(absent.filter((code) => !INCOMING.includes(code))).toEqual([])
})

test('each paper is needed where the matrix says, and nowhere else', () => {
  // One entry of the matrix may be several templates: a decision for this congress, one for the congress above.
  const strongest = (code: string, column: (typeof COLUMNS)[number]) =>
    ['R', 'r', 'A'].find((letter) =>
      templates.some((one) => one.code === code && one.need?.[column] === letter),
    ) ?? '-'
  const codes = matrix.filter(([code]) => templates.some((one) => one.code === code))
  expect(
    codes.map(([code]) => [code, COLUMNS.map((column) => strongest(code, column)).join(' ')]),
  ).toEqual(codes)
})

test('the papers of one list stand in its order', () => {
  const coded = templates.flatMap(({ code }) => (code === null ? [] : [code]))
  expect(coded).toEqual(coded.toSorted())
})
