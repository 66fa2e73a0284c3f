import path from 'node:path'
import type { EditedPaper } from '#core/contract/paper-values.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import { requireDossier } from './failures.ts'
import { readPaperRecords } from './paper-records.ts'
import type { OfficeTexts } from './paper-records.ts'
import type { EngineParts } from './parts.ts'
import { hashOf, readIfThere } from './save-paper-file.ts'

/** The parts of a file that the office writes itself, to be told from what it may have changed elsewhere. */
export function readTextsIn(
  _format: PaperTemplate['format'],
  _bytes: Uint8Array,
): Promise<OfficeTexts | null> {
  return Promise.resolve(null)
}

/** Files of these papers that are not as they were written. */
export async function findEdited(
  parts: EngineParts,
  id: string,
  templates: readonly PaperTemplate[],
): Promise<EditedPaper[]> {
  const folder = parts.paperFolder(requireDossier(parts, id))
  const records = readPaperRecords(parts, id)
  const edited: EditedPaper[] = []
  for (const { slug, title } of templates) {
    const record = records.get(slug)
    if (record === undefined) continue
    const bytes = await readIfThere(path.join(folder, record.fileName))
    if (bytes === null || hashOf(bytes) === record.fileHash) continue
    edited.push({ slug, title, fileName: record.fileName, texts: [], elsewhere: true })
  }
  return edited
}

export function takeOfficeTexts(
  _parts: EngineParts,
  _id: string,
  _templates: readonly PaperTemplate[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  return Promise.resolve(new Map())
}
