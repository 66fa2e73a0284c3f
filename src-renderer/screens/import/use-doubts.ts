import { useMemo, useState } from 'react'
import type { ImportPreview } from '#core/contract/import-values.ts'
import { isTyping, useKeys } from '#renderer/frame/keys.ts'
import { confirmDoubts, listDoubts, stepDoubt } from './doubts.ts'
import type { Correction, DoubtPlace } from './doubts.ts'
import type { ImportView } from './import-view.ts'

interface DoubtsSetup {
  readonly preview: ImportPreview
  readonly view: ImportView
  readonly onCorrect: (corrections: readonly Correction[]) => void
  /** Called before another doubt opens, so that its row can be seen. */
  readonly onReveal: () => void
}

/** The doubts of the view one by one: F8 and Alt+F8 step, Ctrl+Enter says yes and goes on. */
export function useDoubts({ preview, view, onCorrect, onReveal }: DoubtsSetup) {
  const [openKey, setOpenKey] = useState<string | null>(null)
  const places = useMemo(() => {
    const reason = view.kind === 'doubts' ? view.reason : null
    const all = listDoubts(preview.rows)
    return reason === null ? all : all.filter(({ doubt }) => doubt.reason === reason)
  }, [preview.rows, view])
  const open = places.find(({ key }) => key === openKey) ?? null
  const show = (place: DoubtPlace | null) => {
    onReveal()
    setOpenKey(place?.key ?? null)
  }
  const step = (by: 1 | -1) => show(stepDoubt(places, openKey, by))
  const confirm = (place: DoubtPlace) => {
    onCorrect(confirmDoubts([place]))
    show(places.length > 1 ? stepDoubt(places, place.key, 1) : null)
  }
  const keys = {
    F8: () => step(1),
    'Alt+F8': () => step(-1),
    'Ctrl+Enter': ({ target }: KeyboardEvent) => {
      if (isTyping(target) || open === null || open.doubt.after === null) return false
      confirm(open)
      return true
    },
  }
  useKeys(keys, 'before-frame')
  return { places, open, step, confirm }
}
