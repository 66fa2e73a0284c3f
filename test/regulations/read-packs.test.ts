import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPacks } from '#main/bundled/read-packs.ts'
import { packTexts } from './bundled-packs.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daihoi-packs-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('a folder that is not there is told in words', () => {
  const read = readPacks(join(folder, 'nowhere'))
  expect(read.ok ? null : read.error.kind).toBe('unreadable')
})

test('a folder without packs is not taken as "no rules"', () => {
  const read = readPacks(folder)
  expect(read.ok ? null : read.error.kind).toBe('unreadable')
})

test('a faulty file is named with its pack, path and line', () => {
  mkdirSync(join(folder, 'p1', 'rules'), { recursive: true })
  for (const { path, text } of packTexts('2023-2028')) {
    const broken = path.endsWith('form.yaml') ? text.replace('is: at-least', 'is: about') : text
    writeFileSync(join(folder, path.replace('2023-2028', 'p1')), broken)
  }
  const read = readPacks(folder)
  expect(read.ok || read.error.kind === 'unreadable' ? [] : read.error.errors).toMatchObject([
    { kind: 'shape', file: 'p1/rules/form.yaml' },
  ])
})
