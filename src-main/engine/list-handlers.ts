import path from 'node:path'
import { invariant } from '#core/base/invariant.ts'
import { formatInteger, lowerFirst } from '#core/base/vietnamese-text.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { ListEntry, ListPreview, WantedListInput } from '#core/contract/list-values.ts'
import type { ListDefinition } from '#core/papers/list-definition.ts'
import { usualColumns } from '#core/papers/list-table.ts'
import { planList } from '#core/papers/plan-list.ts'
import type { PlannedList } from '#core/papers/plan-list.ts'
import { CARDS_ON_A_PAGE } from '#main/office/card-layout.ts'
import { writeList } from '#main/office/write-list.ts'
import type { Row } from '#main/store/tables.ts'
import type { EngineApi } from './api.ts'
import { runCommand } from './commands.ts'
import { readExportNotes } from './export-notes.ts'
import { notFound, requireDossier, storeFailed, unusable } from './failures.ts'
import { requirePack } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'
import { peopleOfList } from './people-of-list.ts'
import { paperRow } from './paper-row.ts'
import { hashOf, savePaperFile } from './save-paper-file.ts'
import { statisticsOf } from './statistics-handlers.ts'

/** The first rows are enough to see what the file will look like. */
const SHOWN_ROWS = 40
/** Word itself is slow with longer tables, and making one takes a gigabyte. */
const MOST_IN_WORD = 2000

/** Lists of people as files to print, and the record of every one that left. */
export function listHandlers(api: EngineApi, parts: EngineParts) {
  return {
    lists: {
      view: api.lists.view.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        return {
          lists: parts.lists.map((list) => viewList(parts, dossier, list)),
          notes: readExportNotes(parts, dossier),
        }
      }),
      preview: api.lists.preview.handler(({ input }) => previewList(parts, input)),
      write: api.lists.write.handler(({ input }) => writeToFolder(parts, input)),
      download: api.lists.download.handler(async ({ input }) => {
        const { dossier, list, planned } = planFor(parts, input)
        refuseLongWord(planned)
        const bytes = await writeList(planned.model)
        const fileName = fileNameOf(list, input)
        noteExport(parts, dossier, { list, planned, fileName, paper: null })
        return { fileName, contentBase64: Buffer.from(bytes).toString('base64') }
      }),
    },
  }
}

function viewList(parts: EngineParts, dossier: Dossier, list: ListDefinition): ListEntry {
  const { id, title, about, source, kind, formats, orderBy, groupBy } = list
  const table = kind === 'table' || kind === 'cards'
  const people = peopleOfList(parts, dossier, source)
  const usual = usualColumns(list, people)
  const byUnit = source === 'delegates' || source === 'members'
  return {
    ...{ id, title, about, source, kind, formats },
    order: orderBy,
    grouping: groupBy,
    orders: table
      ? [
          'list',
          'name',
          ...(byUnit ? (['unit'] as const) : []),
          ...(source === 'delegates' ? (['delegation'] as const) : []),
        ]
      : ['list'],
    groupings:
      kind === 'table'
        ? [
            'none',
            ...(byUnit ? (['unit'] as const) : []),
            ...(source === 'delegates' ? (['delegation'] as const) : []),
          ]
        : ['none'],
    columns: list.columns.map((column) => {
      const { field, heading, group, sensitive } = column
      return { field, heading, group, sensitive, on: usual.includes(column) }
    }),
    people: people.length,
  }
}

interface Planned {
  readonly dossier: Dossier
  readonly list: ListDefinition
  readonly planned: PlannedList
}

/** `most`: no more people than that, where only the look is wanted. */
function planFor(parts: EngineParts, wanted: WantedListInput, most = Infinity): Planned {
  const dossier = requireDossier(parts, wanted.id)
  const list = parts.lists.find(({ id }) => id === wanted.listId)
  if (!list) throw notFound('Không có danh sách này. Mở lại trang Xuất danh sách.')
  const planned = planList(list, wanted, {
    dossier,
    people: peopleOfList(parts, dossier, list.source).slice(0, most),
    statistics: statisticsOf(parts, list.source),
    asOf: dossier.congress.startDate ?? parts.today(),
  })
  return { dossier, list, planned }
}

function fileNameOf({ fileName }: ListDefinition, { format }: WantedListInput): string {
  return `${fileName}.${format}`
}

async function previewList(parts: EngineParts, wanted: WantedListInput): Promise<ListPreview> {
  if (parts.lists.find(({ id }) => id === wanted.listId)?.kind === 'cards') {
    return previewCards(parts, wanted)
  }
  // What is seen is the sheet; Word has the same columns, words and rows.
  const { list, planned } = planFor(parts, { ...wanted, format: 'xlsx' })
  const { model, rows } = planned
  invariant(model.format === 'xlsx', 'a list that is no cards has a sheet')
  const { viewSheet, pagesOf } = await import('#main/office/view-sheet.ts')
  return {
    fileName: fileNameOf(list, wanted),
    sheet: viewSheet(model.sheet, SHOWN_ROWS),
    contentBase64: null,
    rows,
    shownRows: Math.min(rows, SHOWN_ROWS),
    pages: wanted.format === 'xlsx' ? pagesOf(model.sheet) : null,
    orientation: model.sheet.page === 'P0' ? 'portrait' : 'landscape',
    open: planned.open.flatMap(({ field, count }) => {
      const heading = list.columns.find((column) => column.field === field)?.heading
      return heading === undefined ? [] : [{ heading, count }]
    }),
  }
}

/** Cards of the first page: the others look the same. */
async function previewCards(parts: EngineParts, wanted: WantedListInput): Promise<ListPreview> {
  const { dossier, list, planned } = planFor(parts, wanted, CARDS_ON_A_PAGE)
  const bytes = await writeList(planned.model)
  const rows = peopleOfList(parts, dossier, list.source).length
  return {
    fileName: fileNameOf(list, wanted),
    sheet: null,
    contentBase64: Buffer.from(bytes).toString('base64'),
    rows,
    shownRows: planned.rows,
    pages: Math.ceil(rows / CARDS_ON_A_PAGE),
    orientation: 'portrait',
    open: [],
  }
}

async function writeToFolder(parts: EngineParts, wanted: WantedListInput) {
  const { dossier, list, planned } = planFor(parts, wanted)
  refuseLongWord(planned)
  const pack = requirePack(parts, dossier)
  const bytes = await writeList(planned.model)
  const fileName = fileNameOf(list, wanted)
  const folder = parts.paperFolder(dossier)
  const file = path.join(folder, fileName)
  const slug = `list:${fileName}`
  const record = parts.store.rows('paper', dossier.id, []).find((row) => row['slug'] === slug)
  const saved = await savePaperFile({
    file,
    bytes,
    lastWrittenHash: record === undefined ? null : String(record['fileHash']),
    at: parts.now(),
  })
  if (!saved.ok) throw storeFailed(saved.error.sentence)
  const fileHash = hashOf(bytes)
  const paper = paperRow(parts, dossier, {
    ...{ slug, fileName, fileHash, pack },
    before: record,
    fingerprint: fileHash,
  })
  noteExport(parts, dossier, {
    list,
    planned,
    fileName,
    paper: { row: paper, known: record !== undefined },
  })
  const { kept } = saved.value
  return { fileName, folder, path: file, kept: kept === null ? null : path.basename(kept) }
}

function refuseLongWord({ model, rows }: PlannedList): void {
  if (model.format === 'xlsx' || rows <= MOST_IN_WORD) return
  const [people, most] = [formatInteger(rows), formatInteger(MOST_IN_WORD)]
  throw unusable(
    `Danh sách có ${people} người, tệp Word nhận nhiều nhất ${most}. Chọn loại tệp Excel.`,
    'format',
  )
}

interface Export {
  readonly list: ListDefinition
  readonly planned: PlannedList
  readonly fileName: string
  /** What is remembered of the file in the folder, so that an edited one is told from ours; null for a download. */
  readonly paper: { readonly row: Row; readonly known: boolean } | null
}

/** Undo cannot take a file back, so it is recorded and not offered. */
function noteExport(
  parts: EngineParts,
  dossier: Dossier,
  { list, planned, fileName, paper }: Export,
): void {
  const label = `Đã xuất ${lowerFirst(list.title)}`
  const words = { dossierId: dossier.id, name: 'export-list', label, undoable: false }
  runCommand(parts, words, (write) => {
    if (paper !== null) {
      if (paper.known) write.update('paper', String(paper.row['id']), paper.row)
      else write.insert('paper', paper.row)
    }
    write.insert('exportNote', {
      id: parts.newId(),
      dossierId: dossier.id,
      at: parts.now(),
      actor: parts.actor,
      list: list.title,
      fileName,
      columns: JSON.stringify(
        planned.columns.map(({ group, heading }) =>
          group === null ? heading : `${group}: ${heading}`,
        ),
      ),
      rows: planned.rows,
      sensitive: planned.columns.some(({ sensitive }) => sensitive),
    })
  })
}
