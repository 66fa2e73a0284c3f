import { nameKey } from '../base/name-key.ts'
import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { ImportValue } from '../contract/import-values.ts'
import type { Person } from '../dossier/dossier.ts'

export type Wanted = {
  readonly sheetRow: number
  /** STT. */
  readonly number: ImportValue
  readonly name: string
  readonly birth: ImportValue
  readonly position: ImportValue
  readonly unit: ImportValue
  /** Mã đoàn viên. */
  readonly code: ImportValue
}

/** A person of the dossier with what stands beside the name in its lists. */
export type KnownPerson = {
  readonly person: Person
  readonly unit: string | null
  /** Already in the list that is being imported. */
  readonly listed: boolean
  /** STT in that list. */
  readonly number: number | null
}

export function codesClash({ code }: Wanted, { unionCode }: Person): boolean {
  return code !== null && unionCode !== null && codeKey(code) !== codeKey(unionCode)
}

export function codeKey(code: ImportValue): string {
  return String(code)
    .toLowerCase()
    .replace(/[^a-z0-9đ]/g, '')
}

export function sameWords(read: ImportValue, known: string | null): boolean {
  return typeof read === 'string' && known !== null && spelled(read) === spelled(known)
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name) ?? []
    group.push(item)
    groups.set(name, group)
  }
  return groups
}

/** Without accents, capitals or punctuation: finds what looks alike, never proves that it is the same. */
export function folded(name: string): string {
  return foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** With accents, wherever in the syllable the tone mark was put ("Hoà" is "Hòa"); no capitals or punctuation. */
export function spelled(name: string): string {
  return nameKey(name.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
}
