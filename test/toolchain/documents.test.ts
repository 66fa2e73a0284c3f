import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** Documents name files and commands; a renamed file must not leave a reader standing. */

const PROJECT = resolve(import.meta.dirname, '../..')
const documents = [
  'README.md',
  ...readdirSync(join(PROJECT, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md')),
]
const texts = documents.map((path) => ({ path, text: readFileSync(join(PROJECT, path), 'utf8') }))

function findAll(pattern: RegExp): { path: string; found: string }[] {
  return texts.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ path, found: match[1] ?? '' })),
  )
}

test('every link between documents leads to a file', () => {
  const links = findAll(/\]\(([^)\s]+)\)/g).filter(({ found }) => !/^(\w+:|#)/.test(found))
  expect(links.length).toBeGreaterThan(5)
  const broken = links.filter(
    ({ path, found }) => !existsSync(join(PROJECT, dirname(path), found.replace(/#.*/, ''))),
  )
  expect(broken).toEqual([])
})

test('every file of the project that a document names exists', () => {
  const named = findAll(/`((?:src-core|src-main|src-renderer|test|tools|templates)\/[^`\s]*)`/g)
    // Patterns and places to fill in are not files.
    .filter(({ found }) => !/[<*]|NNNN|\.\.\./.test(found))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ found }) => !existsSync(join(PROJECT, found)))).toEqual([])
})

test('every npm command that a document names exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = findAll(/npm run (?:-s )?([\w:]+)/g)
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(({ found }) => scripts[found] === undefined)).toEqual([])
})
