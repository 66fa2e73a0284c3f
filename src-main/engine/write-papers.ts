import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { WriteEvent, WrittenPapers } from '#core/contract/paper-values.ts'
import { linesOfModel } from '#core/papers/model-lines.ts'
import { paperFileName } from '#core/papers/paper-file-name.ts'
import { stampPaper } from '#core/papers/paper-stamp.ts'
import type { PaperModel } from '#core/papers/paper-model.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import { refusePaper, writePaper } from '#main/office/write-paper.ts'
import type { Row } from '#main/store/tables.ts'
import { reportBug } from './api.ts'
import { runCommand } from './commands.ts'
import { requireDossier } from './failures.ts'
import { finalReasonsOf } from './final-papers.ts'
import type { FinalReasons } from './final-papers.ts'
import { requirePack } from './pack-in-use.ts'
import { paperExportNote } from './paper-export-note.ts'
import { memoryOf, planFor, requireTemplate } from './paper-plans.ts'
import type { PlannedPaper } from './paper-plans.ts'
import { isIssued, paperRecordRow, readPaperRecords } from './paper-records.ts'
import type { PaperRecord } from './paper-records.ts'
import type { EngineParts } from './parts.ts'
import { hashOf, savePaperFile } from './save-paper-file.ts'
import { readTextsIn, takeOfficeTexts } from './office-texts.ts'
import type { TakenTexts } from './office-texts.ts'

export interface PapersToWrite {
  readonly id: string
  readonly slugs: readonly string[]
  readonly final?: boolean | undefined
}

export interface WriteProgress {
  readonly emit: (event: WriteEvent) => void
  readonly ended: AbortSignal
}

/**
 * Writes files first and records them after, so that a record never names a file that is not there. One that fails
 * does not hold up the others. After a power cut the same papers are written again, byte for byte the same.
 */
export async function writePapers(
  parts: EngineParts,
  { id, slugs, final = false }: PapersToWrite,
  progress: WriteProgress | null = null,
): Promise<WrittenPapers> {
  const templates = [...new Set(slugs)].map((slug) => requireTemplate(parts, slug))
  const taken = await takeOfficeTexts(parts, id, templates)
  const dossier = requireDossier(parts, id)
  const against = final ? finalReasonsOf(parts, dossier, templates) : NOTHING_AGAINST
  const desk = openDesk(parts, { dossier, final, against, taken })
  const outcome: WrittenPapers = {
    ...{ folder: desk.folder, files: [], failed: [], refused: [], stopped: false },
  }
  try {
    for (const [place, template] of templates.entries()) {
      if (progress?.ended.aborted === true) {
        outcome.stopped = true
        break
      }
      const { title } = template
      progress?.emit({ kind: 'progress', done: place, all: templates.length, title })
      await setImmediate()
      await writeOne(desk, template, outcome).catch((error: unknown) => {
        reportBug(error)
        outcome.failed.push({ slug: template.slug, title, sentence: BUG })
      })
    }
  } finally {
    // Files that are there are recorded although a later one failed: their record says what they were made from.
    recordPapers(desk)
  }
  return outcome
}

interface DraftRecords {
  readonly records: ReadonlyMap<string, PaperRecord>
  /** The number of the last draft of each paper. */
  readonly drafts: ReadonlyMap<string, number>
}

const BUG =
  'Chưa lập được văn bản này vì chương trình gặp lỗi với số liệu hiện có. Số liệu không mất; các văn bản khác vẫn được ghi.'

/** What is at hand while papers of one dossier are written. */
interface Desk extends DraftRecords {
  readonly parts: EngineParts
  readonly dossier: Dossier
  readonly pack: Pack
  readonly folder: string
  readonly final: boolean
  /** Why papers that are to become final cannot. */
  readonly against: FinalReasons
  /** What was read out of the old files, by slug. */
  readonly taken: ReadonlyMap<string, TakenTexts>
  readonly written: WrittenRow[]
}

interface WrittenRow {
  readonly row: Row
  readonly record: PaperRecord | undefined
  readonly note: Row | null
}

const NOTHING_AGAINST: FinalReasons = new Map()

type DeskOrder = Pick<Desk, 'dossier' | 'final' | 'against' | 'taken'>

function openDesk(parts: EngineParts, order: DeskOrder): Desk {
  const { dossier } = order
  return {
    ...{ ...order, parts, written: [] },
    pack: requirePack(parts, dossier),
    folder: parts.paperFolder(dossier),
    records: readPaperRecords(parts, dossier.id),
    drafts: lastDrafts(parts, dossier.id),
  }
}

function lastDrafts(parts: EngineParts, dossierId: string): ReadonlyMap<string, number> {
  const drafts = parts.store.rows('paperDraft', dossierId, ['number'])
  return new Map(drafts.map((row) => [String(row['slug']), Number(row['number'])]))
}

async function writeOne(
  desk: Desk,
  template: PaperTemplate,
  outcome: WrittenPapers,
): Promise<void> {
  const { parts, dossier, pack, final, records, against } = desk
  const { slug, title } = template
  const planned = planFor(parts, dossier, template)
  const reasons = against.get(slug) ?? []
  if (reasons.length > 0) {
    outcome.refused.push({ slug, title, reasons: [...reasons] })
    return
  }
  const sentence = refusePaper(planned.model)
  if (sentence !== null) {
    outcome.failed.push({ slug, title, sentence })
    return
  }
  const record = records.get(slug)
  const draftNumber = draftNumberOf(desk, planned)
  const bytes = await writePaper(stampPaper(planned.model, final ? null : draftNumber))
  const fileName = paperFileName(template)
  const saved = await saveOver({ desk, slug, fileName, bytes })
  if (!saved.ok) {
    outcome.failed.push({ slug, title, sentence: saved.error.sentence })
    return
  }
  const { kept } = saved.value
  const file = path.join(desk.folder, fileName)
  outcome.files.push({
    ...{ slug, fileName, path: file },
    texts: [...(desk.taken.get(slug)?.labels ?? [])],
    kept: kept === null ? null : path.basename(kept),
  })
  const row = paperRecordRow(parts, dossier, {
    ...{ slug, fileName, pack },
    fileHash: hashOf(bytes),
    fingerprint: planned.fingerprint,
    memory: memoryOf(planned),
    texts: readTextsIn(template.format, bytes),
    draftNumber: final ? (record?.draftNumber ?? null) : draftNumber,
    isFinal: final,
  })
  desk.written.push({ row, record, note: paperExportNote(parts, dossier, { planned, fileName }) })
}

interface FileToSave {
  readonly desk: Desk
  readonly slug: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

function saveOver({ desk, slug, fileName, bytes }: FileToSave) {
  const record = desk.records.get(slug)
  return savePaperFile({
    file: path.join(desk.folder, fileName),
    bytes,
    lastWrittenHash: desk.taken.get(slug)?.settled ?? record?.fileHash ?? null,
    at: desk.parts.now(),
    ...(record !== undefined && { before: path.join(desk.folder, record.fileName) }),
    keepAs: record !== undefined && isIssued(record) ? 'bản chính thức' : null,
  })
}

/** A paper that reads as it did keeps its number; other words are the next draft. */
function draftNumberOf({ records, drafts }: DraftRecords, planned: PlannedPaper): number {
  const { slug } = planned.template
  const record = records.get(slug)
  const last = Math.max(drafts.get(slug) ?? 0, record?.draftNumber ?? 0)
  const sameWords = record?.row['words'] === linesOfModel(planned.model).join('\n')
  return sameWords && typeof record.draftNumber === 'number' ? record.draftNumber : last + 1
}

/** The model as the next write makes it: with the draft number it would bear, or final as it is. */
export function modelToWrite(
  parts: EngineParts,
  dossier: Dossier,
  planned: PlannedPaper,
): PaperModel {
  const known = {
    records: readPaperRecords(parts, dossier.id),
    drafts: lastDrafts(parts, dossier.id),
  }
  const record = known.records.get(planned.template.slug)
  const isFinal = typeof record?.finalAt === 'string' && record.fingerprint === planned.fingerprint
  return stampPaper(planned.model, isFinal ? null : draftNumberOf(known, planned))
}

/** Undo cannot take a file back, so it is recorded in the history but not offered. */
function recordPapers({ parts, dossier, drafts, final, written }: Desk): void {
  if (written.length === 0) return
  const label = final
    ? `Đã lập ${written.length} văn bản chính thức`
    : `Đã viết ${written.length} văn bản`
  const command = { dossierId: dossier.id, name: 'write-papers', label, undoable: false }
  runCommand(parts, command, (write) => {
    for (const { row, record, note } of written) {
      const { slug, draftNumber, words, actor } = row
      if (record) write.update('paper', String(record.row['id']), row)
      else write.insert('paper', { id: parts.newId(), ...row })
      if (!final && Number(draftNumber) > (drafts.get(String(slug)) ?? 0)) {
        write.insert('paperDraft', {
          ...{ id: parts.newId(), dossierId: dossier.id, slug: String(slug) },
          number: Number(draftNumber),
          at: parts.now(),
          actor: String(actor),
          words: String(words),
        })
      }
      if (note !== null) write.insert('exportNote', note)
    }
  })
}
