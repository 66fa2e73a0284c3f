import path from 'node:path'
import { factsFor } from '#core/papers/facts-for.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { writePaper } from '#main/office/write-paper.ts'
import type { BenchCase, MakeBenchCases } from './bench-case.ts'
import { openBenchClient } from './bench-engine.ts'
import {
  fetchTemplatePeers,
  readBlocks,
  readCellRows,
  writePlainDocx,
  writePlainXlsx,
} from './paper-peers.ts'

/** Every paper of the sample, from the dossier to the bytes of the file. */
export const papers: MakeBenchCases = async (setting) => {
  const { engine, client } = openBenchClient(setting, 'papers')
  const { id } = await client.dossiers.openSample()
  const { dossier } = await client.dossier.get({ id })
  const peers = setting.fetchPeers
    ? await fetchTemplatePeers(path.join(setting.folder, 'peers'))
    : null
  const report = await client.checks.report({ id, asOf: null })
  const source = { dossier, asOf: report.asOf, report: () => report }
  const cases: BenchCase[] = []
  for (const template of engine.parts.templates) {
    const ours = () => writePaper(planPaper(template, factsFor(template, source)))
    const bytes = await ours()
    const written = { group: 'Papers of the sample (117 delegates)', name: template.title, ours }
    if (template.format === 'xlsx') {
      const rows = await readCellRows(bytes)
      const peerName = `exceljs writing the same ${rows.length} rows, nothing else`
      cases.push({ ...written, peerName, peer: () => writePlainXlsx(rows) })
      continue
    }
    const blocks = readBlocks(bytes)
    const texts = blocks.flatMap((block) => (typeof block === 'string' ? [block] : block.flat()))
    const peerName = `docx writing the same ${texts.length} paragraphs and cells, nothing else`
    cases.push({ ...written, peerName, peer: () => writePlainDocx(blocks) })
    if (peers === null) continue
    const filled = `filling a loop of ${texts.length} paragraphs`
    cases.push(
      { ...written, peerName: `docxtemplater ${filled}`, peer: () => peers.docxtemplater(texts) },
      { ...written, peerName: `Carbone ${filled}`, peer: () => peers.carbone(texts) },
    )
  }
  return cases
}
