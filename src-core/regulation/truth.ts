/** Kleene's three values: what is not known is neither a yes nor a no. */
export type Truth = 'true' | 'false' | 'unknown'

export function truthOf(value: boolean): Truth {
  return value ? 'true' : 'false'
}

/** One `false` decides; otherwise one `unknown` leaves it open. An empty list is `true`. */
export function allOfTruths(values: readonly Truth[]): Truth {
  if (values.includes('false')) return 'false'
  return values.includes('unknown') ? 'unknown' : 'true'
}

/** One `true` decides; otherwise one `unknown` leaves it open. An empty list is `false`. */
export function anyOfTruths(values: readonly Truth[]): Truth {
  if (values.includes('true')) return 'true'
  return values.includes('unknown') ? 'unknown' : 'false'
}

export function notTruth(value: Truth): Truth {
  if (value === 'unknown') return 'unknown'
  return value === 'true' ? 'false' : 'true'
}
