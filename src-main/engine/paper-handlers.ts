import type { Dossier } from '#core/dossier/dossier.ts'
import type { WriteEvent } from '#core/contract/paper-values.ts'
import { paperFileName } from '#core/papers/paper-file-name.ts'
import { copyNames, pickCopy } from '#core/papers/paper-stamp.ts'
import type { EngineApi } from './api.ts'
import { runCommand } from './commands.ts'
import { notFound, requireDossier, storeFailed, unusable } from './failures.ts'
import { finalReasonsOf } from './final-papers.ts'
import { findEdited } from './office-texts.ts'
import { paperExportNote } from './paper-export-note.ts'
import { viewIdentities } from './paper-identities.ts'
import { listPapers } from './paper-list.ts'
import { planFor, requireTemplate, settingOf } from './paper-plans.ts'
import { readPaperRecords } from './paper-records.ts'
import type { EngineParts } from './parts.ts'
import { paperBytes, showPaper } from './show-paper.ts'
import { streamEvents } from './stream-events.ts'
import { modelToWrite, writePapers } from './write-papers.ts'
import type { PapersToWrite } from './write-papers.ts'

export function paperHandlers(api: EngineApi, parts: EngineParts) {
  return {
    papers: {
      list: api.papers.list.handler(({ input }) =>
        listPapers(parts, requireDossier(parts, input.id)),
      ),
      preview: api.papers.preview.handler(({ input }) => previewPaper(parts, input)),
      download: api.papers.download.handler(({ input }) => downloadPaper(parts, input)),
      edited: api.papers.edited.handler(({ input }) =>
        findEdited(
          parts,
          input.id,
          input.slugs.map((slug) => requireTemplate(parts, slug)),
        ),
      ),
      write: api.papers.write.handler(({ input }) => writeOrFail(parts, input)),
      writeInSteps: api.papers.writeInSteps.handler(({ input, signal }) =>
        streamEvents<WriteEvent>(signal, async (emit, ended) => {
          const written = await writePapers(parts, input, { emit, ended })
          emit({ kind: 'done', written })
        }),
      ),
      finalReasons: api.papers.finalReasons.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        const reasons = finalReasonsOf(parts, dossier, [requireTemplate(parts, input.slug)])
        return [...(reasons.get(input.slug) ?? [])]
      }),
      identities: api.papers.identities.handler(({ input }) =>
        viewIdentities(parts, requireDossier(parts, input.id)),
      ),
      set: api.papers.set.handler(({ input }) => setPaper(parts, input)),
      markSent: api.papers.markSent.handler(({ input }) => markSent(parts, input)),
    },
  }
}

async function writeOrFail(parts: EngineParts, input: PapersToWrite) {
  const written = await writePapers(parts, input)
  const [failure] = written.failed
  if (failure && written.files.length === 0) throw storeFailed(failure.sentence)
  return written
}

interface PaperAsked {
  readonly id: string
  readonly slug: string
  readonly copy?: number | null | undefined
}

function planAsked(parts: EngineParts, { id, slug, copy = null }: PaperAsked) {
  const dossier = requireDossier(parts, id)
  const template = requireTemplate(parts, slug)
  const planned = planFor(parts, dossier, template)
  const copies = copyNames(template, planned.facts)
  const whole = modelToWrite(parts, dossier, planned)
  const one = copy === null || copies === null ? null : (copies[copy] ?? null)
  return {
    ...{ dossier, template, planned, copies },
    model: copy === null || one === null ? whole : pickCopy(whole, copy),
    fileName: paperFileName(template, one),
  }
}

async function previewPaper(parts: EngineParts, asked: PaperAsked) {
  const { dossier, template, planned, copies, model, fileName } = planAsked(parts, asked)
  const shown = await showPaper(model)
  const [edited = null] = await findEdited(parts, asked.id, [template])
  const { slug, title } = template
  return {
    ...{ ...shown, slug, title, fileName, copies, edited },
    missing: [...planned.missing],
    folder: parts.paperFolder(dossier),
  }
}

/** The same file as `write` makes; that people left with it is noted. */
async function downloadPaper(parts: EngineParts, asked: PaperAsked) {
  const { dossier, planned, model, fileName } = planAsked(parts, asked)
  const bytes = await paperBytes(model)
  const note = paperExportNote(parts, dossier, { planned, fileName })
  if (note !== null) {
    const label = `Đã xuất ${fileName}`
    const command = { dossierId: dossier.id, name: 'export-paper', label, undoable: false }
    runCommand(parts, command, (write) => write.insert('exportNote', note))
  }
  return { fileName, contentBase64: Buffer.from(bytes).toString('base64') }
}

interface SettingWanted {
  readonly id: string
  readonly slug: string
  readonly changes: Partial<
    Record<'choice' | 'reason' | 'number' | 'paperDate', string | null | undefined>
  >
}

function setPaper(parts: EngineParts, { id, slug, changes }: SettingWanted) {
  const dossier = requireDossier(parts, id)
  const { title } = requireTemplate(parts, slug)
  const before = settingOf(dossier, slug)
  const row = {
    ...{ choice: null, reason: null, number: null, paperDate: null },
    ...before,
    ...Object.fromEntries(
      Object.entries(changes).flatMap(([field, value]) =>
        value === undefined ? [] : [[field, emptied(value)]],
      ),
    ),
    ...{ dossierId: id, slug },
  }
  if (row.choice === 'skipped' && row.reason === null) {
    throw unusable('Ghi lý do không làm văn bản này, để sau còn biết vì sao thiếu.', 'reason')
  }
  const label = describeSetting(title, changes)
  return runCommand(parts, { dossierId: id, name: 'set-paper', label }, (write) => {
    if (before) write.update('paperSetting', before.id, row)
    else write.insert('paperSetting', { id: parts.newId(), ...row })
  })
}

function emptied(value: string | null): string | null {
  return value === null || value.trim() === '' ? null : value.trim()
}

function describeSetting(title: string, { choice, number }: SettingWanted['changes']): string {
  if (choice === 'skipped') return `Không làm “${title}”`
  if (choice === 'needed') return `Sẽ làm “${title}”`
  if (choice === null) return `“${title}” trở lại như danh mục`
  return number === undefined ? `Đã sửa ngày của “${title}”` : `Đã ghi số của “${title}”`
}

interface SentMark {
  readonly id: string
  readonly slug: string
  readonly sentAt: string | null
  readonly sentTo: string | null
}

function markSent(parts: EngineParts, { id, slug, sentAt, sentTo }: SentMark) {
  const dossier: Dossier = requireDossier(parts, id)
  const { title } = requireTemplate(parts, slug)
  const record = readPaperRecords(parts, dossier.id).get(slug)
  if (!record) throw notFound(`Chưa ghi “${title}” ra tệp nên chưa thể đánh dấu đã gửi.`)
  if (sentAt !== null && record.finalAt === null) {
    throw unusable(
      `“${title}” còn là dự thảo. Lập bản chính thức rồi hãy đánh dấu đã gửi.`,
      'sentAt',
    )
  }
  const label = sentAt === null ? `“${title}” chưa gửi` : `Đã đánh dấu gửi “${title}”`
  return runCommand(parts, { dossierId: id, name: 'mark-sent', label }, (write) =>
    write.update('paper', String(record.row['id']), {
      sentAt,
      sentTo: sentAt === null ? null : emptied(sentTo ?? ''),
      state: sentAt === null ? 'final' : 'sent',
    }),
  )
}
