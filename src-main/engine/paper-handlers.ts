import path from 'node:path'
import { paperLimits } from '#core/checks/paper-limits.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { PaperModel } from '#core/papers/paper-model.ts'
import type { SheetModel } from '#core/papers/sheet-model.ts'
import type { FactTree } from '#core/papers/fact-tree.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import { NO_BASES } from '#core/papers/basis-facts.ts'
import { factsFor } from '#core/papers/facts-for.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { madeWith } from '#core/contract/paper-values.ts'
import type { MadeWith, PaperEntry, WrittenPapers } from '#core/contract/paper-values.ts'
import { fingerprintPaper } from '#main/office/fingerprint-paper.ts'
import { writePaper } from '#main/office/write-paper.ts'
import type { Row } from '#main/store/tables.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'
import type { EngineApi } from './api.ts'
import { reportFor } from './check-handlers.ts'
import { requirePack } from './pack-in-use.ts'
import { runCommand } from './commands.ts'
import { notFound, requireDossier, storeFailed } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { paperExportNote } from './paper-export-note.ts'
import { paperRow } from './paper-row.ts'
import { hashOf, savePaperFile } from './save-paper-file.ts'
import { statisticsOf } from './statistics-handlers.ts'

export function paperHandlers(api: EngineApi, parts: EngineParts) {
  return {
    papers: {
      list: api.papers.list.handler(({ input }) =>
        listPapers(parts, requireDossier(parts, input.id)),
      ),
      preview: api.papers.preview.handler(async ({ input }) => {
        const dossier = requireDossier(parts, input.id)
        const template = requireTemplate(parts, input.slug)
        const model = planFor(parts, dossier, template)
        const bytes = await writePaper(model)
        return {
          slug: template.slug,
          title: template.title,
          format: template.format,
          fileName: fileNameOf(template),
          contentBase64: Buffer.from(bytes).toString('base64'),
          sheet: model.format === 'xlsx' ? await viewOf(model.sheet) : null,
          missing: [...missingOf(model)],
        }
      }),
      write: api.papers.write.handler(({ input }) =>
        writePapers(parts, requireDossier(parts, input.id), input.slugs),
      ),
    },
  }
}

/** Loaded when first needed. */
async function viewOf(sheet: SheetModel) {
  const { viewSheet } = await import('#main/office/view-sheet.ts')
  return viewSheet(sheet)
}

function requireTemplate(parts: EngineParts, slug: string): PaperTemplate {
  const template = parts.templates.find((candidate) => candidate.slug === slug)
  if (!template) throw notFound(`Không có mẫu văn bản “${slug}”. Mở lại trang Văn bản.`)
  return template
}

function fileNameOf(template: PaperTemplate): string {
  return `${template.slug}.${template.format}`
}

const keptFacts = new WeakMap<Dossier, { asOf: string; facts: FactTree }>()

/** One revision has one set of facts, whichever papers are made from it. */
function factsOf(parts: EngineParts, dossier: Dossier): FactTree {
  const asOf = dossier.congress.startDate ?? parts.today()
  const kept = keptFacts.get(dossier)
  if (kept?.asOf === asOf) return kept.facts
  const facts = paperFacts(dossier, asOf, parts.factDefinitions)
  keptFacts.set(dossier, { asOf, facts })
  return facts
}

function planFor(parts: EngineParts, dossier: Dossier, template: PaperTemplate): PaperModel {
  const asOf = dossier.congress.startDate ?? parts.today()
  const source = {
    dossier,
    asOf,
    definitions: parts.factDefinitions,
    // A dossier of a pack this program lacks still shows its papers; their bases are missing facts.
    bases: parts.packs.has(dossier.packId) ? requirePack(parts, dossier) : NO_BASES,
    report: () => reportFor(parts, dossier),
    limits: () => paperLimits(requirePack(parts, dossier), dossier, asOf),
    statistics: statisticsOf(parts, 'delegates'),
    personnel: statisticsOf(parts, 'candidates'),
    papers: parts.templates,
  }
  return planPaper(template, factsFor(template, source, factsOf(parts, dossier)))
}

function missingOf(model: PaperModel) {
  return model.format === 'docx' ? model.document.missing : model.sheet.missing
}

function listPapers(parts: EngineParts, dossier: Dossier): PaperEntry[] {
  const written = readRecords(parts, dossier)
  return parts.templates.map((template) => {
    const model = planFor(parts, dossier, template)
    const record = written.get(template.slug)
    const state = stateOf(record, () => model)
    return {
      slug: template.slug,
      title: template.title,
      format: template.format,
      phase: template.phase,
      state,
      stale:
        state === 'out-of-date'
          ? 'Số liệu hoặc mẫu đã đổi sau lần viết này. Viết lại để lấy số mới.'
          : null,
      fileName: fileNameOf(template),
      writtenAt: record === undefined ? null : String(record['writtenAt']),
      madeWith: madeWithOf(record),
      missing: [...missingOf(model)],
    }
  })
}

/** Records of before migration 6 do not say all of it. */
function madeWithOf(record: Row | undefined): MadeWith | null {
  if (typeof record?.['packHash'] !== 'string') return null
  try {
    const overlays: unknown = JSON.parse(String(record['overlays']))
    return madeWith.parse({ ...record, overlays })
  } catch (error) {
    throw new UnreadableData('văn bản đã viết', error)
  }
}

function readRecords(parts: EngineParts, dossier: Dossier): ReadonlyMap<string, Row> {
  const rows = parts.store.rows('paper', dossier.id, ['slug'])
  return new Map(rows.map((row) => [String(row['slug']), row]))
}

/** A paper that was never written need not be planned to be known as needed. */
function stateOf(record: Row | undefined, plan: () => PaperModel): PaperEntry['state'] {
  if (record === undefined) return 'needed'
  return record['fingerprint'] === fingerprintPaper(plan()) ? 'draft' : 'out-of-date'
}

const paperCounts = new WeakMap<Dossier, { needed: number; draft: number; outOfDate: number }>()

/** How many papers stand in each state; asked for after every edit, so it plans only what was written. */
export function countPapers(parts: EngineParts, dossier: Dossier) {
  const kept = paperCounts.get(dossier)
  if (kept) return kept
  const written = readRecords(parts, dossier)
  const states = parts.templates.map((template) =>
    stateOf(written.get(template.slug), () => planFor(parts, dossier, template)),
  )
  const count = (wanted: PaperEntry['state']) => states.filter((state) => state === wanted).length
  const counts = { needed: count('needed'), draft: count('draft'), outOfDate: count('out-of-date') }
  paperCounts.set(dossier, counts)
  return counts
}

/** Writes files first and records them after, so that a record never names a file that is not there. */
async function writePapers(parts: EngineParts, dossier: Dossier, slugs: readonly string[]) {
  const pack = requirePack(parts, dossier)
  const folder = parts.paperFolder(dossier)
  const records = readRecords(parts, dossier)
  const files: WrittenPapers['files'] = []
  const written: Row[] = []
  const notes: Row[] = []
  try {
    for (const slug of new Set(slugs)) {
      const template = requireTemplate(parts, slug)
      const model = planFor(parts, dossier, template)
      const bytes = await writePaper(model)
      const fileName = fileNameOf(template)
      const record = records.get(slug)
      const saved = await savePaperFile({
        file: path.join(folder, fileName),
        bytes,
        lastWrittenHash: record === undefined ? null : String(record['fileHash']),
        at: parts.now(),
      })
      if (!saved.ok) throw storeFailed(`${saved.error.sentence}${sayWritten(files.length)}`)
      const { kept } = saved.value
      files.push({
        slug,
        fileName,
        path: path.join(folder, fileName),
        kept: kept === null ? null : path.basename(kept),
      })
      written.push(
        paperRow(parts, dossier, {
          ...{ slug, fileName, pack },
          before: record,
          fingerprint: fingerprintPaper(model),
          fileHash: hashOf(bytes),
        }),
      )
      const note = paperExportNote(parts, dossier, { template, fileName })
      if (note !== null) notes.push(note)
    }
  } finally {
    // Files that are there are recorded although a later one failed: their record says what they were made from.
    if (written.length > 0) recordPapers(parts, dossier, { written, notes, records })
  }
  return { folder, files }
}

function sayWritten(count: number): string {
  return count === 0 ? '' : ` ${count} văn bản trước đó đã ghi xong.`
}

interface PaperRecords {
  readonly written: readonly Row[]
  /** Of those that are lists of people. */
  readonly notes: readonly Row[]
  /** By slug, as they stood before. */
  readonly records: ReadonlyMap<string, Row>
}

/** Undo cannot take a file back, so it is recorded in the history but not offered. */
function recordPapers(
  parts: EngineParts,
  dossier: Dossier,
  { written, notes, records }: PaperRecords,
): void {
  const label = `Đã viết ${written.length} văn bản`
  runCommand(
    parts,
    { dossierId: dossier.id, name: 'write-papers', label, undoable: false },
    (write) => {
      for (const row of written) {
        if (records.has(String(row['slug']))) write.update('paper', String(row['id']), row)
        else write.insert('paper', row)
      }
      for (const note of notes) write.insert('exportNote', note)
    },
  )
}
