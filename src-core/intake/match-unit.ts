import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { PlanUnit } from '../dossier/dossier.ts'
import type { IntakeVocabulary } from './definitions.ts'

type NamedUnit = { readonly unit: PlanUnit; readonly core: string }

/** The units of a dossier under the words by which positions name them. */
export function namedUnits(units: readonly PlanUnit[], vocabulary: IntakeVocabulary): NamedUnit[] {
  return units.map((unit) => ({ unit, core: coreName(unit.name, vocabulary) }))
}

/** The unit that a text names as its own; null when none or more than one could be meant. */
export function findUnitByName(
  text: string,
  units: readonly NamedUnit[],
  vocabulary: IntakeVocabulary,
): PlanUnit | null {
  const core = coreName(text, vocabulary)
  const found = units.filter((named) => named.core === core)
  return found.length === 1 && core !== '' ? (found[0]?.unit ?? null) : null
}

/** The unit a position ends with: "Phó Hiệu trưởng Trường Mầm non Giang Ma". */
export function findUnitInPosition(
  position: string,
  units: readonly NamedUnit[],
  vocabulary: IntakeVocabulary,
): PlanUnit | null {
  const text = plain(position)
  const found = units.filter(
    ({ core }) =>
      core.includes(' ') && ` ${text}`.endsWith(` ${core}`) && isMeant(text, core, vocabulary),
  )
  const longest = Math.max(0, ...found.map(({ core }) => core.length))
  const best = found.filter(({ core }) => core.length === longest)
  return best.length === 1 ? (best[0]?.unit ?? null) : null
}

/** "Trạm Y tế xã Khun Há" is not the union of the commune. */
function isMeant(text: string, core: string, vocabulary: IntakeVocabulary): boolean {
  const place = vocabulary.placeWords.some((word) => core.startsWith(`${plain(word)} `))
  if (!place) return true
  const before = ` ${text.slice(0, text.length - core.length)} `
  return !vocabulary.institutionWords.some((word) => before.includes(` ${plain(word)} `))
}

function coreName(name: string, vocabulary: IntakeVocabulary): string {
  const text = plain(name)
  const prefix = vocabulary.unitPrefixes
    .map(plain)
    .filter((start) => text.startsWith(`${start} `))
    .reduce((longest, start) => (start.length > longest.length ? start : longest), '')
  return text.slice(prefix.length).trim()
}

function plain(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
