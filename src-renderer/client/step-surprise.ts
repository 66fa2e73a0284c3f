import type { NextStepView } from '#core/contract/values.ts'
import { isForeign } from './own-changes.ts'

/** Why a person should be asked before a step is taken. */
export type StepSurprise = 'foreign' | 'import' | 'elsewhere'

/** What each screen of a list shows; other screens show something of everything, or no list. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'dai-bieu': ['delegate'],
  'dai-bieu/doan-vien': ['member'],
  'dai-bieu/khach-moi': ['guest'],
  'nhan-su': ['candidate', 'composition'],
  'nhan-su/de-xuat-sua': ['candidate', 'composition'],
  'chuong-trinh': ['session', 'agendaItem', 'dossier'],
  'tien-do': ['task', 'dossier'],
  'ho-so': ['dossier', 'plan', 'unit'],
  'ho-so/phan-bo': ['dossier', 'plan', 'unit', 'tieDecision'],
}

/** A key is pressed without reading what it would take back: what is large or out of sight is asked about. */
export function keySurprise(path: string, next: NextStepView): StepSurprise | null {
  if (next.imports) return 'import'
  const shown = SHOWN[path]
  // A person's own particulars are seen in every list the person stands in.
  const touched = next.tables.filter((table) => table !== 'person')
  if (shown === undefined || touched.length === 0) return null
  return touched.some((table) => shown.includes(table)) ? null : 'elsewhere'
}

/** `path`: of the screen inside the dossier where a key was pressed; null where a button named the step. */
export function surpriseOf(
  dossierId: string,
  next: NextStepView,
  path: string | null,
): StepSurprise | null {
  if (isForeign(dossierId, next)) return 'foreign'
  return path === null ? null : keySurprise(path, next)
}
