import { collateVietnamese } from '#core/base/vietnamese-text.ts'
import type { DelegateKind } from '#core/vocabulary/terms.ts'
import { unitNameOf } from '#core/dossier/listed-people.ts'
import type { TypedValue } from '#core/dossier/typed-facts.ts'
import type { AgendaSession, Dossier } from '#core/dossier/dossier.ts'
import { countSeats } from '#core/day/attendance.ts'
import { minuteOf, standingEvents } from '#core/day/day-event.ts'
import type { Write } from '#main/store/write-door.ts'
import { countsOf, refuseFreezing, sessionNow } from './attendance-view.ts'
import type { DayAttendance } from './attendance-view.ts'
import { runCommand } from './commands.ts'
import { writeDayEvents } from './day-events.ts'
import { conflict, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { rowOfSession, SESSIONS } from './session-row.ts'

/** Where papers look for those who were absent, by how they became delegates. */
const ABSENT_FACTS: Readonly<Record<DelegateKind, string>> = {
  elected: 'credentials.absentElected',
  'ex-officio': 'credentials.absentExOfficio',
  appointed: 'credentials.absentAppointed',
}

/** Records the moment of the credentials report and writes its figures where the papers read them, as one command. */
export function freezeCredentials(parts: EngineParts, day: DayAttendance) {
  const { dossier, attendance, held, events } = day
  if (held !== null)
    throw conflict(
      'Đang điểm danh lại giữa phiên. Gọi đủ rồi bấm “Lấy số vừa điểm danh”, sau đó mới chốt số liệu.',
    )
  const refused = refuseFreezing(day)
  if (refused !== null) throw unusable(refused)
  const session = sessionNow(dossier, events)
  const counts = countsOf(attendance)
  const label = `Đã chốt số liệu thẩm tra: có mặt ${counts.present} trên ${counts.convened}`
  const words = { dossierId: dossier.id, name: 'freeze-credentials', label, undoable: false }
  return runCommand(parts, words, (write) => {
    writeDayEvents(parts, write, dossier.id, [
      {
        kind: 'credentials-frozen',
        subject: session?.id ?? '',
        data: { ...counts, session: session?.title ?? null },
      },
    ])
    if (session) writeSession(parts, write, day, session)
    // The report speaks of the first session; absences of another one belong to its own line only.
    if (session?.id === dossier.sessions[0]?.id) {
      writeAbsences(parts, write, day)
      writeGroups(parts, write, day)
    }
  })
}

function writeSession(
  parts: EngineParts,
  write: Write,
  { dossier, attendance, events }: DayAttendance,
  session: AgendaSession,
): void {
  const kept = dossier.typedRows.filter(({ list }) => list === SESSIONS)
  const own = rowOfSession(dossier, session.title)
  const cells = { ...own?.cells, ...countsOf(attendance) }
  if (own) return write.update('typedRow', own.id, { cells: JSON.stringify(cells) })
  const opened = standingEvents(events).findLast(
    ({ kind, subject }) => kind === 'session-opened' && subject === session.id,
  )
  const start = opened === undefined ? {} : { start: minuteOf(opened) }
  write.insert('typedRow', {
    id: parts.newId(),
    dossierId: dossier.id,
    list: SESSIONS,
    parentId: null,
    personId: null,
    position: kept.length,
    cells: JSON.stringify({ session: session.title, ...start, ...cells }),
  })
}

function writeAbsences(
  parts: EngineParts,
  write: Write,
  { dossier, attendance }: DayAttendance,
): void {
  if (dossier.congress.form === 'plenary') return
  for (const kind of ['elected', 'ex-officio', 'appointed'] as const) {
    const { excused, absent } = attendance.byKind[kind]
    writeFact(parts, write, dossier, { name: ABSENT_FACTS[kind], value: excused + absent })
  }
}

const GROUPS = 'attendance.groups'

/** The members by group, where the list names the group of each; what was told before gives way. */
function writeGroups(parts: EngineParts, write: Write, day: DayAttendance): void {
  const { dossier, convened, attendance } = day
  if (dossier.congress.form !== 'plenary') return
  const placed = attendance.stands.map((stand, place) => {
    const listed = convened[place]
    return { stand, group: (listed && unitNameOf(listed)) ?? '' }
  })
  const groups = Map.groupBy(placed, ({ group }) => group)
  if (groups.has('') || groups.size < 2) return
  for (const { id } of dossier.typedRows.filter(({ list }) => list === GROUPS)) {
    write.remove('typedRow', id)
  }
  const names = [...groups.keys()].toSorted(collateVietnamese)
  names.forEach((name, position) => {
    const own = countSeats((groups.get(name) ?? []).map(({ stand }) => stand))
    const { convened: members, ...counts } = own
    write.insert('typedRow', {
      ...{ id: parts.newId(), dossierId: dossier.id, list: GROUPS, position },
      ...{ parentId: null, personId: null, cells: JSON.stringify({ name, members, ...counts }) },
    })
  })
}

interface Told {
  readonly name: string
  readonly value: TypedValue
}

function writeFact(parts: EngineParts, write: Write, dossier: Dossier, { name, value }: Told) {
  const before = dossier.typedFacts.find((fact) => fact.name === name)
  const stored = { value: JSON.stringify(value) }
  if (before) write.update('typedFact', before.id, stored)
  else write.insert('typedFact', { id: parts.newId(), dossierId: dossier.id, name, ...stored })
}
