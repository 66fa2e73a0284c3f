import { checkDate } from '#core/checks/run-checks.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import type { Row } from '#main/store/tables.ts'
import type { EngineParts } from './parts.ts'

interface PaperFile {
  readonly slug: string
  readonly fileName: string
  readonly fileHash: string
  /** Of what it was made from. */
  readonly fingerprint: string
  readonly pack: Pack
  /** As it was recorded when it was written before. */
  readonly before: Row | undefined
}

/** What is remembered of a file in the folder, so that an edited one is told from ours. */
export function paperRow(parts: EngineParts, dossier: Dossier, file: PaperFile): Row {
  const { slug, fileName, fileHash, fingerprint, pack, before } = file
  return {
    id: before === undefined ? parts.newId() : String(before['id']),
    dossierId: dossier.id,
    slug,
    fileName,
    writtenAt: parts.now(),
    packId: pack.header.id,
    packVersion: pack.header.version,
    packHash: pack.hash,
    overlays: JSON.stringify(pack.overlays),
    asOf: checkDate(pack, dossier, parts.today()),
    fingerprint,
    fileHash,
    state: 'draft',
    draftNumber: null,
    templateHash: null,
    facts: null,
    words: null,
    texts: null,
    actor: parts.actor,
    finalAt: null,
    sentAt: null,
    sentTo: null,
  }
}
