import { useMemo, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { FactListView } from '#core/contract/facts-contract.ts'
import type { ReportView } from '#core/contract/report-contract.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { Remark } from '#core/contract/report-contract.ts'
import { useKeys } from '#renderer/frame/keys.ts'
import { useStatusHints } from '../status-hints.ts'
import type { ChipTextHandle } from './chip-text.tsx'
import { Outline } from './outline.tsx'
import { RemarksPanel, orderRemarks } from './remarks-panel.tsx'
import { addressOf } from './report-words.ts'
import { SectionEditor } from './section-editor.tsx'
import { SectionFigures } from './section-figures.tsx'
import { TargetsPanel } from './targets-panel.tsx'

const HINTS = [
  { keys: 'Ctrl M', words: 'chèn số liệu' },
  { keys: 'F8', words: 'góp ý tiếp theo' },
]

interface WritingViewProps {
  readonly dossier: Dossier
  readonly view: ReportView
  readonly lists: readonly FactListView[]
}

/** The report section by section, with the figures at hand and what is worth a look. */
export function WritingView({ dossier, view, lists }: WritingViewProps) {
  useStatusHints(HINTS)
  const [query, setQuery] = useSearchParams()
  const navigate = useNavigate()
  const editor = useRef<ChipTextHandle>(null)
  const wanted = query.get('muc')
  const section =
    view.sections.find(({ id }) => id === wanted) ??
    view.sections.find(({ state }) => state !== 'done') ??
    view.sections[0]
  const walk = useRemarks(view, section?.id ?? '', (remark) => {
    const address = addressOf(remark)
    if (address.has('phan')) return void navigate(`?${address.toString()}`)
    if (remark.section !== null && remark.section !== section?.id) setQuery({ muc: remark.section })
    const { quote } = remark
    // The section may still be changing places.
    if (quote !== null) setTimeout(() => editor.current?.show(quote))
  })
  if (section === undefined) return null
  return (
    <div className="report-work">
      <Outline view={view} chosen={section.id} onChoose={(id) => setQuery({ muc: id })} />
      <div className="report-middle">
        <SectionEditor
          key={section.id}
          dossier={dossier}
          view={view}
          section={section}
          lists={lists}
          editor={editor}
        />
        {section.kind === 'text' && <TargetsPanel view={view} />}
      </div>
      <div className="report-side">
        <SectionFigures
          view={view}
          section={section}
          onInsert={(token) => editor.current?.insert(token)}
          onType={(figure) => void navigate(`?phan=so-lieu&so=${figure}`)}
        />
        <RemarksPanel view={view} section={section.id} current={walk.current} onGo={walk.go} />
      </div>
    </div>
  )
}

/** F8 and Alt+F8 walk through the remarks, those of the section first. */
function useRemarks(view: ReportView, section: string, show: (remark: Remark) => void) {
  const [current, setCurrent] = useState<Remark | null>(null)
  // The order stays while one walks, whatever section that leads to.
  const [start] = useState(section)
  const walk = useRef({ view, show, current, start })
  walk.current = { view, show, current, start }
  const keys = useMemo(() => {
    const step = (by: number) => {
      const now = walk.current
      const all = orderRemarks(now.view.remarks, now.start)
      const at = all.findIndex((one) => isSame(one, now.current))
      const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length]
      if (next === undefined) return
      setCurrent(next)
      now.show(next)
    }
    return { F8: () => step(1), 'Alt+F8': () => step(-1) }
  }, [])
  useKeys(keys, 'before-frame')
  return {
    current: view.remarks.find((one) => isSame(one, current)) ?? null,
    go: (remark: Remark) => {
      setCurrent(remark)
      show(remark)
    },
  }
}

function isSame(left: Remark, right: Remark | null): boolean {
  return right !== null && JSON.stringify(left) === JSON.stringify(right)
}
