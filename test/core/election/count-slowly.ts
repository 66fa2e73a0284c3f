import type { CountQuestion } from '#core/election/count-question.ts'

type Id = string | number

/**
 * The election counted by hand, as it were: each ballot looked at for each name, each name compared with each other.
 * It shares nothing with the program but the question.
 */
export function countSlowly({ seats, alternates, candidates, ballots }: CountQuestion) {
  const all = ballots ?? []
  const isValid = ({ kept, invalid }: (typeof all)[number]) => {
    if (invalid !== null) return false
    if (kept.length > seats + alternates) return false
    return kept.length > 0 || candidates.length === 1
  }
  const votesOf = (id: Id) =>
    all.filter((ballot) => isValid(ballot) && ballot.kept.indexOf(id) >= 0).length
  const passes = (id: Id) => votesOf(id) * 2 > all.length
  const passing = candidates.map(({ id }) => id).filter(passes)
  const above = (id: Id) => passing.filter((other) => votesOf(other) > votesOf(id)).length
  const equal = (id: Id) => passing.filter((other) => votesOf(other) === votesOf(id)).length
  const places = seats + alternates
  const elected = passing.filter((id) => above(id) + equal(id) <= seats)
  const reserve = passing.filter((id) => above(id) >= seats && above(id) + equal(id) <= places)
  const tied = passing.filter(
    (id) => above(id) < places && !elected.includes(id) && !reserve.includes(id),
  )
  const standing = passing.filter((id) => above(id) < places)
  // A tie within all places leaves open who sits and who is alternate; one that goes beyond them elects nobody of it.
  const isRank =
    tied.length > 0 && standing.length <= places && tied.every((id) => above(id) < seats)
  const missing = isRank ? seats - elected.length : places - elected.length - reserve.length
  return {
    valid: all.filter(isValid).length,
    votes: candidates.map(({ id }) => votesOf(id)),
    threshold: all.length % 2 === 0 ? all.length / 2 + 1 : (all.length + 1) / 2,
    elected,
    alternates: reserve,
    tied,
    missing,
    verdict: tied.length > 0 ? 'tie' : missing > 0 ? 'incomplete' : 'complete',
  }
}
