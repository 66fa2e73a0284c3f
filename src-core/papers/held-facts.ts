import type { HeldAbout, HeldField } from '../dossier/held-about.ts'
import { known, notApplicable } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { FactTree, PaperValue } from './fact-tree.ts'

/** For checking a template before there is a person. */
export const NOTHING_HELD: HeldAbout = {
  personId: '',
  fullName: '',
  fields: [],
  lists: [],
  exports: [],
  steps: 0,
  backups: 0,
  keeping: null,
}

/** What is held of one person, for the paper that tells it to them; moments are text already. */
export function heldFacts(held: HeldAbout): FactTree {
  const { keeping } = held
  return {
    name: known(held.fullName),
    fields: [
      ...held.fields.map((field) => fieldFacts(field, null)),
      ...held.lists.flatMap(({ label, fields }) => fields.map((field) => fieldFacts(field, label))),
    ].map((field, index) => ({ ...field, index: known(index + 1) })),
    lists: held.lists.map(({ label, number }) => ({ label: known(label), number: given(number) })),
    exports: held.exports.map((note, index) => ({
      index: known(index + 1),
      at: known(note.at),
      actor: known(note.actor),
      fileName: known(note.fileName),
    })),
    hasExports: known(held.exports.length > 0),
    steps: known(held.steps),
    backups: known(held.backups),
    isNoted: known(keeping !== null),
    purpose: given(keeping?.purpose ?? null),
    responsible: given(keeping?.responsible ?? null),
    until: given(keeping?.retainUntil ?? null),
  }
}

function fieldFacts(field: HeldField, list: string | null): FactTree {
  return {
    label: known(list === null ? field.label : `${field.label} (${list.toLowerCase()})`),
    value: known(field.value),
    isSensitive: known(field.sensitive),
    source: given(field.source),
    at: given(field.at),
    actor: given(field.actor),
  }
}

function given(value: PaperValue | null): Fact<PaperValue> {
  return value === null ? notApplicable('chưa ghi') : known(value)
}
