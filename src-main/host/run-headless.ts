import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ORPCError, createRouterClient } from '@orpc/server'
import { formatFindings, formatCounts } from '#main/cli/format-findings.ts'
import { formatDateInText } from '#core/base/vietnamese-text.ts'
import { openEngine } from './open-engine.ts'
import type { OpenEngine } from './open-engine.ts'

/**
 * The main job without a screen, on the bundled sample: read its workbooks, run the checks, write every
 * needed paper to `outFolder`, print the findings. Exit code 0, or 1 when the work failed.
 */
export async function runHeadless(options: { outFolder: string }): Promise<number> {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'daihoi-'))
  try {
    const engine = openEngine({
      workspace,
      outFolder: options.outFolder,
      host: 'terminal',
      paperFolder: () => options.outFolder,
    })
    if (!engine.ok) {
      process.stderr.write(`${engine.error.sentence}\n`)
      return 1
    }
    try {
      await doMainJob(engine.value)
      return 0
    } finally {
      engine.value.close()
    }
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}

async function doMainJob(engine: OpenEngine): Promise<void> {
  const client = createRouterClient(engine.router)
  const { id } = await client.dossiers.openSample()
  const view = await client.dossier.get({ id })
  const report = await client.checks.report({ id, asOf: null })
  const papers = await client.papers.list({ id })
  const slugs = papers.filter(({ state }) => state === 'needed').map(({ slug }) => slug)
  const written = await client.papers.write({ id, slugs })
  const { dossier } = view
  process.stdout.write(
    [
      `${view.title} (hồ sơ mẫu)`,
      `Đã đọc ${dossier.units.length} đơn vị, ${dossier.delegates.length} đại biểu, ${dossier.candidates.length} người nguồn nhân sự.`,
      '',
      `Kiểm tra theo ${report.packTitle}, tính đến ngày ${formatDateInText(report.asOf)}: ${formatCounts(report.counts)}`,
      '',
      formatFindings(report),
      '',
      `Đã viết vào ${written.folder}:`,
      ...written.files.map((file) => `  ${file.fileName}`),
      '',
    ].join('\n'),
  )
}
