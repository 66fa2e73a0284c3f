import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { CONGRESS_BODY_LABELS } from '../vocabulary/labels.ts'
import { congressBody } from '../vocabulary/terms.ts'
import type { CongressBody } from '../vocabulary/terms.ts'
import type { FactTree } from './fact-tree.ts'
import { numbered, rowsIn, textIn } from './read-tree.ts'

const HEAD = foldVietnamese('Trưởng')
const MEMBER = 'Thành viên'

/** The bodies of the congress, each with its head first; from the told list and from the delegates marked for a body. */
export function bodiesFacts(dossier: Dossier, told: FactTree): FactTree {
  const rows = rowsIn(told, 'bodies.members')
  const bodies = congressBody.options.map((body) => [body, bodyFacts(body, { dossier, rows })])
  return { bodies: Object.fromEntries(bodies) as FactTree }
}

interface BodySource {
  readonly dossier: Dossier
  readonly rows: readonly FactTree[]
}

function bodyFacts(body: CongressBody, { dossier, rows }: BodySource): FactTree {
  const label = CONGRESS_BODY_LABELS[body]
  const own = rows.filter((row) => foldVietnamese(textIn(row, 'body')) === foldVietnamese(label))
  const marked = markedMembers(body, dossier, own)
  const isHead = (row: FactTree) => foldVietnamese(textIn(row, 'role')) === HEAD
  const all = [...own, ...marked]
  const members = [...all.filter(isHead), ...all.filter((row) => !isHead(row))]
  const head = members.find(isHead)
  return {
    members: numbered(members),
    count:
      members.length > 0
        ? known(members.length)
        : { ...unknown('list.bodies.members'), label: `Danh sách ${label}` },
    head: (head?.['name'] as Fact<string> | undefined) ?? {
      ...unknown('list.bodies.members'),
      label: `Trưởng của ${label}`,
    },
    isKnown: known(members.length > 0),
  }
}

/** Delegates whose row names this body and who are not in the told list. */
function markedMembers(
  body: CongressBody,
  { delegates, people, typedRows }: Dossier,
  own: readonly FactTree[],
): FactTree[] {
  const ids = new Set(own.map((row) => textIn(row, 'id')))
  const told = new Set(typedRows.filter(({ id }) => ids.has(id)).map(({ personId }) => personId))
  return delegates
    .filter((delegate) => delegate.body === body && !told.has(delegate.personId))
    .flatMap(({ personId }) => people.find(({ id }) => id === personId) ?? [])
    .map((person) => ({
      name: known(person.fullName),
      position: known(person.position ?? ''),
      birth: known(person.birth ?? ''),
      role: known(MEMBER),
    }))
}
