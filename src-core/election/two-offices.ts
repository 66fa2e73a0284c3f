import { electedTo, readElections, sharedNames } from './election-now.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import type { Named } from './election-rows.ts'
import { sourceOf } from './election-steps.ts'

/** Whoever was elected to an office is on no list of another one that goes not with it. */
export function refuseTwoOffices(
  names: readonly Named[],
  { kind }: ElectionNow,
  given: ElectionCase,
): string | null {
  const holders = holdersBeside(kind, given)
  const both = sharedNames(
    names,
    holders.flatMap(({ people }) => people),
  )
  const [held] = holders.filter(({ people }) => sharedNames(names, people).length > 0)
  if (held === undefined || kind.notWith === null) return null
  return `${both.join(', ')} đã trúng cử ${held.office} nên không vào danh sách bầu ${kind.body} (${sourceOf(given.pack, kind.notWith.ground)}). Chọn người khác; đã có tên thì bỏ tên hoặc xét cho rút tên.`
}

/** Who holds an office that goes not with the one of this election, office by office. */
export function holdersBeside({ notWith }: ElectionNow['kind'], given: ElectionCase) {
  const elections = readElections(given)
  return (notWith?.elections ?? []).flatMap((id) => {
    const found = elections.find((one) => one.kind.id === id)?.kind
    if (found === undefined) return []
    return [{ office: found.called ?? found.body, people: electedTo(elections, id) }]
  })
}
