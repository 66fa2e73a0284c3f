import { X } from 'lucide-react'
import { Suspense, lazy, useEffect, useRef, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { LoadingBar } from '../parts/waiting.tsx'
import { helpFor } from './help-texts.ts'
import type { HelpText } from './help-text.ts'

const GUIDE_TITLE = 'Mười phút đầu tiên'
const GuideText = lazy(async () => ({ default: (await import('./guide-text.tsx')).GuideText }))

/** F1: a short text beside the screen, and the guide for the first ten minutes; the screen stays usable. */
export function HelpPanel({ path, onClose }: { path: string; onClose: () => void }) {
  const panel = useRef<HTMLElement>(null)
  const [inGuide, setInGuide] = useState(false)
  const help = helpFor(path)
  const title = inGuide ? GUIDE_TITLE : `Trợ giúp: ${help.title}`
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
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="panel-head">
        <h2>{title}</h2>
        <span className="more">
          <Button look="quiet" small icon={X} onClick={onClose} aria-label="Đóng trợ giúp" />
        </span>
      </div>
      <div className="panel-body scroll" tabIndex={0} role="region" aria-label="Lời trợ giúp">
        <Button small className="to-guide" onClick={() => setInGuide(!inGuide)}>
          {inGuide ? 'Trợ giúp của màn hình này' : `Đọc: ${GUIDE_TITLE}`}
        </Button>
        {inGuide ? (
          <Suspense fallback={<LoadingBar what="Đang mở hướng dẫn" />}>
            <GuideText />
          </Suspense>
        ) : (
          <ScreenHelp help={help} />
        )}
      </div>
    </aside>
  )
}

function ScreenHelp({ help }: { readonly help: HelpText }) {
  return (
    <>
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
    </>
  )
}
