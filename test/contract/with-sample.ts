import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { EngineParts } from '#main/engine/parts.ts'
import { openEngine } from '#main/host/open-engine.ts'
import { bundledOnce } from './bundled-once.ts'

/** What is read of a sample congress as its workbooks make it; the workspace it is made in goes at once. */
export async function withSample<Value>(
  sample: string,
  read: (parts: EngineParts, dossierId: string) => Value,
): Promise<Value> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'daihoi-test-'))
  const engine = openEngine({
    workspace: path.join(folder, 'so-lieu'),
    outFolder: folder,
    host: 'terminal',
    paperFolder: () => folder,
    otherFolder: () => folder,
    bundled: bundledOnce(),
  })
  if (!engine.ok) throw new Error(engine.error.sentence)
  const { parts, router } = engine.value
  try {
    const { id } = await createRouterClient(router).dossiers.openSample({ sample })
    return read(parts, id)
  } finally {
    engine.value.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
