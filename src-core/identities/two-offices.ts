import { sharedNames } from '../election/election-now.ts'
import { readBallots } from '../election/election-rows.ts'
import type { Named } from '../election/election-rows.ts'
import type { Election } from '../regulation/election-shape.ts'
import { rowsIn, textIn } from '../papers/read-tree.ts'
import { ballotsOf } from './ballots-of.ts'
import type { Claim } from './claim.ts'
import { isSo } from './claim.ts'
import type { IdentityCase } from './identity-case.ts'

/** I-41: two offices the pack lets nobody hold together have two people, also where no step of the election asked. */
export function judgeTwoOffices(one: IdentityCase): Claim[] {
  return pairsOf(one.pack.elections.kinds).map(([office, other]) => {
    const [own, others] = [electedOf(office, one), electedOf(other, one)]
    const both = sharedNames(own, others)
    return isSo(
      own.length === 0 || others.length === 0 ? null : both.length === 0,
      `${both.join(', ')} trúng cử cả ${nameOf(office)} và ${nameOf(other)}; hãy sửa tên ghi nhầm, hoặc bầu lại một chức danh: một người không giữ cả hai.`,
    )
  })
}

type Office = Pick<Election, 'body' | 'called'>

function nameOf({ called, body }: Office): string {
  return called ?? body
}

/** Each pair of offices once, however many elections lead to one of them. */
function pairsOf(kinds: readonly Election[]): readonly (readonly [Office, Office])[] {
  const pairs = kinds.flatMap((kind) =>
    (kind.notWith?.elections ?? []).flatMap((id) =>
      kinds.filter((other) => other.id === id).map((other) => [kind, other] as const),
    ),
  )
  const keyOf = ([one, other]: readonly [Office, Office]) =>
    [one.body, other.body].toSorted().join()
  const keys = pairs.map(keyOf)
  return pairs.filter((pair, place) => keys.indexOf(keyOf(pair)) === place)
}

function electedOf({ body }: Office, { dossier, facts }: IdentityCase): Named[] {
  const elected = new Set(
    ballotsOf(facts, body).flatMap((row) =>
      rowsIn(row, 'elected').map((name) => textIn(name, 'id')),
    ),
  )
  return readBallots(dossier)
    .filter((ballot) => ballot.body === body)
    .flatMap(({ names }) => names.filter(({ id }) => elected.has(id)))
}
