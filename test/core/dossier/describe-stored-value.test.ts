import { z } from 'zod'
import { tieDecision } from '#core/dossier/apportionment-choice.ts'
import { compositionRequirement } from '#core/dossier/composition-requirement.ts'
import {
  agendaItem,
  agendaSession,
  candidate,
  congressFacts,
  delegate,
  person,
  planUnit,
  superiorPlan,
} from '#core/dossier/dossier.ts'
import { task } from '#core/dossier/task.ts'
import { expect, test } from 'vitest'
import { describeStoredValue } from '#core/dossier/describe-stored-value.ts'
import { CONGRESS_BODY_LABELS, REORGANISATION_LABELS } from '#core/vocabulary/labels.ts'
import type { StoredValue } from '#core/dossier/describe-stored-value.ts'

const say = (path: string, value: StoredValue) => {
  const [table = '', field = ''] = path.split('.')
  return describeStoredValue({ table, field }, value, (id) => (id === 'u1' ? 'CĐCS Bản Bo' : null))
}

test('stored values are told as the office reads them', () => {
  expect([
    say('dossier.startDate', '2023-07-13'),
    say('person.birth', '1980'),
    say('person.gender', 'female'),
    say('dossier.form', 'delegate'),
    say('delegate.kind', 'elected'),
    say('session.startMinute', 450),
    say('agendaItem.position', 0),
    say('unit.members', 3647),
    say('dossier.termFrom', 2023),
    say('dossier.superiorTermTo', 2030),
    say('task.offset', -15),
    say('candidate.mustKeep', true),
    say('delegate.unitId', 'u1'),
    say('delegate.unitId', 'gone'),
    say('person.position', 'Chủ tịch'),
    say('dossier.reorganisation', 'merged'),
    say('delegate.body', 'presidium'),
    say('dossier.serviceFrom', '2023-07'),
  ]).toEqual([
    '13/07/2023',
    '1980',
    'Nữ',
    'Đại biểu',
    'Bầu',
    '7:30',
    '1',
    '3.647',
    '2023',
    '2030',
    '-15',
    'có',
    'CĐCS Bản Bo',
    'dòng đã bỏ',
    'Chủ tịch',
    REORGANISATION_LABELS.merged,
    CONGRESS_BODY_LABELS.presidium,
    '07/2023',
  ])
})

test('an empty field is not a word', () => {
  expect([say('dossier.venue', null), say('dossier.venue', ''), say('unit.members', 0)]).toEqual([
    null,
    null,
    '0',
  ])
})

const TABLES = {
  dossier: congressFacts.shape,
  plan: superiorPlan.shape,
  unit: planUnit.shape,
  person: person.shape,
  delegate: delegate.shape,
  candidate: candidate.shape,
  composition: compositionRequirement.shape,
  tieDecision: tieDecision.shape,
  session: agendaSession.shape,
  agendaItem: agendaItem.shape,
  task: task.shape,
}

/** The words of a closed list; empty for every other field. */
function termsOf(schema: unknown): readonly string[] {
  const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema
  return inner instanceof z.ZodEnum ? inner.options.map(String) : []
}

test('no word of the program stands in the history: every closed list has its words', () => {
  const found = Object.entries(TABLES).flatMap(([table, shape]) =>
    Object.entries(shape).flatMap(([field, schema]) =>
      termsOf(schema).map((term) => ({ path: `${table}.${field}`, term })),
    ),
  )
  expect(found.length).toBeGreaterThan(60)
  const raw = found.filter(({ path, term }) => say(path, term) === term)
  expect(raw).toEqual([])
})
