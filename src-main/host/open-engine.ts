import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { readBundled } from '#main/bundled/read-bundled.ts'
import type { Bundled } from '#main/bundled/read-bundled.ts'
import { OVERLAY_FOLDER } from '#main/bundled/read-packs.ts'
import { readSample } from '#main/bundled/read-sample.ts'
import { createEngine } from '#main/engine/create-engine.ts'
import type { EngineRouter } from '#main/engine/create-engine.ts'
import type { EngineParts } from '#main/engine/parts.ts'
import { describeOpenFailureInTerminal } from '#main/store/open-failure.ts'
import { openWorkspace } from '#main/store/workspace.ts'
import type { WorkspaceOptions } from '#main/store/workspace.ts'
import { DATA_FOLDER, PROGRAM_FOLDER, freeWorkspace, rememberWorkspace } from './folders.ts'
import { openOverlayFolder } from './overlay-folder.ts'
import { openTemplateFolder } from './template-folder.ts'

export interface EngineOptions {
  readonly workspace: string
  readonly outFolder: string
  readonly host: EngineParts['host']
  paperFolder(dossier: Dossier): string
  /** Another set of rule packs or wording (an office's own, or a test's). */
  readonly regulations?: string
  readonly templates?: string
  /** What was read from these folders already, for a host that opens several engines. */
  readonly bundled?: Bundled
  /**
   * A host with screens opens also when the database cannot be opened: the engine then answers the groups
   * `rescue` and `backups`, everything else with the reason.
   */
  readonly evenIfClosed?: true
  /** Says to other copies of the program that it works here; a command of the terminal does not. */
  readonly claims?: WorkspaceOptions['claims']
  /** Where a folder really lies; tests say it themselves. */
  readonly locate?: WorkspaceOptions['locate']
  /** Where copies and fresh starts go; beside the default folder when nobody says otherwise. */
  readonly otherFolder?: WorkspaceOptions['otherFolder']
}

export interface OpenEngine {
  readonly router: EngineRouter
  readonly parts: EngineParts
  close(): void
}

/** Reads the bundled data, opens the workspace and wires the engine; a failure is one Vietnamese sentence. */
export function openEngine(options: EngineOptions): Result<OpenEngine, { sentence: string }> {
  const templates = options.templates ?? path.join(DATA_FOLDER, 'templates')
  const regulations = options.regulations ?? path.join(DATA_FOLDER, 'regulations')
  const data = options.bundled ? ok(options.bundled) : readBundled({ regulations, templates })
  if (!data.ok) return data
  const programVersion = readVersion()
  const now = () => new Date().toISOString()
  const workspace = openWorkspace({
    folder: options.workspace,
    programVersion,
    now,
    otherFolder: options.otherFolder ?? freeWorkspace,
    ...(options.claims && { claims: true }),
    ...(!options.otherFolder && { remember: rememberWorkspace }),
    ...(options.locate && { locate: options.locate }),
  })
  if (workspace.state.kind !== 'open' && !options.evenIfClosed) {
    return failed({ sentence: describeOpenFailureInTerminal(workspace.state.failure) })
  }
  const ownTemplates = openTemplateFolder({
    workspace: () => workspace.folder,
    standardFolder: path.join(templates, 'papers'),
    standard: data.value.templates,
    definitions: data.value.factDefinitions,
  })
  const parts: EngineParts = {
    ...data.value,
    ownTemplates,
    // Asked anew each time: what the office has saved since holds at once.
    get templates() {
      return ownTemplates.current().templates
    },
    overlays: openOverlayFolder(
      { workspace: () => workspace.folder, bundled: path.join(regulations, OVERLAY_FOLDER) },
      data.value.packs,
    ),
    store: workspace.store,
    workspace,
    readSample: (id) => readSample(path.join(templates, 'samples'), id),
    readRecountPage,
    programVersion,
    host: options.host,
    get folder() {
      return workspace.folder
    },
    // Asked anew each time: in the window the person can choose another one.
    get outFolder() {
      return options.outFolder
    },
    paperFolder: options.paperFolder,
    actor: os.userInfo().username,
    now,
    today,
    newId: randomUUID,
  }
  return ok({ router: createEngine(parts), parts, close: () => workspace.close() })
}

/** Among the built screens, in a working copy as in the archive of an installed program. */
function readRecountPage(): string | null {
  const file = path.join(PROGRAM_FOLDER, 'out', 'renderer', 'recount.html')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
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
