import { Check } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from '../client/store.ts'
import { toast } from '../client/toasts.ts'
import { useSteps } from '../client/use-steps.ts'

const SHOWN_FOR_MS = 8_000

/** The last thing done, with Hoàn tác; goes by itself. */
export function ToastView() {
  const shown = useStore(toast)
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => toast.set(null), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [shown])
  return (
    <div role="status">
      {shown && (
        <div className="toast">
          <Check size={16} strokeWidth={1.75} aria-hidden="true" />
          <span title={shown.text}>{shown.text}</span>
          {shown.undoDossierId !== null && <ToastUndo dossierId={shown.undoDossierId} />}
        </div>
      )}
    </div>
  )
}

/** A part of its own, so that the call keeps its dossier after the toast has gone, and the screens are asked anew. */
function ToastUndo({ dossierId }: { readonly dossierId: string }) {
  const steps = useSteps(dossierId)
  return (
    <button
      type="button"
      onClick={() => {
        steps.undo()
        toast.set(null)
      }}
    >
      Hoàn tác
    </button>
  )
}
