import { isPlainDate } from '../base/plain-date.ts'
import { formatClock, formatDateInColumn, formatInteger } from '../base/vietnamese-text.ts'
import { AGENDA_TOPIC_LABELS } from '../vocabulary/agenda-topic-labels.ts'
import {
  APPORTIONMENT_METHOD_LABELS,
  CANDIDACY_LABELS,
  CONGRESS_BODY_LABELS,
  CONGRESS_CASE_LABELS,
  CONGRESS_FORM_LABELS,
  CONGRESS_KIND_LABELS,
  CONGRESS_PHASE_LABELS,
  DELEGATE_KIND_LABELS,
  GENDER_LABELS,
  JOB_ROLE_LABELS,
  REORGANISATION_LABELS,
  PAPER_PROFILE_LABELS,
  ROUNDING_LABELS,
  SHARE_BASIS_LABELS,
  TASK_ANCHOR_LABELS,
  UNION_LEVEL_LABELS,
  VOTE_MODE_LABELS,
  WORK_SECTOR_LABELS,
} from '../vocabulary/labels.ts'

export type StoredValue = string | number | boolean | null

const TERMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'dossier.level': UNION_LEVEL_LABELS,
  'dossier.form': CONGRESS_FORM_LABELS,
  'dossier.case': CONGRESS_CASE_LABELS,
  'dossier.kind': CONGRESS_KIND_LABELS,
  'dossier.reorganisation': REORGANISATION_LABELS,
  'dossier.shareMethod': APPORTIONMENT_METHOD_LABELS,
  'dossier.shareBasis': SHARE_BASIS_LABELS,
  'dossier.shareRounding': ROUNDING_LABELS,
  'dossier.paperProfile': PAPER_PROFILE_LABELS,
  'tieDecision.method': APPORTIONMENT_METHOD_LABELS,
  'unit.level': UNION_LEVEL_LABELS,
  'unit.form': CONGRESS_FORM_LABELS,
  'person.gender': GENDER_LABELS,
  'person.workSector': WORK_SECTOR_LABELS,
  'person.jobRole': JOB_ROLE_LABELS,
  'delegate.kind': DELEGATE_KIND_LABELS,
  'delegate.body': CONGRESS_BODY_LABELS,
  'candidate.candidacy': CANDIDACY_LABELS,
  'agendaItem.topic': AGENDA_TOPIC_LABELS,
  'agendaItem.voteMode': VOTE_MODE_LABELS,
  'task.phase': CONGRESS_PHASE_LABELS,
  'task.anchor': TASK_ANCHOR_LABELS,
  'task.unit': { day: 'mọi ngày', 'working-day': 'ngày làm việc' },
}

/** Kept from 0, read from 1. */
const PLACES = new Set(['position', 'listPosition'])
const YEARS = new Set(['previousTermFrom', 'termFrom', 'termTo', 'superiorTermTo'])
const REFERENCES = new Set(['unitId', 'sessionId'])

interface StoredField {
  readonly table: string
  readonly field: string
}

/**
 * A stored value as the office reads it: 13/07/2023, "Nữ", 7:30; null when the field was left empty. `nameOf` gives
 * the name of a row that the value points to.
 */
export function describeStoredValue(
  at: StoredField,
  value: StoredValue,
  nameOf: (rowId: string) => string | null,
): string | null {
  if (value === null || value === '') return null
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'number') return describeNumber(at.field, value)
  if (REFERENCES.has(at.field)) return nameOf(value) ?? 'dòng đã bỏ'
  return describeText(at, value)
}

function describeText({ table, field }: StoredField, value: string): string {
  const term = TERMS[`${table}.${field}`]?.[value]
  if (term !== undefined) return term
  if (field === 'serviceFrom') return value.split('-').reverse().join('/')
  return isPlainDate(value) ? formatDateInColumn(value) : value
}

function describeNumber(field: string, value: number): string {
  if (PLACES.has(field)) return String(value + 1)
  if (YEARS.has(field)) return String(value)
  if (field === 'startMinute') return formatClock(value)
  return value < 0 ? `-${formatInteger(-value)}` : formatInteger(value)
}
