import type { PlainDate } from '#core/base/plain-date.ts'
import type { KeepingNote } from '#core/dossier/data-keeping.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { peopleSource } from '#core/dossier/listed-people.ts'
import { offerKeeping, retentionOn } from '#core/dossier/offer-keeping.ts'
import type { ImportKind } from '#core/contract/import-values.ts'
import type { KeepingView, Retention } from '#core/contract/personal-data-values.ts'
import { runCommand } from './commands.ts'
import { requireDossier, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

/** People of a dossier, with those who are members only. */
export function countEverybody(parts: EngineParts, dossierId: string): number {
  return parts.store.count('person', dossierId)
}

/** The reminder of a dossier that still holds people; null while none is due. */
export function retentionOf(parts: EngineParts, dossier: Dossier): Retention | null {
  const { remindDays } = parts.personalData
  const due = retentionOn(dossier.congress.retainUntil, parts.today(), remindDays)
  return due !== null && countEverybody(parts, dossier.id) > 0 ? due : null
}

export function purposeMissing(parts: EngineParts, { congress, id }: Dossier): boolean {
  return congress.dataPurpose === null && countEverybody(parts, id) > 0
}

export function notedKeeping({ congress }: Dossier): KeepingNote | null {
  const { dataPurpose, dataResponsible, retainUntil } = congress
  if (dataPurpose === null || retainUntil === null) return null
  return { purpose: dataPurpose, responsible: dataResponsible ?? '', retainUntil }
}

export function viewKeeping(parts: EngineParts, id: string): KeepingView {
  const dossier = requireDossier(parts, id)
  const noted = notedKeeping(dossier)
  const { purpose, keepMonths, grounds } = parts.personalData
  const before = latestNoted(parts, id)
  return {
    noted: noted && { ...noted, on: dossier.congress.dataPurposeOn },
    offered: offerKeeping(dossier.congress, { purpose, keepMonths, before }, parts.today()),
    grounds: grounds
      .filter(({ from, until }) => isInForce(parts.today(), from, until))
      .map(({ document, clause, says, confidence }) => ({ document, clause, says, confidence })),
    people: countEverybody(parts, id),
    retention: retentionOf(parts, dossier),
    erasures: parts.store.rows('erasure', id, ['at']).map((row) => ({
      at: String(row['at']),
      actor: String(row['actor']),
      people: Number(row['people']),
    })),
  }
}

function isInForce(today: PlainDate, from: PlainDate, until: PlainDate | null): boolean {
  return from <= today && (until === null || today <= until)
}

/** How this office does it: as in the dossier it worked on last; the sample is nobody's. */
function latestNoted(parts: EngineParts, besides: string) {
  for (const head of parts.store.listDossiers()) {
    if (head.sample || head.id === besides) continue
    const congress = parts.store.dossier(head.id)?.congress
    if (congress && congress.dataPurpose !== null) return congress
  }
  return null
}

export function setKeeping(parts: EngineParts, { id, ...note }: KeepingNote & { id: string }) {
  requireDossier(parts, id)
  if (note.retainUntil < parts.today()) {
    throw unusable('Ngày giữ dữ liệu đã qua. Chọn một ngày từ hôm nay trở đi.', 'retainUntil')
  }
  return runCommand(
    parts,
    { dossierId: id, name: 'set-keeping', label: 'Đã ghi mục đích dùng dữ liệu cá nhân' },
    (write) =>
      write.update('dossier', id, {
        dataPurpose: note.purpose,
        dataPurposeOn: parts.today(),
        dataResponsible: note.responsible,
        retainUntil: note.retainUntil,
      }),
  )
}

/** Hundreds of people at once come in only when it is noted what for. */
export function requirePurpose(parts: EngineParts, dossierId: string, kind: ImportKind): void {
  const { congress } = requireDossier(parts, dossierId)
  if (congress.dataPurpose !== null || !peopleSource.safeParse(kind).success) return
  throw unusable(
    'Chưa ghi mục đích dùng dữ liệu cá nhân của hồ sơ này nên chưa nhập người nào. Ghi mục đích rồi nhập lại.',
    'dataPurpose',
  )
}
