import { z } from 'zod'
import { checkDate } from '#core/checks/usual-day.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { madeWith } from '#core/contract/paper-values.ts'
import type { MadeWith } from '#core/contract/paper-values.ts'
import type { PaperMemory } from '#core/papers/describe-paper-change.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import type { Row } from '#main/store/tables.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'
import type { EngineParts } from './parts.ts'

/** What stands in `paper`: a file in the folder, what it was made from, and whether it is final or sent. */
export interface PaperRecord {
  readonly row: Row
  readonly fileName: string
  readonly fileHash: string
  readonly fingerprint: string
  readonly writtenAt: string
  readonly draftNumber: number | null
  readonly finalAt: string | null
  readonly sentAt: string | null
  readonly sentTo: string | null
  readonly actor: string | null
}

/** Final or sent: perhaps signed, and others may rest on it. */
export function isIssued({ finalAt, sentAt }: PaperRecord): boolean {
  return finalAt !== null || sentAt !== null
}

const usedFactsShape = z.object({
  facts: z.record(z.string(), z.string()),
  lists: z.record(z.string(), z.object({ count: z.number(), digest: z.string() })),
})

const officeTexts = z.object({
  texts: z.record(z.string(), z.string()),
  rest: z.string().nullable(),
})
/** Parts the office writes, as they were written into the file, and a mark of everything else in it. */
export type OfficeTexts = z.infer<typeof officeTexts>

/** Files of lists of people are remembered under names of their own. */
const LIST = 'list:'

export function readPaperRecords(
  parts: EngineParts,
  dossierId: string,
): ReadonlyMap<string, PaperRecord> {
  const rows = parts.store.rows('paper', dossierId, ['slug'])
  const papers = rows.filter((row) => !String(row['slug']).startsWith(LIST))
  return new Map(papers.map((row) => [String(row['slug']), readRecord(row)]))
}

function readRecord(row: Row): PaperRecord {
  const text = (field: string) => (typeof row[field] === 'string' ? row[field] : null)
  return {
    row,
    fileName: String(row['fileName']),
    fileHash: String(row['fileHash']),
    fingerprint: String(row['fingerprint']),
    writtenAt: String(row['writtenAt']),
    draftNumber: typeof row['draftNumber'] === 'number' ? row['draftNumber'] : null,
    finalAt: text('finalAt'),
    sentAt: text('sentAt'),
    sentTo: text('sentTo'),
    actor: text('actor'),
  }
}

/** Records of before migration 6 do not say all of it. */
export function madeWithOf({ row }: PaperRecord): MadeWith | null {
  if (typeof row['packHash'] !== 'string') return null
  return readJson(row['overlays'], (overlays) => madeWith.parse({ ...row, overlays }))
}

/** Null for records of before migration 10. */
export function memoryOfRecord({ row }: PaperRecord): PaperMemory | null {
  const { facts, words, templateHash } = row
  if (facts === null || typeof words !== 'string') return null
  const used = readJson(facts, (stored) => usedFactsShape.parse(stored))
  return { ...used, lines: words.split('\n'), templateHash: String(templateHash) }
}

export function officeTextsOf({ row }: PaperRecord): OfficeTexts | null {
  return row['texts'] === null
    ? null
    : readJson(row['texts'], (stored) => officeTexts.parse(stored))
}

function readJson<T>(stored: Row[string] | undefined, parse: (value: unknown) => T): T {
  try {
    return parse(JSON.parse(String(stored)))
  } catch (error) {
    throw new UnreadableData('văn bản đã viết', error)
  }
}

export interface RecordedPaper {
  readonly slug: string
  readonly fileName: string
  readonly fileHash: string
  /** Of what it was made from. */
  readonly fingerprint: string
  readonly pack: Pack
  readonly memory: PaperMemory
  readonly texts: OfficeTexts | null
  readonly draftNumber: number | null
  readonly isFinal: boolean
}

/** The row of a paper that has just been written. A new file was not sent to anybody. */
export function paperRecordRow(parts: EngineParts, dossier: Dossier, paper: RecordedPaper): Row {
  const { slug, fileName, fileHash, fingerprint, pack, memory, texts, draftNumber, isFinal } = paper
  const at = parts.now()
  return {
    ...{ dossierId: dossier.id, slug, fileName, writtenAt: at },
    packId: pack.header.id,
    packVersion: pack.header.version,
    packHash: pack.hash,
    overlays: JSON.stringify(pack.overlays),
    asOf: checkDate(pack, dossier, parts.today()),
    ...{ fingerprint, fileHash, draftNumber },
    state: isFinal ? 'final' : 'draft',
    templateHash: memory.templateHash,
    facts: JSON.stringify({ facts: memory.facts, lists: memory.lists }),
    words: memory.lines.join('\n'),
    texts: texts === null ? null : JSON.stringify(texts),
    actor: parts.actor,
    finalAt: isFinal ? at : null,
    sentAt: null,
    sentTo: null,
  }
}
