import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { readAgendas } from '#main/bundled/read-agendas.ts'
import { readIntakeDefinitions } from '#main/bundled/read-intake.ts'
import { OVERLAY_FOLDER, readPacks } from '#main/bundled/read-packs.ts'
import { readPaperTemplates } from '#main/bundled/read-paper-templates.ts'
import { readSample } from '#main/bundled/read-sample.ts'
import { createEngine } from '#main/engine/create-engine.ts'
import type { EngineRouter } from '#main/engine/create-engine.ts'
import type { EngineParts } from '#main/engine/parts.ts'
import { describeOpenFailure, openDatabase } from '#main/store/open-database.ts'
import { openStore } from '#main/store/store.ts'
import { PROGRAM_FOLDER } from './folders.ts'
import { openOverlayFolder } from './overlay-folder.ts'

export interface EngineOptions {
  readonly workspace: string
  readonly outFolder: string
  readonly host: EngineParts['host']
  paperFolder(dossier: Dossier): string
  /** Another set of rule packs or wording (an office's own, or a test's). */
  readonly regulations?: string
  readonly templates?: string
}

export interface OpenEngine {
  readonly router: EngineRouter
  readonly parts: EngineParts
  close(): void
}

/** Reads the bundled data, opens the workspace and wires the engine; a failure is one Vietnamese sentence. */
export function openEngine(options: EngineOptions): Result<OpenEngine, { sentence: string }> {
  const templates = options.templates ?? path.join(PROGRAM_FOLDER, 'templates')
  const regulations = options.regulations ?? path.join(PROGRAM_FOLDER, 'regulations')
  const data = readBundled(regulations, templates)
  if (!data.ok) return data
  const database = openDatabase(options.workspace)
  if (!database.ok) return failed({ sentence: describeOpenFailure(database.error) })
  const store = openStore(database.value)
  const parts: EngineParts = {
    ...data.value,
    overlays: openOverlayFolder(
      { workspace: options.workspace, bundled: path.join(regulations, OVERLAY_FOLDER) },
      data.value.packs,
    ),
    store,
    readSample: () => readSample(path.join(templates, 'samples', 'tam-duong-xi')),
    programVersion: readVersion(),
    host: options.host,
    folder: options.workspace,
    outFolder: options.outFolder,
    paperFolder: options.paperFolder,
    actor: os.userInfo().username,
    now: () => new Date().toISOString(),
    today,
    newId: randomUUID,
  }
  return ok({ router: createEngine(parts), parts, close: () => store.close() })
}

type Bundled = Pick<EngineParts, 'packs' | 'templates' | 'intake' | 'agendas'>

function readBundled(
  regulations: string,
  templates: string,
): Result<Bundled, { sentence: string }> {
  const packs = readPacks(regulations)
  if (!packs.ok) {
    const { error } = packs
    return failed({
      sentence: error.kind === 'unreadable' ? error.message : faults('bộ quy định', error.errors),
    })
  }
  const papers = readPaperTemplates(path.join(templates, 'papers'))
  if (!papers.ok) return failed({ sentence: faults('mẫu văn bản', papers.error) })
  const intake = readIntakeDefinitions(path.join(templates, 'intake'))
  if (!intake.ok) return failed({ sentence: faults('mẫu nhập Excel', intake.error) })
  return ok({
    packs: packs.value,
    templates: papers.value,
    intake: intake.value,
    agendas: readAgendas(path.join(templates, 'agendas')),
  })
}

interface FileFault {
  readonly file: string
  readonly line: number | null
  readonly message: string
}

function faults(what: string, errors: readonly FileFault[]): string {
  const list = errors.map(
    (error) =>
      `  ${error.file}${error.line === null ? '' : `, dòng ${error.line}`}: ${error.message}`,
  )
  return [`Có lỗi trong tệp ${what}; sửa các chỗ sau rồi mở lại:`, ...list].join('\n')
}

function readVersion(): string {
  const file = path.join(PROGRAM_FOLDER, 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

/** Today by this machine's own calendar, not UTC: at 6 in the morning in Vietnam UTC is still yesterday. */
function today(): string {
  const now = new Date()
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
