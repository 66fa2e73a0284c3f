import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { PROGRAM_FOLDER, runProgram } from '#test/cli/run-program.ts'

/**
 * The papers as LibreOffice prints them, with their pages as pictures in test-output/pages for the eye.
 * Runs where LibreOffice is (DAIHOI_PAGE_IMAGES=1, see .ci/run).
 */
const FOLDER = path.join(PROGRAM_FOLDER, 'test-output', 'pages')
const run = promisify(execFile)

interface Printed {
  readonly pages: readonly string[]
  readonly fonts: string
  readonly size: string
}

const printed = new Map<string, Printed>()

/** By its place in the official list. */
function paperOf(code: string): Printed | undefined {
  return [...printed].find(([name]) => name.startsWith(`${code}-`))?.[1]
}

beforeAll(async () => {
  // Papers of an earlier run would be taken for edited ones and kept beside the new.
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const { code, err } = await runProgram('start.mjs', ['--headless', '--out', FOLDER])
  if (code !== 0) throw new Error(err)
  const papers = readdirSync(FOLDER).filter((name) => /\.(docx|xlsx)$/.test(name))
  await run(
    'soffice',
    [
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      FOLDER,
      ...papers.map((name) => path.join(FOLDER, name)),
    ],
    { timeout: 240_000 },
  )
  for (const paper of papers) {
    const slug = path.parse(paper).name
    const pdf = path.join(FOLDER, `${slug}.pdf`)
    // As PNG they took longer to pack than the papers to print.
    await run('pdftoppm', ['-jpeg', '-r', '60', pdf, path.join(FOLDER, slug)])
    const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-'], {
      maxBuffer: 20_000_000,
    })
    const { stdout: fonts } = await run('pdffonts', [pdf])
    const { stdout: info } = await run('pdfinfo', [pdf])
    printed.set(slug, {
      pages: text.split('\f').slice(0, -1),
      fonts,
      size: /Page size:\s+(.*)/.exec(info)?.[1] ?? '',
    })
  }
}, 300_000)

test('every paper opens, on paper of the A sizes, in the one font of official papers, with no page left empty', () => {
  expect(printed.size).toBeGreaterThan(70)
  for (const [slug, { pages, fonts, size }] of printed) {
    expect([slug, pages.filter((page) => page.trim() === '')]).toEqual([slug, []])
    expect([slug, size]).toEqual([
      slug,
      expect.stringMatching(/A[34]|419\.\d+ x 595|595\.\d+ x 419|839\.\d+ x 595/),
    ])
    const families = fonts
      .split('\n')
      .slice(2)
      .filter(Boolean)
      .map((line) => line.split(/\s+/)[0] ?? '')
    expect(families.length).toBeGreaterThan(0)
    // LibreOffice puts its own metric twin in the place of Times New Roman.
    expect(families.filter((font) => !/Liberation\s*Serif|Times/i.test(font))).toEqual([])
  }
})

test('the agenda keeps to two pages and its national title to one line', () => {
  const agenda = paperOf('C09')
  expect(agenda?.pages.length).toBe(2)
  expect(agenda?.pages[0]).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/)
  expect(agenda?.pages[1]?.trimStart()).toMatch(/^2\b/)
})

test('a signature block never stands alone on its page', () => {
  for (const slug of ['C09', 'C32', 'C03']) {
    const last = paperOf(slug)?.pages.at(-1) ?? ''
    const before = last.slice(0, last.search(/BAN TỔ CHỨC|ĐOÀN CHỦ TỊCH|TM\. /))
    expect(before.split('\n').filter((line) => line.trim() !== '').length).toBeGreaterThan(2)
  }
})

test('the delegate list repeats its head on every page and counts its people at the foot', () => {
  const list = paperOf('C03')
  expect(list?.pages.every((page) => page.includes('Họ và tên'))).toBe(true)
  expect(list?.pages.at(-1)).toMatch(/117 đại biểu/)
})

test('no page shows what a program says when a fact is missing', () => {
  for (const { pages } of printed.values()) {
    expect(pages.join('\n')).not.toMatch(/undefined|null|NaN|\[object|\{\{|\}\}/)
  }
})

test('there is a picture of every page', () => {
  for (const [slug, { pages }] of printed) {
    const pictures = readdirSync(FOLDER).filter(
      (name) => name.startsWith(`${slug}-`) && name.endsWith('.jpg'),
    )
    expect([slug, pictures.length]).toEqual([slug, pages.length])
    for (const picture of pictures)
      expect(readFileSync(path.join(FOLDER, picture)).length).toBeGreaterThan(1000)
  }
})
