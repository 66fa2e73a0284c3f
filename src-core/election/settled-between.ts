/** What stood in the two passes when a third person settled their difference. */
export interface SettledBetween {
  readonly between: readonly [Reading, Reading]
}

/** A ballot as text or a figure; null: that pass did not have it. */
export type Reading = string | number | null

/** A settlement answers one question: passes that were opened again and read otherwise ask another. */
export function isMadeFor({ between }: SettledBetween, first: Reading, second: Reading): boolean {
  return between[0] === first && between[1] === second
}
