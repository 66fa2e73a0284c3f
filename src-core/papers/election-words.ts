import { BODIES } from '../election/election-words.ts'

/** The choices of `templates/facts/elections.yaml` that facts are worked out from, as they stand there. */
export const PREPARED = 'Ban Chấp hành giới thiệu'
export const SELF_NOMINATED = 'Ứng cử'
export const WITHDRAWN = 'Đồng ý cho rút'

/** Decided by the congress with a ballot that the election minutes of the congress report. */
export const CONGRESS_BODIES: readonly string[] = [BODIES.committee, BODIES.delegation]
/** Everybody the congress elects. */
export const ELECTED_AT_CONGRESS: readonly string[] = [...CONGRESS_BODIES, BODIES.congressChair]
export const MEETING_BODIES: readonly string[] = [
  BODIES.standing,
  BODIES.chair,
  BODIES.vice,
  BODIES.inspection,
  BODIES.inspectionChair,
  BODIES.inspectionVice,
]
