import { dossier } from '#core/dossier/dossier.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { RowReader } from './rows.ts'
import type { Row } from './tables.ts'
import { UnreadableData } from './unreadable-data.ts'

/**
 * The whole dossier as the core knows it; null when there is none or it was removed. Throws UnreadableData when
 * its rows hold what no dossier can hold.
 */
export function readDossier(rows: RowReader, id: string, revision: number): Dossier | null {
  const head = rows.get('dossier', id)
  if (head === null || head['removed'] === true) return null
  const plan = rows.get('plan', id)
  if (plan === null) throw new UnreadableData('hồ sơ', `dossier ${id} has no plan row`)
  const parsed = dossier.safeParse({
    id,
    packId: head['packId'],
    sample: head['sample'],
    revision,
    congress: head,
    plan,
    units: rows.list('unit', id, ['position']),
    people: rows.peopleApart(id),
    delegates: rows.list('delegate', id, ['listPosition']),
    candidates: rows.list('candidate', id, ['listPosition']),
    guests: rows.list('guest', id, ['listPosition']),
    distinctPairs: rows.list('distinctPair', id, []),
    composition: rows.list('composition', id, ['position']),
    tieDecisions: rows.list('tieDecision', id, ['position']),
    sessions: rows.list('session', id, ['position']),
    agenda: inRunningOrder(
      rows.list('session', id, ['position']),
      rows.list('agendaItem', id, ['position']),
    ),
    tasks: rows.list('task', id, ['position']),
    typedFacts: rows.list('typedFact', id, ['name']).map((row) => unpack(row, 'value')),
    typedRows: rows.list('typedRow', id, ['list', 'position']).map((row) => unpack(row, 'cells')),
    paperSettings: rows.list('paperSetting', id, ['slug']),
  } satisfies Record<keyof Dossier, unknown>)
  if (!parsed.success) throw new UnreadableData('hồ sơ', parsed.error)
  return parsed.data
}

function inRunningOrder(sessions: readonly Row[], items: readonly Row[]): Row[] {
  return sessions.flatMap((session) => items.filter((item) => item['sessionId'] === session['id']))
}

/** A column that holds JSON, as the value it stands for. */
function unpack(row: Row, field: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(String(row[field]))
    return { ...row, [field]: value }
  } catch (error) {
    throw new UnreadableData('hồ sơ', error)
  }
}
