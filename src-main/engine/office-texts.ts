import path from 'node:path'
import type { EditedPaper } from '#core/contract/paper-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { listFields } from '#core/papers/fact-definition.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import { readPaperText } from '#main/office/read-paper-text.ts'
import { runCommand } from './commands.ts'
import { requireDossier } from './failures.ts'
import { officeTextsOf, readPaperRecords } from './paper-records.ts'
import type { OfficeTexts, PaperRecord } from './paper-records.ts'
import type { EngineParts } from './parts.ts'
import { hashOf, readIfThere } from './save-paper-file.ts'

/** The parts of a file that the office writes itself, and marks of all else; null where it cannot be read. */
export function readTextsIn(
  format: PaperTemplate['format'],
  bytes: Uint8Array,
): OfficeTexts | null {
  if (format === 'xlsx') return null
  const read = readPaperText(bytes)
  if (!read.ok) return null
  const { texts, rest, figures, doubled } = read.value
  return {
    texts: Object.fromEntries(texts),
    // A figure that was typed over, or a part that stands twice, is a change that no text tells.
    rest: hashOf(Buffer.from(JSON.stringify([rest, figures, doubled]), 'utf8')),
  }
}

interface EditedFile {
  readonly template: PaperTemplate
  readonly record: PaperRecord
  readonly hash: string
  /** Texts of the dossier that were changed in the file and nowhere else. */
  readonly changed: readonly ChangedText[]
  readonly elsewhere: boolean
}

interface ChangedText {
  readonly name: string
  readonly label: string
  readonly text: string
}

async function readEdited(
  parts: EngineParts,
  dossier: Dossier,
  templates: readonly PaperTemplate[],
): Promise<EditedFile[]> {
  const folder = parts.paperFolder(dossier)
  const records = readPaperRecords(parts, dossier.id)
  const edited: EditedFile[] = []
  for (const template of templates) {
    const record = records.get(template.slug)
    if (record === undefined) continue
    const bytes = await readIfThere(path.join(folder, record.fileName))
    const hash = bytes === null ? record.fileHash : hashOf(bytes)
    if (bytes === null || hash === record.fileHash) continue
    const now = readTextsIn(template.format, bytes)
    edited.push({ template, record, hash, ...compare(parts, dossier, { record, now }) })
  }
  return edited
}

/** What of an edited file can be taken over; a text that was changed in the dossier as well cannot. */
function compare(
  parts: EngineParts,
  dossier: Dossier,
  { record, now }: { readonly record: PaperRecord; readonly now: OfficeTexts | null },
): Pick<EditedFile, 'changed' | 'elsewhere'> {
  const before = officeTextsOf(record)
  if (before === null || now === null) return { changed: [], elsewhere: true }
  const labels = new Map(listFields(parts.factDefinitions).map(({ name, label }) => [name, label]))
  const told = new Map(dossier.typedFacts.map(({ name, value }) => [name, String(value)]))
  const names = Object.keys({ ...before.texts, ...now.texts }).filter(
    (name) => tidied(before.texts[name]) !== tidied(now.texts[name]),
  )
  const isOurs = (name: string) => tidied(told.get(name)) === tidied(before.texts[name])
  const changed = names.flatMap((name): ChangedText[] => {
    const [label, text] = [labels.get(name), now.texts[name]]
    return label !== undefined && text !== undefined && isOurs(name) ? [{ name, label, text }] : []
  })
  return { changed, elsewhere: changed.length < names.length || before.rest !== now.rest }
}

/** Word keeps no empty lines and no runs of spaces, and a token may be spaced otherwise. */
function tidied(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFC')
    .replace(/\{\{\s*([^{}]*?)\s*\}\}/g, '{{ $1 }}')
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Files of these papers that are not as they were written. */
export async function findEdited(
  parts: EngineParts,
  id: string,
  templates: readonly PaperTemplate[],
): Promise<EditedPaper[]> {
  const edited = await readEdited(parts, requireDossier(parts, id), templates)
  return edited.map(({ template, record, changed, elsewhere }) => ({
    slug: template.slug,
    title: template.title,
    fileName: record.fileName,
    texts: changed.map(({ label }) => label),
    elsewhere,
  }))
}

export interface TakenTexts {
  /** Labels of the texts that are in the dossier now. */
  readonly labels: readonly string[]
  /** SHA-256 of a file all of whose changes were taken, so that nothing of it need be kept; null otherwise. */
  readonly settled: string | null
}

/** Takes what the office wrote into the files over into the dossier, in one step, before they are replaced. */
export async function takeOfficeTexts(
  parts: EngineParts,
  id: string,
  templates: readonly PaperTemplate[],
): Promise<ReadonlyMap<string, TakenTexts>> {
  const dossier = requireDossier(parts, id)
  const edited = await readEdited(parts, dossier, templates)
  const texts = new Map<string, ChangedText>()
  const taken = new Map<string, TakenTexts>()
  for (const { template, changed, elsewhere, hash } of edited) {
    // Two papers with the same part, changed in two ways: the first counts, the other file is kept.
    const own = changed.filter(({ name, text }) => (texts.get(name)?.text ?? text) === text)
    own.forEach((one) => texts.set(one.name, one))
    const isWhole = !elsewhere && own.length === changed.length
    const labels = own.map(({ label }) => label)
    taken.set(template.slug, { labels, settled: isWhole ? hash : null })
  }
  if (texts.size > 0) storeTexts(parts, dossier, [...texts.values()])
  return taken
}

function storeTexts(parts: EngineParts, dossier: Dossier, texts: readonly ChangedText[]): void {
  const known = new Map(dossier.typedFacts.map((fact) => [fact.name, fact.id]))
  const names = texts.map(({ label }) => `“${label}”`).join(', ')
  const label = `Đã lấy lời văn sửa trong Word: ${names}`
  runCommand(parts, { dossierId: dossier.id, name: 'take-paper-texts', label }, (write) => {
    for (const { name, text } of texts) {
      const rowId = known.get(name)
      const value = JSON.stringify(text)
      if (rowId !== undefined && text === '') write.remove('typedFact', rowId)
      else if (rowId !== undefined) write.update('typedFact', rowId, { value })
      else if (text !== '')
        write.insert('typedFact', { id: parts.newId(), dossierId: dossier.id, name, value })
    }
  })
}
