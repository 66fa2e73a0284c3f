/** Behind the number of all: how many of them are full members and how many alternates; empty without alternates. */
export function reserveWords({
  seats,
  alternates,
}: {
  readonly seats: number | null
  readonly alternates: number
}): string {
  if (alternates === 0 || seats === null) return ''
  return `, trong đó ${seats - alternates} chính thức, ${alternates} dự khuyết`
}
