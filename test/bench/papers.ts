import path from 'node:path'
import type { Dossier } from '#core/dossier/dossier.ts'
import { listFields } from '#core/papers/fact-definition.ts'
import { needOf } from '#core/papers/needed-papers.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import { requireDossier } from '#main/engine/failures.ts'
import type { EngineParts } from '#main/engine/parts.ts'
import { planFor } from '#main/engine/paper-plans.ts'
import { writePaper } from '#main/office/write-paper.ts'
import type { BenchCase, MakeBenchCases } from './bench-case.ts'
import { openBenchClient } from './bench-engine.ts'
import { fetchTemplatePeers, readBlocks, readCellRows, writePlainDocx } from './paper-peers.ts'
import type { TemplatePeers } from './paper-peers.ts'

const GROUP = 'Papers, from the dossier to the bytes of the files'
const DOSSIERS = 62
const DOSSIERS_OF_SMOKE_TEST = 2
const PEOPLE_OF_MEASURED_RUN = 500
/** So many paragraphs of three lines in each of its parts make a report of some sixty pages. */
const PARAGRAPHS = 28
const PARAGRAPH =
  'Trong nhiệm kỳ, công đoàn các cấp đã bám sát nhiệm vụ chính trị của địa phương, phối hợp với chính quyền và người sử dụng lao động chăm lo đời sống, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động.'

/** A report of sixty pages, every required paper of a school's union, and the same of sixty-two unions in one go. */
export const papers: MakeBenchCases = async (setting) => {
  const { engine, client } = openBenchClient(setting, 'papers')
  const { parts } = engine
  const { id } = await client.dossiers.openSample({ sample: 'truong-mam-non-45' })
  const dossier = requireDossier(parts, id)
  const peers = setting.fetchPeers
    ? await fetchTemplatePeers(path.join(setting.folder, 'peers'))
    : null
  const required = parts.templates.filter((template) => needOf(template, dossier.congress) === 'R')
  const report = parts.templates.filter(({ slug }) => slug === 'political-report')
  const written = longReport(parts, dossier)
  return [
    ...(await casesOf('A political report of sixty pages', peers, () =>
      writeAll(parts, { ...written }, report),
    )),
    ...(await casesOf(`${required.length} required papers of a union of 45`, peers, () =>
      writeAll(parts, { ...dossier }, required),
    )),
    await manyDossiers({
      ...{ parts, dossier, templates: required },
      many: setting.people < PEOPLE_OF_MEASURED_RUN ? DOSSIERS_OF_SMOKE_TEST : DOSSIERS,
    }),
  ]
}

/** A copy of a dossier has facts of its own: nothing is kept from the run before. */
async function writeAll(
  parts: EngineParts,
  dossier: Dossier,
  templates: readonly PaperTemplate[],
): Promise<{ format: 'docx' | 'xlsx'; bytes: Uint8Array }[]> {
  const files = []
  for (const template of templates) {
    const bytes = await writePaper(planFor(parts, dossier, template).model)
    files.push({ format: template.format, bytes })
  }
  return files
}

async function casesOf(
  name: string,
  peers: TemplatePeers | null,
  ours: () => ReturnType<typeof writeAll>,
): Promise<BenchCase[]> {
  const papersOfTexts = await Promise.all((await ours()).map(textsOf))
  const total = papersOfTexts.flat().length
  const filled = `filling equal loops of ${total} paragraphs and cells`
  const peer = (fill: (texts: readonly string[]) => unknown) => async () => {
    for (const texts of papersOfTexts) await fill(texts)
  }
  const shared = { group: GROUP, name, ours }
  const plain = {
    ...shared,
    peerName: `docx writing the same ${total} paragraphs and cells, nothing else`,
    peer: peer(writePlainDocx),
  }
  if (peers === null) return [plain]
  return [
    plain,
    { ...shared, peerName: `docxtemplater ${filled}`, peer: peer(peers.docxtemplater) },
    { ...shared, peerName: `Carbone ${filled}`, peer: peer(peers.carbone) },
  ]
}

async function textsOf(file: { format: 'docx' | 'xlsx'; bytes: Uint8Array }): Promise<string[]> {
  if (file.format === 'xlsx') return (await readCellRows(file.bytes)).flat().map(String)
  return readBlocks(file.bytes).flatMap((block) =>
    typeof block === 'string' ? [block] : block.flat(),
  )
}

interface ManyDossiers {
  readonly parts: EngineParts
  readonly dossier: Dossier
  readonly templates: readonly PaperTemplate[]
  readonly many: number
}

/** Beside itself on a tenth: the time for each must stay, and so must the memory. */
async function manyDossiers({ parts, dossier, templates, many }: ManyDossiers): Promise<BenchCase> {
  const few = Math.ceil(many / 10)
  const write = async (count: number) => {
    for (let made = 0; made < count; made += 1) await writeAll(parts, { ...dossier }, templates)
  }
  await write(few)
  const before = process.memoryUsage().rss
  await write(many)
  const grown = Math.round((process.memoryUsage().rss - before) / 1e6)
  return {
    group: GROUP,
    name: `${templates.length} required papers of ${many} unions in one go`,
    peerName: `the same of ${few} unions`,
    ours: () => write(many),
    peer: () => write(few),
    remark: `Memory after ${many} dossiers: ${grown} MB more than after ${few}.`,
  }
}

function longReport(parts: EngineParts, dossier: Dossier): Dossier {
  const value = Array.from({ length: PARAGRAPHS }, () => PARAGRAPH).join('\n')
  const texts = listFields(parts.factDefinitions)
    .filter(({ name, type }) => type === 'long' && name.startsWith('sections.'))
    .map(({ name }) => ({ id: name, name, value }))
  const told = new Set(texts.map(({ name }) => name))
  const others = dossier.typedFacts.filter(({ name }) => !told.has(name))
  return { ...dossier, typedFacts: [...others, ...texts] }
}
