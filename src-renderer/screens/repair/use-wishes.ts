import { useMemo, useState } from 'react'
import type { RepairSettings } from '#core/contract/seats-values.ts'

/** Seconds for a search, and for one more when the first was too short. */
const FIRST_SECONDS = 30
const MORE_SECONDS = 120

const NO_WISHES: RepairSettings = { keep: [], tried: [], seconds: FIRST_SECONDS }

/** What can be asked of the search on this screen; nothing of it is written into the dossier. */
export interface Wishes {
  readonly settings: RepairSettings
  keep(candidateId: string): void
  letGo(candidateId: string): void
  tryLimits(limits: RepairSettings['tried'][number]): void
  stopTrying(requirementId: string): void
  searchLonger(): void
}

export function useWishes(): Wishes {
  const [settings, setSettings] = useState(NO_WISHES)
  return useMemo(() => {
    const change = (part: Partial<RepairSettings>) => setSettings({ ...settings, ...part })
    const others = (requirementId: string) =>
      settings.tried.filter((one) => one.requirementId !== requirementId)
    return {
      settings,
      keep: (id) => change({ keep: [...settings.keep.filter((one) => one !== id), id] }),
      letGo: (id) => change({ keep: settings.keep.filter((one) => one !== id) }),
      tryLimits: (limits) => change({ tried: [...others(limits.requirementId), limits] }),
      stopTrying: (requirementId) => change({ tried: others(requirementId) }),
      searchLonger: () => change({ seconds: MORE_SECONDS }),
    }
  }, [settings])
}
