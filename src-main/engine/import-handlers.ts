import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { ImportKind, ImportPreview, ImportRequest } from '#core/contract/import-values.ts'
import type { Receipt } from '#core/contract/values.ts'
import { ROW_OF_SOURCE } from '#core/dossier/listed-people.ts'
import { describeIntakeFailure } from '#core/intake/intake-failure.ts'
import type { ToldRecord } from '#core/intake/import-records.ts'
import { planImport } from '#core/intake/plan-import.ts'
import type { ImportRecords, PeopleRecords, PlannedImport } from '#core/intake/plan-import.ts'
import { readTexts } from '#core/intake/read-texts.ts'
import { describeReadFailure, readWorkbook } from '#main/office/read-workbook.ts'
import type { Row } from '#main/store/tables.ts'
import type { Write } from '#main/store/write-door.ts'
import type { EngineApi } from './api.ts'
import { backUpBefore } from './backup-handlers.ts'
import { given, runCommand } from './commands.ts'
import { conflict, requireDossier, takeOrRefuse } from './failures.ts'
import { requirePurpose } from './keeping.ts'
import { readRegister } from './member-register.ts'
import type { EngineParts } from './parts.ts'

const KIND_WORDS: Readonly<Record<ImportKind, string>> = {
  plan: 'đơn vị',
  delegates: 'đại biểu',
  candidates: 'nhân sự',
  composition: 'yêu cầu về cơ cấu',
  members: 'đoàn viên',
  guests: 'khách mời',
  indicators: 'chỉ tiêu',
  petitions: 'kiến nghị',
}

export function importHandlers(api: EngineApi, parts: EngineParts) {
  return {
    imports: {
      readTexts: api.imports.readTexts.handler(({ input }) => ({
        readings: readTexts({ ...input, definitions: parts.intake }),
      })),
      preview: api.imports.preview.handler(
        async ({ input }) => (await planRequest(parts, input)).preview,
      ),
      apply: api.imports.apply.handler(async ({ input }) => {
        const planned = await planRequest(parts, input)
        requirePurpose(parts, input.dossierId, planned.preview.kind)
        backUpBefore(parts, 'before-import')
        return writeImport(parts, { dossierId: input.dossierId, planned, undoable: true })
      }),
    },
  }
}

function bytesOf(request: ImportRequest): Uint8Array {
  return Buffer.from(request.contentBase64, 'base64')
}

/** `plain`: the content, where it is no office's own file; what an office said of its columns is no business of it. */
async function planRequest(
  parts: EngineParts,
  request: ImportRequest,
  plain: Uint8Array | null = null,
): Promise<Planned> {
  const bytes = plain ?? bytesOf(request)
  const workbook = takeOrRefuse(await readWorkbook(bytes, request.fileName), describeReadFailure)
  // Read after the wait: another command may have been confirmed meanwhile.
  const dossier = request.dossierId === null ? null : requireDossier(parts, request.dossierId)
  const register = dossier === null ? null : readRegister(parts.store, dossier)
  const planned = planImport({
    workbook,
    request,
    definitions: parts.intake,
    dossier,
    register,
    ...(plain === null && { remembered: parts.store.mappings.list }),
  })
  return { ...takeOrRefuse(planned, describeIntakeFailure), revision: dossier?.revision ?? null }
}

/** A plan, with the revision of the dossier it was made against. */
interface Planned extends PlannedImport {
  readonly revision: number | null
}

interface PlainImport {
  readonly dossierId: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly undoable: boolean
}

/** Imports a workbook of the bundled sample as it is, without corrections. */
export async function importWorkbook(
  parts: EngineParts,
  plain: PlainImport,
): Promise<ImportPreview> {
  const request: ImportRequest = {
    dossierId: plain.dossierId,
    kind: plain.kind,
    fileName: plain.fileName,
    contentBase64: '',
    sheet: null,
    mapping: {},
    corrections: [],
    leaveOut: [],
  }
  const planned = await planRequest(parts, request, plain.bytes)
  writeImport(parts, { dossierId: plain.dossierId, planned, undoable: plain.undoable })
  return planned.preview
}

interface ImportWrite {
  readonly dossierId: string
  readonly planned: Planned
  readonly undoable: boolean
}

function writeImport(parts: EngineParts, work: ImportWrite) {
  const { preview, records } = work.planned
  const { added, updated, same, refused } = preview.counts
  const label = `Đã nhập ${formatInteger(added + updated)} ${KIND_WORDS[preview.kind]} từ ${preview.fileName}`
  const receipt: Receipt = runCommand(
    parts,
    { dossierId: work.dossierId, name: `import-${preview.kind}`, label, undoable: work.undoable },
    (write) => {
      if (parts.store.dossier(work.dossierId)?.revision !== work.planned.revision) {
        throw conflict(
          'Hồ sơ vừa được sửa ở một cửa sổ khác nên chưa ghi gì. Xem lại tệp rồi nhập lần nữa.',
        )
      }
      writeRecords({ parts, write, dossierId: work.dossierId }, records)
    },
  )
  const { toRemember } = work.planned
  if (toRemember !== null) parts.store.mappings.keep(preview.kind, toRemember, parts.now())
  return { ...receipt, added, updated, same, refused }
}

interface Target {
  readonly parts: EngineParts
  readonly write: Write
  readonly dossierId: string
}

function writeRecords(target: Target, records: ImportRecords): void {
  if (records.kind === 'plan') writeUnits(target, records)
  else if (records.kind === 'composition') writeComposition(target, records)
  else if ('rows' in records) writePeople(target, records)
  else writeToldRows(target, records.toldRows)
  // What the title rows and totals tell, only where the dossier did not know it.
  target.write.update('dossier', target.dossierId, given(records.congress))
  target.write.update('plan', target.dossierId, given(records.plan))
}

type PlanRecords = Extract<ImportRecords, { kind: 'plan' }>
type CompositionRecords = Extract<ImportRecords, { kind: 'composition' }>

function writeUnits({ parts, write, dossierId }: Target, records: PlanRecords): void {
  let position = nextPosition(parts.store.rows('unit', dossierId, ['position']), 'position')
  for (const record of records.units) {
    if (record.matchId) write.update('unit', record.matchId, { ...record.unit })
    else
      write.insert('unit', { ...record.unit, id: parts.newId(), dossierId, position: position++ })
  }
}

function writeComposition(
  { parts, write, dossierId }: Target,
  { requirements }: CompositionRecords,
): void {
  let position = nextPosition(parts.store.rows('composition', dossierId, ['position']), 'position')
  for (const { matchId, requirement } of requirements) {
    if (matchId) write.update('composition', matchId, { ...requirement })
    else
      write.insert('composition', {
        ...requirement,
        id: parts.newId(),
        dossierId,
        position: position++,
      })
  }
}

function writePeople({ parts, write, dossierId }: Target, records: PeopleRecords): void {
  const table = ROW_OF_SOURCE[records.kind]
  let listPosition = nextPosition(
    parts.store.rows(table, dossierId, ['listPosition']),
    'listPosition',
  )
  for (const record of records.rows) {
    const personId = record.personMatchId ?? parts.newId()
    if (record.personMatchId) write.update('person', personId, { ...record.person })
    else write.insert('person', { ...record.person, id: personId, dossierId })
    const row: Row = { ...record.row, personId }
    if (record.rowMatchId) write.update(table, record.rowMatchId, row)
    else write.insert(table, { ...row, id: parts.newId(), dossierId, listPosition: listPosition++ })
  }
}

function writeToldRows({ parts, write, dossierId }: Target, records: readonly ToldRecord[]): void {
  const stored = requireDossier(parts, dossierId).typedRows
  const positions = new Map<string, number>()
  for (const { list, matchId, cells } of records) {
    if (matchId) write.update('typedRow', matchId, { cells: JSON.stringify(cells) })
    else {
      const position = positions.get(list) ?? stored.filter((row) => row.list === list).length
      positions.set(list, position + 1)
      const row = { id: parts.newId(), dossierId, list, position, parentId: null, personId: null }
      write.insert('typedRow', { ...row, cells: JSON.stringify(cells) })
    }
  }
}

function nextPosition(rows: readonly Row[], field: string): number {
  const last = rows.at(-1)
  return last ? Number(last[field]) + 1 : 0
}
