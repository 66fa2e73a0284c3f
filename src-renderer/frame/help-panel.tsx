import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../parts/button.tsx'
import { helpFor } from './help-texts.ts'

/** F1: a short text beside the screen; the screen stays usable. */
export function HelpPanel({ path, onClose }: { path: string; onClose: () => void }) {
  const panel = useRef<HTMLElement>(null)
  const help = helpFor(path)
  useEffect(() => {
    const cameFrom = document.activeElement
    panel.current?.focus()
    return () => {
      // Only when the keyboard was still in here, and the place it came from is still on the screen.
      const lost = document.activeElement === null || document.activeElement === document.body
      if (lost && cameFrom instanceof HTMLElement) cameFrom.focus()
    }
  }, [])
  return (
    <aside
      ref={panel}
      className="help-panel"
      tabIndex={-1}
      aria-label={`Trợ giúp: ${help.title}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="panel-head">
        <h2>Trợ giúp: {help.title}</h2>
        <span className="more">
          <Button look="quiet" small icon={X} onClick={onClose} aria-label="Đóng trợ giúp" />
        </span>
      </div>
      <div className="panel-body scroll">
        <p>{help.about}</p>
        <ol>
          {help.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <h3>Phím</h3>
        <dl>
          {help.keys.map(([keys, words]) => (
            <div key={keys}>
              <dt>
                <kbd className="kbd">{keys}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
    </aside>
  )
}
