import { dossier } from '#core/dossier/dossier.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { invariant } from '#core/base/invariant.ts'
import type { Rows } from './rows.ts'
import type { Row } from './tables.ts'

/** The whole dossier as the core knows it; null when there is none or it was removed. */
export function readDossier(rows: Rows, id: string, revision: number): Dossier | null {
  const head = rows.get('dossier', id)
  if (head === null || head['removed'] === true) return null
  const plan = rows.get('plan', id)
  invariant(plan, `dossier ${id} has no plan row`)
  return dossier.parse({
    id,
    packId: head['packId'],
    sample: head['sample'],
    revision,
    congress: head,
    plan,
    units: rows.list('unit', id, ['position']),
    people: rows.list('person', id, []),
    delegates: rows.list('delegate', id, ['listPosition']),
    candidates: rows.list('candidate', id, ['listPosition']),
    composition: rows.list('composition', id, ['position']),
    sessions: rows.list('session', id, ['position']),
    agenda: inRunningOrder(
      rows.list('session', id, ['position']),
      rows.list('agendaItem', id, ['position']),
    ),
  } satisfies Record<keyof Dossier, unknown>)
}

function inRunningOrder(sessions: readonly Row[], items: readonly Row[]): Row[] {
  return sessions.flatMap((session) => items.filter((item) => item['sessionId'] === session['id']))
}
