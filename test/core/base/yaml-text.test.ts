import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { findYamlLines, loadYaml } from '#core/base/yaml-text.ts'

const ROOT = path.join(import.meta.dirname, '../../..')
const TEXT = ['# đầu tệp', 'a:', '  - b: 1', '', '  - c: {d: 2}'].join('\n')

describe('a YAML text', () => {
  test('is read alike by the parser that loads and the one that knows the lines', () => {
    const files = ['regulations', 'templates'].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => path.join(ROOT, folder, name)),
    )
    expect(files.length).toBeGreaterThan(30)
    for (const file of files) {
      const text = readFileSync(file, 'utf8')
      expect(loadYaml(text), file).toEqual({ ok: true, value: parse(text) as unknown })
    }
  })

  test('keeps a day as the text that is written', () => {
    expect(loadYaml('2020-02-20: 2023-12-01')).toEqual({
      ok: true,
      value: { '2020-02-20': '2023-12-01' },
    })
  })

  test.each([
    ['a: 1\nb: [1\nc: 2', 3, 'sai cú pháp tại dòng này'],
    ['a: 1\na: 2', 2, 'mục này đã ghi ở trên rồi'],
    ['', 1, 'tệp còn trống'],
  ])('%j is refused with the line of its fault', (text, line, reason) => {
    expect(loadYaml(text)).toEqual({ ok: false, error: { line, reason } })
  })

  test('has a line for every place, or that of the nearest one above it', () => {
    const lineOf = findYamlLines(TEXT)
    expect([
      lineOf([]),
      lineOf(['a']),
      lineOf(['a', 0, 'b']),
      lineOf(['a', 1, 'c', 'd']),
      lineOf(['a', 1, 'c', 'x', 'y']),
      lineOf(['x']),
    ]).toEqual([1, 3, 3, 5, 5, 1])
  })
})
