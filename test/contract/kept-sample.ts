import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { EngineParts } from '#main/engine/parts.ts'
import { openEngine } from '#main/host/open-engine.ts'
import type { DossierImage } from '#main/store/dossier-image.ts'
import { bundledOnce } from './bundled-once.ts'

const USUAL = 'tam-duong-xi'

/** The usual sample as its workbooks make it. */
async function makeSample(): Promise<DossierImage> {
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
  const { id } = await createRouterClient(router).dossiers.openSample({ sample: USUAL })
  const image = parts.store.image(id)
  engine.value.close()
  rmSync(folder, { recursive: true, force: true })
  if (image === null) throw new Error('the sample was not made')
  return image
}

const kept = await makeSample()

/**
 * Whoever asks for the usual sample in a workspace without it finds it made: reading its workbooks takes longer than
 * most tests.
 */
export function offerKeptSample(parts: EngineParts): void {
  const { readSample } = parts
  Object.assign(parts, {
    readSample: (name: string) => {
      const isThere = parts.store.listDossiers().some(({ sample }) => sample)
      if (name === USUAL && !isThere) parts.store.takeImage(kept, false)
      return readSample(name)
    },
  })
}
