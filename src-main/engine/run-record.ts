import type { Receipt } from '#core/contract/values.ts'
import type { Write } from '#main/store/write-door.ts'
import { runCommand } from './commands.ts'
import { writeDayEvents } from './day-events.ts'
import type { NewDayEvent } from './day-events.ts'
import { notFound } from './failures.ts'
import type { EngineParts } from './parts.ts'
import type { RunParts, RunSessionParts } from './run-parts.ts'

export interface Words {
  readonly name: string
  readonly label: string
}

/** One command: rows of the proceedings and the events that tell how they came. */
export function record(
  parts: EngineParts,
  { dossier }: RunParts,
  words: Words,
  body: (write: Write) => readonly NewDayEvent[],
): Receipt {
  const command = { dossierId: dossier.id, ...words, undoable: false }
  return runCommand(parts, command, (write) => {
    writeDayEvents(parts, write, dossier.id, body(write))
  })
}

/** A session of the agenda as it is run; refused when it is there no more. */
export function requireSession({ sessions }: RunParts, sessionId: string): RunSessionParts {
  const session = sessions.find(({ timed }) => timed.session.id === sessionId)
  if (!session) throw notFound('Không còn phiên này trong chương trình. Mở lại trang Điều hành.')
  return session
}

/** The figures of the credentials report stay those of the papers: what they say of absences was counted then. */
export function isFrozen({ standing }: RunParts, sessionId: string): boolean {
  return standing.some(
    ({ kind, subject }) => kind === 'credentials-frozen' && subject === sessionId,
  )
}
