import type { DistinctPair } from './registers.ts'
import { judgeSamePerson, swappedBirth } from './judge-same-person.ts'
import type { SameStrength, SameVerdict } from './judge-same-person.ts'
import type { PersonRecord } from './person-record.ts'
import { prepareRecord } from './same-person-evidence.ts'
import type { Prepared } from './same-person-evidence.ts'

export interface SamePair extends SameVerdict {
  readonly personId: string
  readonly otherId: string
}

/** In a block up to this size everybody is compared with everybody; a larger one is parted by what else they share. */
const SMALL_BLOCK = 12

/** Nobody looks through more; by code, phone and name come first, by nearly the name last. */
const MOST_FOUND = 5000

const ORDER: Readonly<Record<SameStrength, number>> = { sure: 0, likely: 1, weak: 2 }

/**
 * Pairs that look like one person, strongest first, then in list order. Only records that share a key (code, phone,
 * name, birth with nearly the name) are compared: time grows with the list, not with its square.
 */
export function findSamePeople(
  records: readonly PersonRecord[],
  distinct: readonly DistinctPair[],
): SamePair[] {
  const apart = new Set(distinct.map(({ personId, otherId }) => pairKey(personId, otherId)))
  const found = new Map<string, SamePair>()
  const compare = (one: Prepared, other: Prepared) => {
    const key = pairKey(one.record.id, other.record.id)
    if (one.record.id === other.record.id || apart.has(key) || found.has(key)) return
    const verdict = judgeSamePerson(one, other)
    if (verdict === null) return
    found.set(key, { personId: one.record.id, otherId: other.record.id, ...verdict })
  }
  const prepared = records.map(prepareRecord)
  for (const block of blocksOf(prepared).flatMap(bounded)) {
    if (found.size >= MOST_FOUND) break
    eachPair(block, compare)
  }
  const place = new Map(records.map(({ id }, index) => [id, index]))
  const placeOf = (pair: SamePair) => place.get(pair.personId) ?? 0
  return [...found.values()].sort(
    (one, other) => ORDER[one.strength] - ORDER[other.strength] || placeOf(one) - placeOf(other),
  )
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

function eachPair<T>(block: readonly T[], visit: (one: T, other: T) => void): void {
  block.forEach((one, index) => {
    for (const other of block.slice(index + 1)) visit(one, other)
  })
}

function blocksOf(prepared: readonly Prepared[]): Prepared[][] {
  const born = blocksBy(prepared, ({ record }) =>
    record.birth?.length === 10 ? [record.birth] : [],
  )
  return [
    ...blocksBy(prepared, ({ code }) => [code]),
    ...blocksBy(prepared, ({ phone }) => [phone]),
    ...blocksBy(prepared, ({ folded }) => [folded]).flatMap(partNamesakes),
    ...born.flatMap(partBornTogether),
  ]
}

/** Blocks of two and more under the keys `keysOf` gives; an empty key is none. */
function blocksBy(
  prepared: readonly Prepared[],
  keysOf: (one: Prepared) => readonly string[],
): Prepared[][] {
  const blocks = new Map<string, Prepared[]>()
  for (const one of prepared) {
    for (const key of new Set(keysOf(one))) {
      if (key === '') continue
      const block = blocks.get(key)
      if (block) block.push(one)
      else blocks.set(key, [one])
    }
  }
  return [...blocks.values()].filter((block) => block.length > 1)
}

/** A name that many have: only those who share a year, a swapped day or a place can be one person. */
function partNamesakes(block: Prepared[]): Prepared[][] {
  if (block.length <= SMALL_BLOCK) return [block]
  return blocksBy(block, ({ record }) => [
    ...(record.birth === null ? [] : dayKeys(record.birth)),
    ...Object.values(record.places).flatMap((place) => (place ? [`nơi ${place}`] : [])),
  ])
}

function dayKeys(birth: string): string[] {
  return [birth, swappedBirth(birth), `năm ${birth.slice(0, 4)}`]
}

/** One letter apart, or in another order: found through the names with one letter left out. */
function partBornTogether(block: Prepared[]): Prepared[][] {
  if (block.length <= SMALL_BLOCK) return [block]
  return blocksBy(block, ({ folded, sorted }) => [`= ${sorted}`, ...withoutOneLetter(folded)])
}

function withoutOneLetter(name: string): string[] {
  return [name, ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1))]
}

/** Hundreds under one key, e.g. the telephone of the office: each is compared with those beside it by name and birth. */
const MOST_COMPARED = 60

function bounded(block: Prepared[]): Prepared[][] {
  if (block.length <= MOST_COMPARED) return [block]
  const key = ({ sorted, record }: Prepared) => `${sorted} ${record.birth ?? ''}`
  const ordered = [...block].sort((one, other) => (key(one) < key(other) ? -1 : 1))
  return ordered.map((_, at) => ordered.slice(at, at + SMALL_BLOCK))
}
