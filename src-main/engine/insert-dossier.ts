import type { CongressFacts, SuperiorPlan } from '#core/dossier/dossier.ts'
import type { Write } from '#main/store/write-door.ts'

export interface DossierStart {
  readonly id: string
  readonly sample: boolean
  readonly packId: string
  readonly congress: CongressFacts
  readonly plan: SuperiorPlan
}

/** The rows every dossier has. */
export function insertDossier(write: Write, start: DossierStart): void {
  const { id, sample, packId, congress, plan } = start
  write.insert('dossier', { ...congress, id, sample, packId, removed: false })
  write.insert('plan', { ...plan, id, dossierId: id })
}
