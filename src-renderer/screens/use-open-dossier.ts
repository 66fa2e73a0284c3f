import { useOutletContext } from 'react-router'
import type { DossierView } from '#core/contract/values.ts'

/** The dossier of the address, already loaded by the frame around every step. */
export function useOpenDossier(): DossierView {
  return useOutletContext<DossierView>()
}
