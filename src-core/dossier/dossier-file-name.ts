import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { Dossier } from './dossier.ts'

/** A name for files and folders of one dossier, in plain letters, e.g. `huyen-tam-duong-lan-11-1a2b3c`. */
export function dossierFileName(dossier: Dossier): string {
  const { unionShortName, unionName, ordinal } = dossier.congress
  const name = foldVietnamese(unionShortName ?? unionName ?? 'ho so')
  const slug = name
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const parts = [slug, ordinal === null ? '' : `lan-${ordinal}`, dossier.id.slice(0, 6)]
  return parts.filter(Boolean).join('-')
}
