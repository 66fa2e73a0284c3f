import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { planBallotSheet } from '#main/office/ballot-layout.ts'
import { writeDocx } from '#main/office/write-docx.ts'
import { aBallot, namesFor } from './a-ballot.ts'

const run = promisify(execFile)
const POSTS = [12, 30, 45, 70, 120]
const MOST = 80

/** Needs LibreOffice, whose metric twin of Times New Roman sets the letters as wide as Word does. */
test('ballots of 1 to 80 names are one page with every name on it, as LibreOffice prints them', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ballots-'))
  try {
    const counts = Array.from({ length: MOST }, (_, place) => place + 1)
    const written: { name: string; count: number }[] = []
    for (const count of counts) {
      const post = POSTS[count % POSTS.length] ?? 0
      const part = { title: [], answers: count % 3 === 0, names: namesFor(count, post) }
      const document = aBallot([part], count % 2 === 0)
      if (planBallotSheet(document) === null) continue
      const name = `ballot-${count}`
      await writeFile(path.join(folder, `${name}.docx`), await writeDocx(document))
      written.push({ name, count })
    }
    const files = written.map(({ name }) => path.join(folder, `${name}.docx`))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ])
    const wrong: string[] = []
    for (const { name, count } of written) {
      const { stdout } = await run('pdftotext', ['-layout', path.join(folder, `${name}.pdf`), '-'])
      const pages = stdout.split('\f').length - 1
      const has = (order: number) => new RegExp(`(?:^|\\s)${order}\\s`, 'm').test(stdout)
      const missing = Array.from({ length: count }, (_, place) => place + 1).filter(
        (one) => !has(one),
      )
      if (pages !== 1 || missing.length > 0)
        wrong.push(`${name}: ${pages} pages, without ${missing.join(' ')}`)
    }
    expect(wrong).toEqual([])
    expect(written.length).toBeGreaterThan(MOST / 2)
  } finally {
    await rm(folder, { recursive: true })
  }
}, 600_000)
