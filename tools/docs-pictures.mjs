/**
 * `node tools/docs-pictures.mjs`: walks through the program as the tests in test/app do, and copies the
 * screenshots that the documents show to docs/pictures. Ends with 1 when a walk fails or a picture is too large.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { ensureRenderer } from './build-program.mjs'

const PROJECT = path.resolve(import.meta.dirname, '..')
const WALKS = ['test/app/sample-by-mouse.test.ts', 'test/app/own-files-by-mouse.test.ts']
const LARGEST = 300_000

/** Name in docs/pictures, and the screenshot it is. */
const PICTURES = {
  'lan-dau': '01-lan-dau',
  'tong-quan': '02-tong-quan',
  'kiem-tra': '03-kiem-tra',
  'nhap-tu-excel': '23b-ba-ngay-go-chu',
  'chuong-trinh': '34-da-doi',
  'van-ban': '08-chuong-trinh-docx',
}

ensureRenderer()
const { status } = spawnSync(
  process.execPath,
  [path.join(PROJECT, 'node_modules/vitest/vitest.mjs'), 'run', ...WALKS],
  { cwd: PROJECT, stdio: 'inherit' },
)
process.exitCode = status === 0 ? copyPictures() : 1

function copyPictures() {
  const folder = path.join(PROJECT, 'docs/pictures')
  mkdirSync(folder, { recursive: true })
  const tooLarge = Object.entries(PICTURES).filter(([name, screen]) => {
    const target = path.join(folder, `${name}.png`)
    copyFileSync(path.join(PROJECT, 'test-output/screens', `${screen}.png`), target)
    const { size } = statSync(target)
    process.stdout.write(`docs/pictures/${name}.png: ${Math.round(size / 1000)} kB\n`)
    return size > LARGEST
  })
  return tooLarge.length > 0 ? 1 : 0
}
