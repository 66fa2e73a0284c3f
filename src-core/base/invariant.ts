/** Throws when the program itself is wrong. Never use it for what a user typed or a file holds. */
export function invariant(condition: unknown, reason: string): asserts condition {
  if (!condition) throw new Error(`Program error: ${reason}`)
}

/** The value where the program has made sure that there is one; its absence is a thrown bug. */
export function present<T>(value: T | undefined, reason: string): T {
  invariant(value !== undefined, reason)
  return value
}

/** Closes a switch over a union: a new member is a compile error, an unknown one a thrown bug. */
export function assertNever(value: never): never {
  throw new Error(`Program error: unexpected ${JSON.stringify(value)}`)
}
